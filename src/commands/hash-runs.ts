import { createHash } from 'node:crypto';

/** As many words in a row as no text of ours may share with a source. */
const RUN_WORDS = 9;

/** Bytes kept of each hash: enough to tell runs apart, too few to give the words back. */
const HASH_BYTES = 5;

/** Lower-case words without punctuation, so that neither hides a copied sentence. */
function listWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z0-9' ]+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

export function listRuns(text: string): readonly string[] {
  const words = listWords(text);
  return words
    .slice(0, Math.max(0, words.length - RUN_WORDS + 1))
    .map((_, start) => words.slice(start, start + RUN_WORDS).join(' '));
}

export function hashRun(run: string): string {
  return createHash('sha256').update(run).digest().subarray(0, HASH_BYTES).toString('hex');
}

/** The fixture is the sorted hashes, end to end. */
export function packHashes(hashes: Iterable<string>): Buffer {
  return Buffer.concat([...new Set(hashes)].sort().map((hash) => Buffer.from(hash, 'hex')));
}

export function unpackHashes(packed: Buffer): ReadonlySet<string> {
  const hex = packed.toString('hex');
  const length = HASH_BYTES * 2;
  return new Set(
    Array.from({ length: hex.length / length }, (_, nth) =>
      hex.slice(nth * length, (nth + 1) * length),
    ),
  );
}
