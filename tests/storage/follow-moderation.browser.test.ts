import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { EMPTY_MODERATION } from '../../src/domain/moderation/moderation.ts';
import { must } from '../../src/domain/shared/must.ts';
import { eraseRound } from '../../src/storage/erase-round.ts';
import { followModeration } from '../../src/storage/follow-moderation.ts';
import {
  readModeration,
  saveModeration,
  saveModerator,
  type StoredModeration,
} from '../../src/storage/moderations.ts';
import { hashOf, OTHER_ROUND, ROUND } from '../support/collection.ts';
import { BY, keyOf, note, NOW, startTwoRounds } from './noted-rounds.ts';

let told: StoredModeration[] = [];
let stop = (): void => undefined;

beforeEach(async () => {
  await startTwoRounds();
  for (const place of [1, 2, 3]) await note(place, 'First');
  told = [];
  stop = followModeration(ROUND, (read) => {
    if (read.ok) told.push(read.value);
  });
  // The last of the notes above may be told of once more.
  await new Promise((resolve) => setTimeout(resolve, 200));
  told = told.slice(-1);
  expect(told).toHaveLength(1);
});

afterEach(() => {
  stop();
});

/** What is told last is what is stored. */
async function expectStored(): Promise<StoredModeration> {
  await vi.waitFor(async () => {
    const read = await readModeration(ROUND);
    const last = told.at(-1);
    const sort = (one: StoredModeration | undefined) =>
      one?.moderations.toSorted((a, b) => (a.contentHash < b.contentHash ? -1 : 1));
    expect(read.ok && sort(read.value)).toEqual(sort(last));
    expect(read.ok && read.value.moderatorById).toEqual(last?.moderatorById);
  });
  return must(told.at(-1), 'what was told');
}

test('after a decision all others are the same objects as before', async () => {
  const before = must(told[0], 'what was told').moderations;
  await note(2, 'Second');
  await vi.waitFor(() => {
    expect(told.length).toBeGreaterThan(1);
  });
  const after = (await expectStored()).moderations;
  const changed = after.filter((row) => !before.includes(row));
  expect(changed.map(({ contentHash }) => contentHash)).toEqual([hashOf(2)]);
});

test('new decisions, several at once and who moderates are told of', async () => {
  await Promise.all([note(4, 'One'), note(5, 'Other')]);
  await saveModerator(ROUND, BY, { name: '', role: 'Panel member' }, NOW);
  await vi.waitFor(() => {
    expect(told.at(-1)?.moderatorById.size).toBe(1);
  });
  expect((await expectStored()).moderations).toHaveLength(5);
});

test('what is deleted is gone, and what happens in another round is not told', async () => {
  await note(1, 'Elsewhere', OTHER_ROUND);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toHaveLength(1);
  await eraseRound(ROUND);
  await vi.waitFor(() => {
    expect(told.at(-1)?.moderations).toEqual([]);
  });
});

test('what is left after 2,000 rows is read too', async () => {
  stop();
  for (let from = 0; from < 2_003; from += 500) {
    const places = Array.from({ length: Math.min(500, 2_003 - from) }, (_, at) => 10 + from + at);
    await Promise.all(places.map((place) => saveModeration(keyOf(place), EMPTY_MODERATION, NOW)));
  }
  const read = await readModeration(ROUND);
  expect(read.ok && read.value.moderations).toHaveLength(2_006);
});
