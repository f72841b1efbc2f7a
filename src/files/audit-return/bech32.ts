/** No 1, b, i or o: they are taken for others when they are copied by hand. */
export const BECH32_SIGNS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Whether the last six signs are the checksum of all before them (BIP 173), as in keys of age: up to
 * four wrong signs are always seen. For small letters alone.
 */
export function hasBech32Checksum(text: string): boolean {
  const end = text.lastIndexOf('1');
  const name = Array.from(text.slice(0, end), (sign) => sign.charCodeAt(0));
  const values = Array.from(text.slice(end + 1), (sign) => BECH32_SIGNS.indexOf(sign));
  if (end < 1 || values.includes(-1)) return false;
  return (
    reduce([...name.map((code) => code >> 5), 0, ...name.map((code) => code & 31), ...values]) === 1
  );
}

function reduce(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce(
      (mixed, generator, bit) => ((top >>> bit) & 1 ? mixed ^ generator : mixed),
      next,
    );
  }, 1);
}
