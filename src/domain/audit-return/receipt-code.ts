/**
 * Digits and letters that neither look nor sound like one another when read out: no 0 and O, no 1,
 * I and L, no 2 and Z is left to guess, no S beside 5, no B beside 8, no N beside M. There are 23: a
 * prime, for which one check character finds every wrong character and every two in the wrong order.
 */
const SIGNS = '23456789ACDFHJKMPQRTWXY';
const BASE = 23;

/** Some 67 bits of the hash: enough that two returns never share a code by chance. */
const LENGTH = 15;

/** `K7QM-3XHP-R4TW-9ACD`: the content hash in a short form for two people at a telephone. */
export function receiptCode(contentHash: string): string {
  let rest = BigInt(`0x${contentHash}`);
  const values: number[] = [];
  for (let place = 0; place < LENGTH; place += 1) {
    values.push(Number(rest % BigInt(BASE)));
    rest /= BigInt(BASE);
  }
  const signs = [...values, findCheck(values)].map((value) => SIGNS.charAt(value)).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

export type ReceiptReading =
  /** In the form `receiptCode` gives it. */
  | { readonly kind: 'code'; readonly code: string }
  /** Not a code, or one with a slip in it. */
  | { readonly kind: 'slip' };

/** A code as somebody typed it: small letters, spaces and hyphens are theirs to choose. */
export function readReceiptCode(typed: string): ReceiptReading {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '');
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign));
  const isWhole = values.length === LENGTH + 1 && !values.includes(-1);
  if (!isWhole || findCheck(values.slice(0, LENGTH)) !== values[LENGTH]) return { kind: 'slip' };
  return { kind: 'code', code: signs.replace(/(.{4})(?=.)/g, '$1-') };
}

function findCheck(values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (place + 1), 0) % BASE;
}
