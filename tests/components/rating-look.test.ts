import { describe, expect, test } from 'vitest';

import { findRatingLook } from '../../src/components/rating-look.ts';

describe('the look of a rating', () => {
  test.each([2, 3, 4, 5, 6, 7])('differs for every point of a scale of %d', (points) => {
    const looks = Array.from({ length: points }, (_, place) =>
      findRatingLook({ kind: 'rated', share: place / (points - 1) }),
    );
    expect(new Set(looks).size).toBe(points);
    expect(looks).toEqual(looks.toSorted());
  });

  test('keeps the ends of the scale for the ends', () => {
    expect(findRatingLook({ kind: 'rated', share: 0.001 })).toBe('1');
    expect(findRatingLook({ kind: 'rated', share: 0.999 })).toBe('5');
  });

  test('is apart for what does not apply and what is not answered', () => {
    expect(findRatingLook({ kind: 'notApplicable' })).toBe('not-applicable');
    expect(findRatingLook({ kind: 'unanswered' })).toBe('unanswered');
  });
});
