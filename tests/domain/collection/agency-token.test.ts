import fc from 'fast-check';
import { expect, test } from 'vitest';

import { makeAgencyToken, TOKEN_BYTES } from '../../../src/domain/collection/agency-token.ts';
import { toPlainName } from '../../../src/domain/collection/same-organisation.ts';

const random = fc.uint8Array({ minLength: TOKEN_BYTES, maxLength: TOKEN_BYTES });

test('a token is three groups of four signs that cannot be mistaken for each other', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      expect(makeAgencyToken(bytes)).toMatch(
        /^[2-9ACDFHJKMPQRTWXY]{4}(-[2-9ACDFHJKMPQRTWXY]{4}){2}$/,
      );
    }),
  );
});

test('other chance gives another token', () => {
  fc.assert(
    fc.property(random, random, (one, other) => {
      const isSameChance = one.every((byte, place) => byte === other[place]);
      expect(makeAgencyToken(one) === makeAgencyToken(other)).toBe(isSameChance);
    }),
  );
});

test('a plain name is plain already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(toPlainName(toPlainName(name))).toBe(toPlainName(name));
    }),
  );
});
