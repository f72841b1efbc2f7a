import { findBytes } from '../../domain/shared/find-bytes.ts';

/*
 * How a value of a row is written in JSON. What JSON lacks stands as an object with one key that
 * begins with `$`; a key of the row's own that begins with `$` gets one more, so that neither is
 * ever taken for the other.
 */
const BYTES = '$bytes';
const NUMBER = '$number';
const UNDEFINED = '$undefined';
const DATE = '$date';

/** Writes a value as JSON has it; bytes are handed to `keep`, which answers with their hash. */
export function writeValue(value: unknown, keep: (bytes: Uint8Array) => string): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { [NUMBER]: nameOf(value) };
    case 'undefined':
      return { [UNDEFINED]: true };
    case 'object':
      return value === null ? null : writeObject(value, keep);
    default:
      throw new Error(`A row holds a ${typeof value}`);
  }
}

function nameOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function writeObject(value: object, keep: (bytes: Uint8Array) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => writeValue(item, keep));
  const bytes = findBytes(value);
  if (bytes !== undefined) return { [BYTES]: keep(bytes) };
  if (value instanceof Date) return { [DATE]: value.getTime() };
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') throw new Error(`A row holds ${kind}`);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.startsWith('$') ? `$${key}` : key,
      writeValue(item, keep),
    ]),
  );
}

/** What reading a value needs, and what it finds out. */
export type ValueReading = {
  readonly findKept: (hash: string) => Uint8Array | undefined;
  readonly maxDepth: number;
  /** Set when something is met that `writeValue` never writes. */
  isDamaged: boolean;
};

/** Reads what `writeValue` wrote. */
export function readValue(written: unknown, reading: ValueReading, depth = 0): unknown {
  if (typeof written !== 'object' || written === null) return written;
  if (depth >= reading.maxDepth) return refuse(reading);
  if (Array.isArray(written)) return written.map((item) => readValue(item, reading, depth + 1));
  const entries = Object.entries(written);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && /^\$[^$]/.test(first[0])) {
    return readMarked(first[0], first[1], reading);
  }
  // `fromEntries` gives a key such as `__proto__` to the object itself and to nothing else.
  return Object.fromEntries(
    entries.map(([key, item]) => {
      if (/^\$(?!\$)/.test(key)) refuse(reading);
      return [key.startsWith('$') ? key.slice(1) : key, readValue(item, reading, depth + 1)];
    }),
  );
}

const NUMBERS: Readonly<Record<string, number>> = {
  '-0': -0,
  NaN,
  Infinity,
  '-Infinity': -Infinity,
};

function readMarked(mark: string, content: unknown, reading: ValueReading): unknown {
  if (mark === UNDEFINED && content === true) return undefined;
  if (mark === DATE && (typeof content === 'number' || content === null)) {
    return new Date(content ?? NaN);
  }
  if (typeof content !== 'string') return refuse(reading);
  const found = mark === BYTES ? reading.findKept(content) : undefined;
  if (found !== undefined) return found;
  if (mark === NUMBER && Object.hasOwn(NUMBERS, content)) return NUMBERS[content];
  return refuse(reading);
}

function refuse(reading: ValueReading): unknown {
  reading.isDamaged = true;
  return undefined;
}
