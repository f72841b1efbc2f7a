import type { CountedAnswer } from './recount-round.ts';

/* What the tables of the picture have to say, counted from the answers alone. */

export function count(
  own: readonly CountedAnswer[],
  isIt: (one: CountedAnswer) => boolean,
): number {
  return own.filter(isIt).length;
}

export function countRatings(
  own: readonly CountedAnswer[],
  side: 'self' | 'agreed',
): readonly number[] {
  const states = ['notApplicable', 'unanswered', ...(side === 'agreed' ? ['open'] : [])];
  return [
    ...[0, 1, 2, 3, ...states].map((wanted) => count(own, (one) => one[side] === wanted)),
    count(own, (one) => one[side] === 3),
  ];
}

export function countStrengths(own: readonly CountedAnswer[]): readonly number[] {
  return [
    ...['none', 'described', 'documented', 'tested', 'unjudged'].map((wanted) =>
      count(own, ({ strength }) => strength === wanted),
    ),
    count(own, ({ isUnevidenced }) => isUnevidenced),
  ];
}

export function countMoves(own: readonly CountedAnswer[]): readonly number[] {
  const moves = own.map(({ self, agreed }) => {
    if (agreed === 'open') return 'open';
    if (self === agreed) return 'same';
    if (typeof self !== 'number' || typeof agreed !== 'number') return 'other';
    return agreed < self ? 'lower' : 'higher';
  });
  return ['lower', 'same', 'higher', 'other', 'open'].map(
    (wanted) => moves.filter((move) => move === wanted).length,
  );
}

/** The four ratings against each other, with the sums of rows and columns. */
export function countPairs(answers: readonly CountedAnswer[]): readonly (readonly number[])[] {
  const both = answers.filter(
    ({ self, agreed }) => typeof self === 'number' && typeof agreed === 'number',
  );
  const ratings = [0, 1, 2, 3, undefined];
  return ratings.map((own) =>
    ratings.map((other) =>
      count(
        both,
        ({ self, agreed }) =>
          (own === undefined || self === own) && (other === undefined || agreed === other),
      ),
    ),
  );
}
