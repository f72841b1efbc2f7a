import { must } from '../../domain/shared/must.ts';

/** How many random numbers a passphrase is made of. */
export const PASSPHRASE_NUMBERS = 5;

/** Each group of four digits is worth 13.2 bits, and five of them 66. */
const GROUP_LENGTH = 4;

/**
 * `4821-0937-5560-2714-8893`: digits are heard right over a telephone, are typed on any keyboard
 * and have no spelling. The numbers come from `crypto.getRandomValues(new Uint32Array(5))`.
 */
export function makePassphrase(random: Uint32Array): string {
  const groups = Array.from({ length: PASSPHRASE_NUMBERS }, (_, place) => {
    const share = must(random[place], `random number ${place + 1}`) / 2 ** 32;
    return String(Math.floor(share * 10 ** GROUP_LENGTH)).padStart(GROUP_LENGTH, '0');
  });
  return groups.join('-');
}
