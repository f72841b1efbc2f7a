/** Tab, line feed, carriage return and space; and the zeros of a file never written to the end. */
const BLANK = new Set([0, 9, 10, 13, 32]);

export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => BLANK.has(byte));
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

/**
 * Strictly: a byte that is no UTF-8 gives nothing, and never becomes another character. The mark
 * some editors put before UTF-8 is taken off.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Byte by byte, for looking at how a file begins or ends. */
export function toLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
