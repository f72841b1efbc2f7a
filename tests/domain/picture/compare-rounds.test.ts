import { expect, test } from 'vitest';

import { compareRounds } from '../../../src/domain/picture/compare-rounds.ts';
import { countIn } from '../../../src/domain/picture/count-in.ts';
import { findBenchmark } from '../../../src/domain/picture/find-benchmark.ts';
import { hashOf } from '../../support/collection.ts';
import { aSummary, questionOf, roundDataOf } from '../../support/picture.ts';

test('compares like with like alone, and names what it leaves out', () => {
  const before = roundDataOf([
    {
      kind: 'police',
      answers: [
        [0, 1],
        [1, 3],
        [2, 2],
        [3, 'notApplicable'],
        [4, 1],
      ],
    },
    { kind: 'police', answers: [[0, 1]] },
  ]);
  const after = roundDataOf([
    {
      kind: 'police',
      answers: [
        [0, 3],
        [1, 2],
        [2, 2],
        [3, 1],
        [6, 2],
      ],
    },
  ]);
  const reworded = new Map(
    [...after.summaryByHash].map(([hash, summary]) => [
      hash,
      {
        ...summary,
        questions: summary.questions.map((one) =>
          one.id === questionOf(2) ? { ...one, wordingHash: 'other words' } : one,
        ),
      },
    ]),
  );
  const found = compareRounds(
    countIn(before),
    countIn({ ...after, summaryByHash: reworded }),
    'self',
  );
  expect(found.all).toEqual({ improved: 1, same: 0, declined: 1, notComparable: 1 });
  expect(found.matched).toHaveLength(1);
  expect(found.onlyBefore.map(({ agency }) => agency.name)).toEqual(['Agency 1']);
  expect(found).toMatchObject({
    added: [questionOf(6)],
    retired: [questionOf(4)],
    reworded: [questionOf(2)],
    rescaled: [],
  });
});

test('a question on another scale is not compared', () => {
  const before = roundDataOf([{ kind: 'police', answers: [[0, 1]] }]);
  const after = {
    ...before,
    summaryByHash: new Map([
      [hashOf(0), aSummary([[0, 1]], { scale: { id: 'yes-no', labels: ['No', 'Yes'] } })],
    ]),
  };
  expect(compareRounds(countIn(before), countIn(after), 'self')).toMatchObject({
    all: { same: 0 },
    rescaled: [questionOf(0)],
  });
});

test('a place among others is said from five up', () => {
  const agencies = [3, 3, 2, 1, 0].map((rating) => ({
    kind: 'police',
    answers: [
      [0, rating],
      [1, 3],
    ] as const,
  }));
  const { counted } = countIn(roundDataOf(agencies));
  const [own] = counted;
  if (own === undefined) throw new Error('no agency');
  expect(findBenchmark(own, counted.slice(0, 4))).toEqual({ kind: 'tooFew' });
  expect(findBenchmark(own, counted)).toEqual({
    kind: 'found',
    agencies: 5,
    own: { full: 2, rated: 2 },
    median: 0.5,
    lower: 0.5,
    upper: 1,
  });
});
