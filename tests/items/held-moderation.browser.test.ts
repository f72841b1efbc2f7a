import { beforeEach, expect, test, vi } from 'vitest';

import { roundIdSchema } from '../../src/domain/collection/round.ts';
import { holdModeration } from '../../src/items/held-moderation.ts';
import { note, startTwoRounds } from '../storage/noted-rounds.ts';
import { uuidOf } from '../support/builders.ts';
import { OTHER_ROUND, ROUND } from '../support/collection.ts';

const ELSEWHERE = roundIdSchema.parse(uuidOf(99));

beforeEach(async () => {
  await startTwoRounds();
  // What an earlier test was in last is let go.
  listen(ELSEWHERE).stop();
});

/** How many decisions were told of, each time. */
function listen(roundId = ROUND): { readonly told: number[]; readonly stop: () => void } {
  const told: number[] = [];
  const stop = holdModeration(roundId, (read) => {
    told.push(read.ok ? read.value.moderations.length : -1);
  });
  return { told, stop };
}

test('the next page is told at once what the one before had read, and what came between', async () => {
  await note(1, 'Note 1');
  const first = listen();
  expect(first.told).toEqual([]);
  await vi.waitFor(() => {
    expect(first.told.at(-1)).toBe(1);
  });
  const beside = listen();
  expect(beside.told).toEqual([1]);
  first.stop();
  beside.stop();
  await note(2, 'Note 2');
  await vi.waitFor(() => {
    const next = listen();
    next.stop();
    expect(next.told).toEqual([2]);
  });
  expect(first.told.at(-1)).toBe(1);
});

test('who goes to another round gets that one alone, and the first anew when they come back', async () => {
  await note(1, 'Note 1');
  const first = listen();
  await vi.waitFor(() => {
    expect(first.told.at(-1)).toBe(1);
  });
  first.stop();
  const other = listen(OTHER_ROUND);
  await vi.waitFor(() => {
    expect(other.told.at(-1)).toBe(0);
  });
  const back = listen();
  expect(back.told).toEqual([]);
  await vi.waitFor(() => {
    expect(back.told.at(-1)).toBe(1);
  });
  // Both are listened to, and each hears of its own.
  await note(3, 'Note 3', OTHER_ROUND);
  await vi.waitFor(() => {
    expect(other.told.at(-1)).toBe(1);
  });
  expect(back.told.at(-1)).toBe(1);
  other.stop();
  back.stop();
});
