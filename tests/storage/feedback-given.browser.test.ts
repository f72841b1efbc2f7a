import { beforeEach, expect, test } from 'vitest';

import { commentarySectionSchema } from '../../src/domain/moderation/commentary.ts';
import { addAgencies, updateAgency } from '../../src/storage/agencies.ts';
import { readCommentaries, saveCommentary } from '../../src/storage/commentaries.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { eraseRound } from '../../src/storage/erase-round.ts';
import { markFeedbackGiven, readGivenMoments } from '../../src/storage/feedback-given.ts';
import { readRound, startRound } from '../../src/storage/rounds.ts';
import { anAgency, aRound, hashOf, ROUND, tokenOf } from '../support/collection.ts';
import { deleteRaw, dumpRaw } from './raw-database.ts';

const NOW = new Date('2026-11-27T09:00:00.000Z');
const LATER = new Date('2026-11-27T11:00:00.000Z');
const SECTION = commentarySectionSchema.parse('feedback');

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  await startRound({ round: aRound(), agencies: [], templates: [] }, NOW);
  await addAgencies(ROUND, [anAgency(0), anAgency(1)], NOW);
});

test('says the day at the agency, and the moment whatever is changed of it later', async () => {
  await markFeedbackGiven(ROUND, new Map([[tokenOf(0), hashOf(0)]]), LATER);
  await updateAgency(
    ROUND,
    tokenOf(0),
    (one) => ({ ...one, notes: 'Rang' }),
    new Date(),
    undefined,
  );
  const read = await readRound(ROUND);
  const agencies = read.ok ? read.value.agencies : [];
  expect(agencies.map(({ feedbackGiven }) => feedbackGiven)).toEqual([
    [{ on: '2026-11-27', contentHash: hashOf(0) }],
    undefined,
  ]);
  const moments = await readGivenMoments(ROUND, agencies);
  expect(moments.ok && [...moments.value]).toEqual([[tokenOf(0), LATER.toISOString()]]);
});

test('what is written to every agency is part of the round, keeps what it replaces, and goes with it', async () => {
  const key = { roundId: ROUND, section: SECTION };
  for (const [revision, text] of ['Thank', 'Thank you', 'Other words'].entries()) {
    await saveCommentary(key, text, revision, NOW);
  }
  const read = await readCommentaries(ROUND);
  expect(read.ok && read.value.bySection.get(SECTION)?.text).toBe('Other words');
  const { stores } = await dumpRaw();
  expect(stores['roundHistory']).toMatchObject([
    { kind: 'commentary', rowId: 'feedback', row: { text: 'Thank you' } },
  ]);
  await eraseRound(ROUND);
  expect((await dumpRaw()).stores['commentaries']).toEqual([]);
});
