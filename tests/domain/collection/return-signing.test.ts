import { expect, test } from 'vitest';

import {
  compareSigning,
  findAgencyBefore,
  listReturnsOf,
} from '../../../src/domain/collection/return-signing.ts';
import { anAgency, aReceived, aRound, hashOf, tokenOf } from '../../support/collection.ts';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const signed = (publicKey: string, holds = true): ReturnType<typeof aReceived> =>
  aReceived(1, { signature: { publicKey, holds } });

test('a signature that holds names its key, and whether it is the key of last time', () => {
  expect(compareSigning(signed(KEY), [])).toEqual({
    kind: 'holds',
    publicKey: KEY,
    since: { kind: 'first' },
  });
  expect(compareSigning(signed(KEY), [aReceived(1), signed(KEY)])).toMatchObject({
    since: { kind: 'same' },
  });
  expect(compareSigning(signed(KEY), [signed(OTHER), signed(KEY)])).toMatchObject({
    since: { kind: 'other', before: OTHER },
  });
});

test('a broken signature is said to be one, and is no key to compare with', () => {
  expect(compareSigning(signed(KEY, false), [signed(KEY)])).toEqual({
    kind: 'broken',
    publicKey: KEY,
  });
  expect(compareSigning(signed(KEY), [signed(OTHER, false)])).toMatchObject({
    since: { kind: 'first' },
  });
});

test('a return that is not signed any more is told', () => {
  expect(compareSigning(aReceived(1), [])).toEqual({ kind: 'unsigned' });
  expect(compareSigning(aReceived(1), [signed(KEY)])).toEqual({ kind: 'unsigned', before: KEY });
});

test('the returns of an agency are its own, newest first', () => {
  const newer = { contentHash: hashOf(11), changedAt: '2026-11-12T09:00:00.000Z' };
  const returns = [aReceived(1), aReceived(2), aReceived(1, newer), aReceived(9)];
  const agencies = [anAgency(1), anAgency(2)];
  const found = listReturnsOf({ round: aRound(), agencies, returns }, tokenOf(1));
  expect(found.map(({ contentHash }) => contentHash)).toEqual([hashOf(11), hashOf(1)]);
});

test('an agency is found in the round before by its name and kind, unless two have both', () => {
  const before = [anAgency(5, { name: 'The Anytown Police' }), anAgency(6, { name: 'Anytown' })];
  expect(findAgencyBefore(anAgency(1, { name: 'Anytown police' }), before)).toBe(tokenOf(5));
  expect(findAgencyBefore(anAgency(1, { name: 'Anytown', kind: 'icb' }), before)).toBeUndefined();
  const twins = [...before, anAgency(7, { name: 'anytown police' })];
  expect(findAgencyBefore(anAgency(1, { name: 'Anytown police' }), twins)).toBeUndefined();
});
