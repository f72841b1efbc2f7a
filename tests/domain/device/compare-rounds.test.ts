import { expect, test } from 'vitest';

import { compareRounds } from '../../../src/domain/device/compare-rounds.ts';
import { EMPTY_DEVICE, type DeviceRows } from '../../../src/domain/device/device-rows.ts';
import { anAgency, aReceived, aRound, ROUND, tokenOf } from '../../support/collection.ts';

const AT = '2026-11-20T09:00:00.000Z';
const LATER = '2026-11-21T09:00:00.000Z';

type Given = {
  readonly name?: string;
  readonly notes?: readonly string[];
  readonly returns?: number;
  readonly changedAt?: string;
  readonly revision?: number;
};

/** A device with one round: an agency for each note. */
function aDevice({ name = 'Audit', notes = [], returns = 0, ...beside }: Given): DeviceRows {
  const { changedAt = AT, revision = 1 } = beside;
  return {
    ...EMPTY_DEVICE,
    rounds: [{ id: ROUND, round: aRound({ name }), revision, startedAt: AT, changedAt }],
    agencies: notes.map((text, place) => ({
      roundId: ROUND,
      token: tokenOf(place),
      agency: anAgency(place, { notes: text }),
      revision,
      changedAt,
    })),
    receivedReturns: Array.from({ length: returns }, (_, place) => {
      const received = aReceived(place);
      const { contentHash } = received;
      return { roundId: ROUND, contentHash, received, revision, changedAt };
    }),
  };
}

test('a round that is not here is only in the backup', () => {
  expect(compareRounds(aDevice({ notes: ['', ''], returns: 1 }), EMPTY_DEVICE)).toEqual([
    { kind: 'onlyInBackup', id: ROUND, name: 'Audit', agencies: 2, returns: 1 },
  ]);
});

test('what was saved more often but says the same is the same', () => {
  const here = aDevice({ notes: ['a'], changedAt: LATER, revision: 7 });
  expect(compareRounds(aDevice({ notes: ['a'] }), here)).toMatchObject([{ kind: 'same' }]);
});

test('what would be added, changed and taken out is counted, and who was last is said', () => {
  const file = aDevice({ notes: ['a', 'b', 'new'], returns: 3, changedAt: LATER });
  const here = aDevice({ notes: ['a', 'other'], returns: 1, name: 'Audit 2026' });
  expect(compareRounds(file, here)).toMatchObject([
    {
      kind: 'differs',
      ofAgencies: { added: 1, changed: 1, removed: 0 },
      ofReturns: { added: 2, changed: 0, removed: 0 },
      others: 0,
      hasOtherDetails: true,
      changedLast: 'backup',
    },
  ]);
  expect(compareRounds(here, file)).toMatchObject([
    {
      ofAgencies: { added: 0, changed: 1, removed: 1 },
      ofReturns: { added: 0, removed: 2 },
      changedLast: 'device',
    },
  ]);
});
