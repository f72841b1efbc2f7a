/**
 * Asserts what our own code promises: `must(questionById.get(id), 'question 4')`.
 * Throws when the value is missing, because that is a bug and not a user's mistake.
 */
export function must<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}
