import { expect, test } from 'vitest';

import { listRoundMoments } from '../../../src/domain/device/list-round-entries.ts';
import type { RoundHistoryRow } from '../../../src/domain/device/round-rows.ts';
import { anAgency, aReceived, aRound, hashOf, ROUND, tokenOf } from '../../support/collection.ts';

const at = (minute: number): string => `2026-11-20T09:0${minute}:00.000Z`;
const round = aRound({
  templates: [
    { kind: 'police', kindName: 'Police forces', templateHash: 'ab'.repeat(32), title: 'Audit' },
  ],
});

test('each earlier state is shown beside what took its place, newest first', () => {
  const history: readonly RoundHistoryRow[] = [
    agencyRow(1, anAgency(1), 1),
    agencyRow(2, anAgency(1, { notes: 'Rang twice' }), 2),
    {
      kind: 'received',
      id: 3,
      roundId: ROUND,
      rowId: hashOf(1),
      movedAt: at(2),
      why: 'overwritten',
      row: aReceived(1),
    },
  ];
  const decision = { kind: 'match', token: tokenOf(1), at: at(2) } as const;
  const moments = listRoundMoments(history, {
    round,
    agencies: [anAgency(1, { name: 'Anytown Police' })],
    returns: [aReceived(1, { decision })],
  });
  expect(moments.map(({ movedAt, entries }) => [movedAt, entries.map(({ id }) => id)])).toEqual([
    [at(2), [3, 2]],
    [at(1), [1]],
  ]);
  const [newest, oldest] = moments;
  expect(newest?.entries.map(({ changes }) => changes)).toEqual([
    [{ name: 'Decision', before: '', after: 'Counted as the return of Anytown Police' }],
    [
      { name: 'Name', before: 'Agency 1', after: 'Anytown Police' },
      { name: 'Notes', before: 'Rang twice', after: '' },
    ],
  ]);
  expect(oldest?.entries[0]?.changes).toEqual([{ name: 'Notes', before: '', after: 'Rang twice' }]);
});

test('of an agency that was removed all is told, and one that stands again is known', () => {
  const agency = anAgency(4, { kind: 'police', packSent: ['2026-09-01'] });
  const removed: RoundHistoryRow = { ...agencyRow(9, agency, 1), why: 'removed' };
  const [gone] = listRoundMoments([removed], { round, agencies: [], returns: [] });
  expect(gone?.entries).toEqual([
    {
      id: 9,
      kind: 'agency',
      name: 'Agency 4',
      why: 'removed',
      changes: [
        { name: 'Name', before: 'Agency 4', after: '' },
        { name: 'Kind', before: 'Police forces', after: '' },
        { name: 'Pack sent', before: '1 September 2026', after: '' },
      ],
      isPresent: false,
    },
  ]);
  const [again] = listRoundMoments([removed], { round, agencies: [agency], returns: [] });
  expect(again?.entries[0]?.isPresent).toBe(true);
});

function agencyRow(
  id: number,
  row: ReturnType<typeof anAgency>,
  minute: number,
): Extract<RoundHistoryRow, { kind: 'agency' }> {
  const { token } = row;
  return {
    kind: 'agency',
    id,
    roundId: ROUND,
    rowId: token,
    movedAt: at(minute),
    why: 'overwritten',
    row,
  };
}
