import { beforeEach, expect, test } from 'vitest';

import { changeModeration } from '../../src/domain/moderation/change-moderation.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
  type Moderation,
} from '../../src/domain/moderation/moderation.ts';
import { must } from '../../src/domain/shared/must.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { eraseRound } from '../../src/storage/erase-round.ts';
import { mergeInModerations, undoMergeIn } from '../../src/storage/merge-moderations.ts';
import { readModeration, saveModeration, saveModerator } from '../../src/storage/moderations.ts';
import { startRound } from '../../src/storage/rounds.ts';
import { uuidOf } from '../support/builders.ts';
import { aRound, hashOf, ROUND } from '../support/collection.ts';
import { deleteRaw, dumpRaw } from './raw-database.ts';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const BY = moderatorIdSchema.parse(uuidOf(1));
const KEY = {
  roundId: ROUND,
  contentHash: hashOf(1),
  questionId: questionIdSchema.parse('core.question-1'),
};
const writer = (pen: number) => ({
  by: BY,
  pen: penSchema.parse(uuidOf(pen)),
  at: NOW.toISOString(),
});

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  await startRound({ round: aRound(), agencies: [], templates: [] }, NOW);
});

const note = (from: Moderation, comment: string, pen = 2): Moderation =>
  changeModeration(from, { comment }, writer(pen));

test('two tabs that write at once lose neither text', async () => {
  await saveModeration(KEY, note(EMPTY_MODERATION, 'One tab', 2), NOW);
  const both = await saveModeration(KEY, note(EMPTY_MODERATION, 'The other', 3), NOW);
  expect(both.ok && both.value.comment.map(({ value }) => value).toSorted()).toEqual([
    'One tab',
    'The other',
  ]);
});

test('typing on leaves no history, and what is written over goes to it', async () => {
  const begun = note(EMPTY_MODERATION, 'Please');
  const whole = note(begun, 'Please send it.');
  for (const each of [begun, whole, note(whole, 'No need.')]) await saveModeration(KEY, each, NOW);
  const { stores } = await dumpRaw();
  expect(stores['roundHistory']).toMatchObject([
    { kind: 'moderation', row: { comment: [{ value: 'Please send it.' }] } },
  ]);
});

test('a colleague’s work comes in once, and goes with the round', async () => {
  const { contentHash, questionId } = KEY;
  const given = [{ contentHash, questionId, moderation: note(EMPTY_MODERATION, 'Mine', 3) }];
  const moderators = new Map([[BY, { name: '', role: 'Chair' }]]);
  await mergeInModerations(ROUND, given, moderators, NOW);
  const before = await dumpRaw();
  await mergeInModerations(ROUND, given, moderators, NOW);
  expect(await dumpRaw()).toEqual(before);
  expect(await readModeration(ROUND)).toMatchObject({ value: { moderations: given } });
  await saveModerator(ROUND, BY, { name: 'Sam', role: 'Chair' }, NOW);
  await eraseRound(ROUND);
  const { stores } = await dumpRaw();
  expect(Object.values(stores).flat()).toEqual([]);
});

test('a merge is taken back, but for what somebody has decided since', async () => {
  const { contentHash } = KEY;
  const second = { contentHash, questionId: questionIdSchema.parse('core.question-2') };
  const third = { contentHash, questionId: questionIdSchema.parse('core.question-3') };
  const own = note(EMPTY_MODERATION, 'Mine', 2);
  await saveModeration(KEY, own, NOW);
  const before = await dumpRaw();
  const theirs = note(EMPTY_MODERATION, 'Theirs', 3);
  const given = [KEY, second, third].map((one) => ({
    contentHash: one.contentHash,
    questionId: one.questionId,
    moderation: theirs,
  }));
  const moderators = new Map([[BY, { name: '', role: 'Chair' }]]);
  const merge = await mergeInModerations(ROUND, given, moderators, NOW);
  const merged = must(merge.ok ? merge.value : undefined, 'a merge');
  expect(await undoMergeIn(ROUND, merged, NOW)).toEqual({ ok: true, value: 0 });
  const after = await dumpRaw();
  expect(after.stores['moderations']).toEqual([
    expect.objectContaining({ moderation: own, revision: 3 }),
  ]);
  expect(after.stores['moderators']).toEqual(before.stores['moderators']);
  // What is taken out of sight is not gone.
  expect(JSON.stringify(after.stores['roundHistory']).split('Theirs')).toHaveLength(4);

  const again = await mergeInModerations(ROUND, given, moderators, NOW);
  await saveModeration({ ...KEY, ...second }, note(theirs, 'Seen'), NOW);
  const partly = must(again.ok ? again.value : undefined, 'a merge');
  expect(await undoMergeIn(ROUND, partly, NOW)).toEqual({ ok: true, value: 1 });
  const read = await readModeration(ROUND);
  const left = must(read.ok ? read.value : undefined, 'what is left');
  expect(left.moderations.map(({ questionId: id }) => id).toSorted()).toEqual([
    'core.question-1',
    'core.question-2',
  ]);
  expect(left.moderatorById.get(BY)).toEqual({ name: '', role: 'Chair' });
});
