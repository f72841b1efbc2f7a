import type { Answer } from './audit.ts';

/** Whether two answers say the same in every field. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  const fields = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return (
    fields.length === others.size &&
    fields.every(([field, value]) => others.has(field) && others.get(field) === value)
  );
}
