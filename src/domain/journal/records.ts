import { hashBytes } from '../shared/content-hash.ts';

/**
 * A journal is lines of `<hash> <text>`, and each hash is over the one before it and the text. So a
 * line that was cut, changed, moved or taken from elsewhere is found out, and all after it with it:
 * a reader has the lines up to there, or none, and never wrong ones.
 */
export type SoundPart = {
  readonly texts: readonly string[];
  /** How many bytes from the beginning are as they were written. */
  readonly length: number;
  /** The hash the next line is chained to. */
  readonly hash: string;
};

/** What the first line is chained to. */
export const FIRST_HASH = '0'.repeat(64);

const LINE_END = 0x0a;
const HASH_LENGTH = FIRST_HASH.length;

/** One more line; its text holds no line end, as no JSON does. */
export function writeRecord(
  before: string,
  text: string,
): { readonly bytes: Uint8Array; readonly hash: string } {
  const bytes = new TextEncoder().encode(`${before} ${text}\n`);
  const hash = hashBytes(bytes.subarray(0, -1));
  new TextEncoder().encodeInto(hash, bytes);
  return { bytes, hash };
}

/** The lines that are as they were written, from the beginning to the first that is not. */
export function readSoundPart(bytes: Uint8Array): SoundPart {
  const texts: string[] = [];
  let hash = FIRST_HASH;
  let length = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_END, length);
    if (end === -1) break;
    const line = bytes.subarray(length, end);
    const found = chainBytes(hash, line.subarray(HASH_LENGTH + 1));
    const text = readLine(line, found);
    if (text === undefined) break;
    hash = found;
    texts.push(text);
    length = end + 1;
  }
  return { texts, length, hash };
}

function readLine(line: Uint8Array, hash: string): string | undefined {
  try {
    // A byte-order mark taken away unseen would make another line pass for this one.
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    return whole.startsWith(`${hash} `) ? whole.slice(HASH_LENGTH + 1) : undefined;
  } catch {
    return undefined;
  }
}

function chainBytes(before: string, text: Uint8Array): string {
  const chained = new Uint8Array(HASH_LENGTH + 1 + text.length);
  new TextEncoder().encodeInto(`${before} `, chained);
  chained.set(text, HASH_LENGTH + 1);
  return hashBytes(chained);
}
