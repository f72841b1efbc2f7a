import { expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { trackRound } from '../../../src/domain/collection/track-round.ts';
import { uuidOf } from '../../support/builders.ts';
import { aReceived, anAgency, aRound, tokenOf } from '../../support/collection.ts';

const chase = { on: '2026-11-15', how: 'By email', note: '' };
const source = aReceived(1).source;

const round = aRound({ dueDate: '2026-11-13' });
const agencies = [
  anAgency(1),
  anAgency(2),
  anAgency(3, { chases: [chase] }),
  anAgency(4, { extension: { until: '2026-12-01', reason: '', agreedOn: '2026-11-01' } }),
  anAgency(5, { extension: { until: '2026-11-16', reason: '', agreedOn: '2026-11-01' } }),
  anAgency(6, { notExpected: 'Closed' }),
  anAgency(7, { extension: { until: '2026-11-30', reason: '', agreedOn: '2026-11-01' } }),
];
const returns = [
  aReceived(1),
  aReceived(11, {
    agencyToken: tokenOf(1),
    auditId: auditIdSchema.parse(uuidOf(6_001)),
    changedAt: '2026-11-01T09:00:00.000Z',
  }),
  aReceived(2, { source: { ...source, cameOn: '2026-11-16' } }),
  aReceived(7, { source: { ...source, cameOn: '2026-11-16' } }),
];

function standingsOn(today: string): unknown {
  return trackRound(round, agencies, returns, today).agencies.map(({ standing }) =>
    standing.kind === 'returned' ? `returned, ${standing.daysLate} late` : standing,
  );
}

test('says of each agency how far it is on a day', () => {
  expect(standingsOn('2026-11-20')).toEqual([
    'returned, 0 late',
    'returned, 3 late',
    { kind: 'late', days: 7 },
    { kind: 'extended', until: '2026-12-01' },
    { kind: 'late', days: 4 },
    { kind: 'notExpected', reason: 'Closed' },
    'returned, 0 late',
  ]);
});

test('nobody is late on the day itself', () => {
  expect(standingsOn('2026-11-13')).toContainEqual({ kind: 'due', days: 0 });
});

test('counts everyone once, and those not expected not at all', () => {
  const { counts } = trackRound(round, agencies, returns, '2026-11-20');
  expect(counts).toEqual({
    expected: 6,
    returned: 3,
    returnedLate: 1,
    late: 2,
    extended: 1,
    chased: 1,
    missing: 3,
    returnedTwice: 1,
    notExpected: 1,
  });
  expect(counts.returned + counts.missing).toBe(counts.expected);
});

test('an agency that was not expected any more and returned all the same has returned', () => {
  const picture = trackRound(
    round,
    [anAgency(1, { notExpected: 'Closed' })],
    returns,
    '2026-11-20',
  );
  expect(picture.counts).toMatchObject({ expected: 1, returned: 1, notExpected: 0 });
});

test('a round without a day has nobody late', () => {
  const open = { ...round };
  delete open.dueDate;
  expect(trackRound(open, [anAgency(3)], [], '2030-01-01').agencies[0]?.standing).toEqual({
    kind: 'due',
  });
});
