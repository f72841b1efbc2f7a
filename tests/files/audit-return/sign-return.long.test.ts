import { expect, test } from 'vitest';

import { makeSigningPair, signReturn } from '../../../src/files/audit-return/sign-return.ts';
import { aReturn, listUnseenFlips } from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';

test('2,000 flipped bits of a signed file are all seen', () => {
  const signed = signReturn(aReturn(), makeSigningPair());
  expect(listUnseenFlips(signed, 2_000, seeded(12))).toEqual([]);
});
