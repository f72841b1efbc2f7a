import { describe, expect, test } from 'vitest';

import { EMPTY_ANSWER, type Answer } from '../../../src/domain/audit/audit.ts';
import { rateAnswer } from '../../../src/domain/audit/rate-answer.ts';
import { fail, succeed } from '../../../src/domain/shared/result.ts';
import {
  createRatingQueue,
  type AnswerChange,
  type RatingQueue,
  type RatingSave,
} from '../../../src/features/all-questions/rating-queue.ts';
import type { SaveState } from '../../../src/storage/save-state.ts';
import type { SavedAnswer, StoredAnswer } from '../../../src/storage/stored-answer.ts';
import { anAnswer } from '../../support/builders.ts';

type Bench = {
  readonly queue: RatingQueue;
  readonly saves: RatingSave[];
  readonly states: SaveState[];
  /** The revision each write named. */
  readonly bases: number[];
  /** What stands in storage; another tab may change it. */
  stored: StoredAnswer;
  failures: number;
};

/** A queue on a storage that keeps to its promise: a stale write stands and returns the other. */
function aBench(): Bench {
  const saves: RatingSave[] = [];
  const states: SaveState[] = [];
  const bases: number[] = [];
  const queue = createRatingQueue(
    async (change, baseRevision) => {
      bases.push(baseRevision);
      await Promise.resolve();
      if (bench.failures > 0) {
        bench.failures -= 1;
        return fail({ kind: 'full' });
      }
      const clash = bench.stored.revision === baseRevision ? {} : { clash: bench.stored.answer };
      const saved: SavedAnswer = {
        answer: change(bench.stored.answer),
        revision: bench.stored.revision + 1,
        ...clash,
      };
      bench.stored = { answer: saved.answer, revision: saved.revision };
      return succeed(saved);
    },
    { onRating: (save) => saves.push(save), onState: (state) => states.push(state) },
  );
  const bench: Bench = {
    queue,
    saves,
    states,
    bases,
    stored: { answer: EMPTY_ANSWER, revision: 0 },
    failures: 0,
  };
  return bench;
}

const to =
  (rating: number): AnswerChange =>
  (answer) =>
    rateAnswer(answer, rating);

describe('ratings of one question', () => {
  test('chosen quickly one after another do not clash with themselves', async () => {
    const bench = aBench();
    const seen = { answer: EMPTY_ANSWER, revision: 0 };
    await Promise.all([0, 1, 2, 3].map((rating) => bench.queue.change(to(rating), seen)));
    expect(bench.stored.answer.rating).toBe(3);
    expect(bench.saves.at(-1)).toMatchObject({ kind: 'saved', answer: { rating: 3 } });
    expect(bench.saves.some((save) => save.kind === 'saved' && save.clash !== undefined)).toBe(
      false,
    );
    // The page had not read the first save yet when it asked for the next.
    await bench.queue.change(to(1), seen);
    expect(bench.saves.at(-1)).not.toHaveProperty('clash');
  });

  test('clash with one made elsewhere unseen, which is told', async () => {
    const bench = aBench();
    bench.stored = { answer: anAnswer({ rating: 0 }), revision: 4 };
    const saved = await bench.queue.change(to(2), { answer: EMPTY_ANSWER, revision: 3 });
    expect(saved).toMatchObject({ kind: 'saved', answer: { rating: 2 }, clash: { rating: 0 } });
  });

  test.each<[string, Answer]>([
    ['words', anAnswer({ narrative: 'Written elsewhere' })],
    ['the same rating', anAnswer({ rating: 2 })],
  ])('do not clash with %s from elsewhere, which stay', async (_, answer) => {
    const bench = aBench();
    bench.stored = { answer, revision: 4 };
    const saved = await bench.queue.change(to(2), { answer: EMPTY_ANSWER, revision: 3 });
    expect(saved).toMatchObject({ kind: 'saved', answer: { ...answer, rating: 2 } });
    expect(saved).not.toHaveProperty('clash');
  });

  test('a clash is still told when another choice follows at once', async () => {
    const bench = aBench();
    bench.stored = { answer: anAnswer({ rating: 0 }), revision: 4 };
    const seen = { answer: EMPTY_ANSWER, revision: 3 };
    const first = bench.queue.change(to(2), seen);
    void bench.queue.change(to(3), seen);
    expect(await first).toMatchObject({ answer: { rating: 3 }, clash: { rating: 0 } });
  });

  test('not stored are kept, told, and stored when tried again', async () => {
    const bench = aBench();
    bench.failures = 1;
    const saved = await bench.queue.change(to(2), { answer: EMPTY_ANSWER, revision: 0 });
    expect(saved).toMatchObject({ kind: 'notSaved', answer: { rating: 2 } });
    expect(bench.queue.findUnsaved()).toMatchObject({ answer: { rating: 2 }, revision: 0 });
    const failure = bench.states.at(-1);
    expect(failure).toMatchObject({ kind: 'notSaved', problem: { kind: 'full' } });
    if (failure?.kind === 'notSaved') failure.retry?.();
    await expect.poll(() => bench.stored.answer.rating).toBe(2);
    await expect.poll(() => bench.states.at(-1)?.kind).toBe('saved');
    expect(bench.queue.findUnsaved()).toBeUndefined();
  });

  test('a save that throws is told as not stored', async () => {
    const queue = createRatingQueue(() => Promise.reject(new Error('Broken')), {
      onRating: () => undefined,
      onState: () => undefined,
    });
    const saved = await queue.change(to(1), { answer: EMPTY_ANSWER, revision: 0 });
    expect(saved.kind).toBe('notSaved');
  });
});
