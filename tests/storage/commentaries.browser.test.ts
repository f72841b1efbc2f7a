import { beforeEach, expect, test } from 'vitest';

import { commentarySectionSchema } from '../../src/domain/moderation/commentary.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { readCommentaries, saveCommentary } from '../../src/storage/commentaries.ts';
import { startRound } from '../../src/storage/rounds.ts';
import { aRound, ROUND } from '../support/collection.ts';
import { deleteRaw, dumpRaw } from './raw-database.ts';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T10:05:00.000Z');
const KEY = { roundId: ROUND, section: commentarySectionSchema.parse('board') };

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  await startRound({ round: aRound(), agencies: [], templates: [] }, NOW);
});

test('words come out as they went in, and typing on leaves no history', async () => {
  await saveCommentary(KEY, 'Agree', 0, NOW);
  const saved = await saveCommentary(KEY, 'Agree the plan.', 1, LATER);
  expect(saved).toEqual({ ok: true, value: { text: 'Agree the plan.', revision: 2 } });
  const read = await readCommentaries(ROUND);
  expect(read.ok && read.value.bySection.get(KEY.section)?.text).toBe('Agree the plan.');
  const { stores } = await dumpRaw();
  expect(stores['roundHistory']).toEqual([]);
});

test('what is written over goes to the history, and the same again changes nothing', async () => {
  await saveCommentary(KEY, 'The first', 0, NOW);
  await saveCommentary(KEY, 'Another', 1, LATER);
  const again = await saveCommentary(KEY, 'Another', 1, LATER);
  expect(again.ok && again.value.revision).toBe(2);
  const { stores } = await dumpRaw();
  expect(stores['roundHistory']).toMatchObject([
    { kind: 'commentary', rowId: 'board', row: { text: 'The first' } },
  ]);
});

test('of two tabs the newer stands, and the other’s words are in the history', async () => {
  await saveCommentary(KEY, 'One tab', 0, NOW);
  const late = await saveCommentary(KEY, 'The other tab', 0, LATER);
  expect(late).toEqual({
    ok: false,
    problem: { kind: 'writtenSince', stands: { text: 'One tab', revision: 1 } },
  });
  const { stores } = await dumpRaw();
  expect(stores['roundHistory']).toMatchObject([{ row: { text: 'The other tab' } }]);
});

test('a round that is gone takes no words, and too long a text is refused', async () => {
  const gone = await saveCommentary(
    { ...KEY, roundId: aRound({ id: ROUND }).id },
    'x'.repeat(300_000),
    0,
    NOW,
  );
  expect(gone).toMatchObject({ ok: false, problem: { kind: 'unfit' } });
});
