export type DuplicateKey = {
  /** Where the object stands: `questions.0`, or nothing for the outermost one. */
  readonly path: string;
  readonly key: string;
};

/** One open object or array, and how far reading it has come. */
type Level = {
  /** The keys of an object so far; an array has none. */
  readonly keys: Set<string> | undefined;
  place: string | number;
  isBeforeKey: boolean;
};

/** All of JSON but white space, numbers and the three words; a string is taken whole. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/**
 * The keys that stand twice in one object, of which `JSON.parse` keeps the last without a word.
 * The text must be JSON that `JSON.parse` accepts. Keys are compared as read, not as escaped.
 */
export function findDuplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const levels: Level[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), place: '', isBeforeKey: true });
    else if (token === '[') levels.push({ keys: undefined, place: 0, isBeforeKey: false });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') moveOn(level);
    else if (level?.keys !== undefined && level.isBeforeKey) {
      const key = String(JSON.parse(token));
      if (level.keys.has(key)) found.push({ path: formatPath(levels.slice(0, -1)), key });
      level.keys.add(key);
      level.place = key;
      level.isBeforeKey = false;
    }
  }
  return found;
}

/** Past a comma: to the next key of an object, or the next item of an array. */
function moveOn(level: Level | undefined): void {
  if (level === undefined) return;
  level.isBeforeKey = level.keys !== undefined;
  if (typeof level.place === 'number') level.place += 1;
}

function formatPath(levels: readonly Level[]): string {
  return levels.map(({ place }) => place).join('.');
}
