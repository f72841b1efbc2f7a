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
  const hash = chain(before, text);
  return { bytes: new TextEncoder().encode(`${hash} ${text}\n`), hash };
}

/** The lines that are as they were written, from the beginning to the first that is not. */
export function readSoundPart(bytes: Uint8Array): SoundPart {
  const texts: string[] = [];
  let hash = FIRST_HASH;
  let length = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_END, length);
    if (end === -1) break;
    const text = readLine(bytes.subarray(length, end), hash);
    if (text === undefined) break;
    hash = chain(hash, text);
    texts.push(text);
    length = end + 1;
  }
  return { texts, length, hash };
}

function readLine(line: Uint8Array, before: string): string | undefined {
  try {
    // A byte-order mark taken away unseen would make another line pass for this one.
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const text = whole.slice(HASH_LENGTH + 1);
    return whole === `${chain(before, text)} ${text}` ? text : undefined;
  } catch {
    return undefined;
  }
}

function chain(before: string, text: string): string {
  return hashBytes(new TextEncoder().encode(`${before} ${text}`));
}
