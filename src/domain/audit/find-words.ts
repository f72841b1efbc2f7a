/** Deep enough for every row this app has ever written. */
const DEEPEST = 6;

/**
 * The texts in a stored row that fits no schema, for a person to read and copy. Ids, moments and
 * single marks are left out.
 */
export function findWords(row: unknown, depth = 0): readonly string[] {
  if (typeof row === 'string') return isWords(row) ? [row] : [];
  if (typeof row !== 'object' || row === null || depth > DEEPEST) return [];
  return Object.values(row).flatMap((value: unknown) => findWords(value, depth + 1));
}

const NO_WORDS = [/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u];

function isWords(text: string): boolean {
  return text.trim().length > 1 && !NO_WORDS.some((pattern) => pattern.test(text));
}
