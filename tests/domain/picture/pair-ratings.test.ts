import { expect, test } from 'vitest';

import { countIn } from '../../../src/domain/picture/count-in.ts';
import {
  pairRatings,
  sumPairs,
  type RatingPairs,
} from '../../../src/domain/picture/pair-ratings.ts';
import { decided, FOUR_POINTS, roundDataOf, type Given } from '../../support/picture.ts';

/** What one agency is counted as, whose answers are agreed as these. */
function pairsOf(...answers: readonly (readonly [Given, number | undefined])[]): RatingPairs {
  const data = roundDataOf(
    [{ kind: 'police', answers: answers.map(([own], place) => [place, own] as const) }],
    answers.flatMap(([, rating], place) =>
      rating === undefined
        ? []
        : [decided(0, place, { kind: 'change', rating, reason: 'Seen on a visit' })],
    ),
  );
  return pairRatings(countIn(data).counted.flatMap(({ cells }) => cells));
}

test('pairs stand from the worst own rating to the best, and what is not rated on both sides is not in them', () => {
  const found = pairsOf([3, 1], [0, 2], [3, 0], [0, 2], ['unanswered', 1], [2, undefined]);
  expect(found).toEqual({
    rated: 4,
    byScale: [
      {
        scale: FOUR_POINTS,
        pairs: [
          { own: 0, agreed: 2, count: 2 },
          { own: 3, agreed: 0, count: 1 },
          { own: 3, agreed: 1, count: 1 },
        ],
      },
    ],
  });
});

test('a sum has no pairs where a part may not say its own, and all of them where it has none to say', () => {
  const [one, other, none] = [pairsOf([3, 1], [1, 1]), pairsOf([1, 1]), pairsOf([1, undefined])];
  expect(sumPairs([one, other, none])).toEqual(pairsOf([3, 1], [1, 1], [1, 1]));
  expect(sumPairs([one, { ...other, byScale: [] }])).toEqual({ rated: 3, byScale: [] });
});
