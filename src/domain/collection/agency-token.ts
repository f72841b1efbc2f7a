import { agencyTokenSchema, type AgencyToken } from './agency.ts';

/** The signs of a receipt code: none looks or sounds like another. */
const SIGNS = '23456789ACDFHJKMPQRTWXY';
const LENGTH = 11;

/** How many random bytes a token is made of: 50 bits that count, for at most some thousand agencies. */
export const TOKEN_BYTES = 7;

/** `K7QM-3XHP-R4TW`: 11 random signs and one that finds every wrong sign and every two swapped. */
export function makeAgencyToken(random: Uint8Array): AgencyToken {
  let rest = random.subarray(0, TOKEN_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const values: number[] = [];
  for (let place = 0; place < LENGTH; place += 1) {
    values.push(Number(rest % 23n));
    rest /= 23n;
  }
  const check = values.reduce((sum, value, place) => sum + value * (place + 1), 0) % 23;
  const signs = [...values, check].map((value) => SIGNS.charAt(value)).join('');
  return agencyTokenSchema.parse(signs.replace(/(.{4})(?=.)/g, '$1-'));
}
