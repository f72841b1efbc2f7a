import type { Seeded } from './seeded.ts';

/** Pieces that have broken readers before. */
const PIECES = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'true',
  '-0',
  '1e400',
  '9007199254740993',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{}},',
  '\\ud83d',
  '\\u0000',
  '\u0000',
  '\ufeff',
  '\u202e',
  '{"a":'.repeat(40),
  '['.repeat(40),
  '/*',
  'NaN',
];

/** A file with one to four seeded accidents: bits, bytes, pieces cut out, moved, doubled or put in. */
export function mutate(bytes: Uint8Array, chance: Seeded): Uint8Array<ArrayBuffer> {
  let mutant = Uint8Array.from(bytes);
  const times = chance.between(1, 4);
  for (let turn = 0; turn < times; turn += 1) mutant = change(mutant, chance);
  return mutant;
}

function change(bytes: Uint8Array<ArrayBuffer>, chance: Seeded): Uint8Array<ArrayBuffer> {
  const { between, pick } = chance;
  if (bytes.length === 0) return bytes;
  const at = between(0, bytes.length - 1);
  const length = Math.min(bytes.length - at, between(1, pick([4, 60, 2_000])));
  const piece = bytes.subarray(at, at + length);
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at + length);
  switch (pick(['flip', 'byte', 'cut', 'drop', 'double', 'move', 'insert', 'insert'] as const)) {
    case 'flip':
      return bytes.with(at, (bytes[at] ?? 0) ^ (1 << between(0, 7)));
    case 'byte':
      return bytes.with(at, between(0, 255));
    case 'cut':
      return before.slice();
    case 'drop':
      return join(before, after);
    case 'double':
      return join(before, piece, piece, after);
    case 'move': {
      const rest = join(before, after);
      const to = between(0, rest.length);
      return join(rest.subarray(0, to), piece, rest.subarray(to));
    }
    case 'insert':
      return join(before, new TextEncoder().encode(pick(PIECES)), bytes.subarray(at));
  }
}

function join(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    joined.set(piece, place);
    place += piece.length;
  }
  return joined;
}
