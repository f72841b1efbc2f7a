import fc from 'fast-check';
import { expect, test } from 'vitest';

import { makePassphrase, PASSPHRASE_NUMBERS } from '../../../src/files/backup/make-passphrase.ts';

test('is five groups of four digits, from the lowest to the highest', () => {
  expect(makePassphrase(new Uint32Array(5))).toBe('0000-0000-0000-0000-0000');
  expect(makePassphrase(new Uint32Array(5).fill(2 ** 32 - 1))).toBe('9999-9999-9999-9999-9999');
  expect(makePassphrase(Uint32Array.of(0, 2 ** 31, 1e9, 429_497, 4e9))).toBe(
    '0000-5000-2328-0001-9313',
  );
});

test('is worth 60 bits and more: every group counts, and every number from 0 to 9999', () => {
  expect(Math.log2(10_000 ** PASSPHRASE_NUMBERS)).toBeGreaterThanOrEqual(60);
  const groups = Array.from({ length: 10_000 }, (_, place) =>
    makePassphrase(new Uint32Array(5).fill(Math.ceil((place * 2 ** 32) / 10_000))).slice(0, 4),
  );
  expect(new Set(groups).size).toBe(10_000);
  fc.assert(
    fc.property(
      fc.uint32Array({ minLength: 5, maxLength: 5 }),
      fc.nat(PASSPHRASE_NUMBERS - 1),
      (random, place) => {
        const other = random.map((number, index) =>
          index === place ? (number + 2 ** 31) % 2 ** 32 : number,
        );
        expect(makePassphrase(other)).not.toBe(makePassphrase(random));
      },
    ),
  );
});

test('is refused when there is too little chance to make it of', () => {
  expect(() => makePassphrase(new Uint32Array(4))).toThrow('random number 5');
});
