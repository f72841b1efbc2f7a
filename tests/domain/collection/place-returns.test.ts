import { describe, expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { placeReturns, suggestAgency } from '../../../src/domain/collection/place-returns.ts';
import type { ReceivedReturn } from '../../../src/domain/collection/received-return.ts';
import { uuidOf } from '../../support/builders.ts';
import {
  aReceived,
  anAgency,
  aRound,
  hashOf,
  OTHER_ROUND,
  tokenOf,
} from '../../support/collection.ts';

const round = aRound();
const agencies = [anAgency(1), anAgency(2), anAgency(3)];
const AUDIT = auditIdSchema.parse(uuidOf(6_001));
const OTHER_AUDIT = auditIdSchema.parse(uuidOf(6_901));

function place(...returns: readonly ReceivedReturn[]) {
  return Object.fromEntries(placeReturns(round, agencies, returns));
}

/** A return of another number, of the same audit as the first. */
function aVersion(number: number, change: Partial<ReceivedReturn>): ReceivedReturn {
  return aReceived(number, { auditId: AUDIT, agencyToken: tokenOf(1), ...change });
}

/** Without what a pack gives. */
function unnamed(number: number, change: Partial<ReceivedReturn> = {}): ReceivedReturn {
  const one = { ...aReceived(number, change) };
  delete one.roundId;
  delete one.agencyToken;
  return one;
}

test('a return that names the round and an agency of it is that agency’s', () => {
  expect(place(aReceived(1), aReceived(2))).toEqual({
    [hashOf(1)]: { kind: 'current', token: tokenOf(1) },
    [hashOf(2)]: { kind: 'current', token: tokenOf(2) },
  });
});

test('without a token an equal name is a suggestion, and is never taken for granted', () => {
  expect(place(unnamed(1), unnamed(9))).toEqual({
    [hashOf(1)]: { kind: 'waiting', why: 'noToken', suggestion: tokenOf(1) },
    [hashOf(9)]: { kind: 'waiting', why: 'noToken' },
  });
});

test('a return of another round, or of an agency that is not on the list, waits', () => {
  expect(
    place(aReceived(1, { roundId: OTHER_ROUND }), aReceived(2, { agencyToken: tokenOf(99) })),
  ).toEqual({
    [hashOf(1)]: { kind: 'waiting', why: 'otherRound', suggestion: tokenOf(1) },
    [hashOf(2)]: { kind: 'waiting', why: 'unknownToken', suggestion: tokenOf(2) },
  });
});

test('a sample is never counted among real returns, whatever was decided of it', () => {
  const decision = { kind: 'match', token: tokenOf(1), at: '2026-11-13T09:00:00.000Z' } as const;
  expect(place(aReceived(1, { isSample: true, decision }))).toEqual({
    [hashOf(1)]: { kind: 'waiting', why: 'sample' },
  });
});

describe('of several versions of one audit', () => {
  const older = aVersion(1, {});
  const newer = aVersion(7, { changedAt: '2026-11-11T09:00:00.000Z' });

  test('the one changed last counts, and the older is kept', () => {
    expect(place(newer, older)).toEqual({
      [hashOf(7)]: { kind: 'current', token: tokenOf(1) },
      [hashOf(1)]: { kind: 'superseded', token: tokenOf(1), by: hashOf(7) },
    });
  });

  test('one that is set aside leaves the place to the other', () => {
    const decision = { kind: 'setAside', reason: 'A trial', at: newer.madeAt } as const;
    expect(place(older, { ...newer, decision })).toEqual({
      [hashOf(7)]: { kind: 'setAside', reason: 'A trial' },
      [hashOf(1)]: { kind: 'current', token: tokenOf(1) },
    });
  });

  test('a match of one holds for a later one that names no agency', () => {
    const at = '2026-11-13T09:00:00.000Z';
    const matched = unnamed(1, { decision: { kind: 'match', token: tokenOf(2), at } });
    const later = unnamed(8, { auditId: AUDIT, changedAt: '2026-11-20T09:00:00.000Z' });
    expect(place(matched, later)).toEqual({
      [hashOf(8)]: { kind: 'current', token: tokenOf(2) },
      [hashOf(1)]: { kind: 'superseded', token: tokenOf(2), by: hashOf(8) },
    });
  });
});

describe('of two audits of one agency', () => {
  const first = aReceived(1);
  const second = aReceived(7, {
    auditId: OTHER_AUDIT,
    agencyToken: tokenOf(1),
    changedAt: '2026-11-11T09:00:00.000Z',
  });

  test('the newer counts, and the other waits for somebody to say which', () => {
    expect(place(first, second)).toEqual({
      [hashOf(7)]: { kind: 'current', token: tokenOf(1) },
      [hashOf(1)]: { kind: 'waiting', why: 'otherAudit', suggestion: tokenOf(1) },
    });
  });

  const decision = { kind: 'use', token: tokenOf(1), at: '2026-11-14T09:00:00.000Z' } as const;

  test('what somebody chose counts, and nothing waits', () => {
    expect(place({ ...first, decision }, second)).toEqual({
      [hashOf(1)]: { kind: 'current', token: tokenOf(1) },
      [hashOf(7)]: { kind: 'superseded', token: tokenOf(1), by: hashOf(1) },
    });
  });

  test('one that comes after the choice asks again', () => {
    const source = { ...second.source, importedAt: '2026-11-20T09:00:00.000Z' };
    expect(place({ ...first, decision }, { ...second, source })).toEqual({
      [hashOf(1)]: { kind: 'current', token: tokenOf(1) },
      [hashOf(7)]: { kind: 'waiting', why: 'otherAudit', suggestion: tokenOf(1) },
    });
  });
});

test.each([
  ['The St. Mary’s Trust', tokenOf(11)],
  ["saint mary's trust", tokenOf(11)],
  ['Café Jeunesse & Co', tokenOf(12)],
  ['Cafe jeunesse and co', tokenOf(12)],
  ['Twice', undefined],
  ['  ', undefined],
  ['Mary', undefined],
])('the name %j suggests %s', (organisation, token) => {
  const named = [
    anAgency(11, { name: "St Mary's Trust" }),
    anAgency(12, { name: 'Café Jeunesse & Co' }),
    anAgency(13, { name: 'Twice' }),
    anAgency(14, { name: 'TWICE' }),
  ];
  expect(suggestAgency(named, { organisation, kind: 'police' })).toBe(token);
});

test('of two agencies of one name the one of the same kind is suggested', () => {
  const named = [
    anAgency(1, { name: 'Anytown', kind: 'police' }),
    anAgency(2, { name: 'Anytown', kind: 'district-council' }),
  ];
  expect(suggestAgency(named, { organisation: 'Anytown', kind: 'police' })).toBe(tokenOf(1));
});
