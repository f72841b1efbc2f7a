/** How many objects deep a word is looked for: rows of today are two deep. */
const DEEPEST = 5;

/** An object with named fields; not an array, not bytes, not a date. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** The field of that name nearest the top, in the row itself or in the objects it holds. */
export function findField(row: unknown, name: string): unknown {
  let level: readonly unknown[] = [row];
  const seen = new Set<unknown>();
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const records = level.filter(isRecord).filter((record) => !seen.has(record));
    const holder = records.find((record) => Object.hasOwn(record, name));
    if (holder !== undefined) return holder[name];
    for (const record of records) seen.add(record);
    level = records.flatMap((record) => Object.values(record));
  }
  return undefined;
}

/**
 * The words in the field of that name, empty when there are none. A later version may keep words
 * in parts, as a text with styles does: then all the texts in it count, each on its own line.
 */
export function findText(row: unknown, name: string): string {
  return listTexts(findField(row, name))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function listTexts(value: unknown): readonly string[] {
  return listInside(value).filter((each) => typeof each === 'string');
}

/** More than any template holds; past it a row is nothing to be read on a screen. */
const MOST_OBJECTS = 20_000;

/**
 * The value and all that is in it, in the order it is written, each object once: a row may hold
 * itself. Not by recursion, which a row some thousand objects deep would break.
 */
export function listInside(value: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const seen = new Set<unknown>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && seen.size < MOST_OBJECTS) {
    const next = waiting.pop();
    if (seen.has(next)) continue;
    found.push(next);
    if (!isRecord(next) && !Array.isArray(next)) continue;
    seen.add(next);
    const inside: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    waiting.push(...inside.toReversed());
  }
  return found;
}
