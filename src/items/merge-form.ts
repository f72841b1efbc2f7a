/**
 * A form as it is to be stored over what another tab may have stored since it was opened: fields
 * changed in it are its own, the others as they stand now. Where nobody knows what it started
 * from, all of it counts as changed.
 */
export function mergeForm<Form extends object>(
  stored: Form,
  first: Form | undefined,
  now: Form,
): Form {
  if (first === undefined) return now;
  const firsts = new Map<string, unknown>(Object.entries(first));
  const fields: readonly (readonly [string, unknown])[] = Object.entries(now);
  const changed = fields.filter(([field, value]) => !isSame(value, firsts.get(field)));
  return { ...stored, ...Object.fromEntries(changed) };
}

/** A field is a text, or a date of three boxes, which stand in the same order in both. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
