/** What can be told of a text that says it is JSON before it is parsed. */
export type JsonScan = {
  /** Objects and lists inside one another, beyond what was allowed. */
  readonly isTooDeep: boolean;
  /** Something was begun and not ended, as when the end of a file is missing. */
  readonly isOpen: boolean;
  /** Of the first key that stands twice in one object: where, and the key. */
  readonly twice?: string;
};

/** One open object or list, and how far reading it has come. */
type Level = {
  /** The keys of an object so far; a list has none. */
  readonly keys: Set<string> | undefined;
  place: string | number;
  isBeforeKey: boolean;
};

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads a text once, sign by sign: what comes after the parser fails on the depth that the parser
 * takes, and of two equal keys the parser keeps the last without a word. The text may be broken.
 */
export function scanJson(text: string, mostDeep: number): JsonScan {
  const levels: Level[] = [];
  let twice: string | undefined;
  const end = (isTooDeep: boolean, isOpen: boolean): JsonScan => ({
    isTooDeep,
    isOpen,
    ...(twice === undefined ? {} : { twice }),
  });
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
        levels.push({ keys: new Set(), place: '', isBeforeKey: true });
        break;
      case OPEN_LIST:
        levels.push({ keys: undefined, place: 0, isBeforeKey: false });
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        levels.pop();
        break;
      case COMMA:
        moveOn(level);
        break;
      case QUOTE: {
        const close = findClose(text, at);
        if (close < 0) return end(false, true);
        if (level?.isBeforeKey === true) {
          const key = readKey(text.slice(at, close + 1));
          if (level.keys?.has(key) === true) twice ??= nameTwice(levels, key);
          level.keys?.add(key);
          level.place = key;
          level.isBeforeKey = false;
        }
        at = close;
        break;
      }
    }
    if (levels.length > mostDeep) return end(true, true);
  }
  return end(false, levels.length > 0);
}

/** Past a comma: to the next key of an object, or the next item of a list. */
function moveOn(level: Level | undefined): void {
  if (level === undefined) return;
  level.isBeforeKey = level.keys !== undefined;
  if (typeof level.place === 'number') level.place += 1;
}

/** The quotation mark that ends the string begun at `start`; -1 where none does. */
function findClose(text: string, start: number): number {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

/** Keys are compared as they are read, not as they are written. */
function readKey(written: string): string {
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

function nameTwice(levels: readonly Level[], key: string): string {
  const path = levels.slice(0, -1).map(({ place }) => place);
  return `${path.join('.')} ${key}`.trim();
}
