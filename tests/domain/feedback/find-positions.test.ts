import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findPositions } from '../../../src/domain/feedback/find-positions.ts';
import { countIn } from '../../../src/domain/picture/count-in.ts';
import { countedOf, feedbackOf } from '../../support/feedback.ts';
import { agenciesOf, roundDataOf, type AgencyGiven } from '../../support/picture.ts';

const police = (...ratings: readonly number[]): AgencyGiven => ({
  kind: 'police',
  answers: ratings.map((rating, place) => [place, rating] as const),
});

test('sets an agency beside its group, in steps of five per cent', () => {
  const agencies = [
    police(3, 3, 0),
    police(3, 0, 0),
    police(3, 3, 3),
    police(0, 0, 3),
    police(3, 0, 0),
  ];
  expect(feedbackOf(roundDataOf(agencies)).position).toEqual({
    among: 'Kind police',
    agencies: 5,
    // 8 of 15 are at the top.
    all: { full: 2, rated: 3, group: 55 },
    standards: [
      {
        standard: 'leadership',
        title: 'Standard leadership',
        share: { full: 2, rated: 3, group: 55 },
      },
    ],
  });
});

test('never says that none or all of a group are at the top', () => {
  for (const [rating, group] of [
    [0, 5],
    [3, 95],
  ] as const) {
    const agencies = Array.from({ length: 6 }, () => police(rating, rating));
    expect(feedbackOf(roundDataOf(agencies)).position?.all.group).toBe(group);
  }
});

test('says nothing where fewer than five rated anything, however many were asked', () => {
  const silent: AgencyGiven = { kind: 'police', answers: [[0, 'notApplicable']] };
  const agencies = [police(3), police(3), police(0), police(0), silent, silent];
  expect(feedbackOf(roundDataOf(agencies)).position).toBe(undefined);
});

describe('suppressed numbers cannot be worked out', () => {
  test('below five agencies nothing of the others reaches the feedback', () => {
    fc.assert(
      fc.property(agenciesOf(4, 9, 1), agenciesOf(4, 9, 1), (some, others) => {
        const [own] = some;
        if (own === undefined) return;
        const alone = feedbackOf(roundDataOf([own]));
        expect(feedbackOf(roundDataOf([own, ...others].slice(0, 4)))).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  test('two other agencies of a group may change answers, and nothing in the feedback does', () => {
    fc.assert(
      fc.property(agenciesOf(12, 9, 6), fc.nat(), fc.nat(), (agencies, one, two) => {
        const data = roundDataOf(agencies);
        const others = groupOf(data).filter((place) => place !== 0);
        if (others.length < 2) return;
        const a = others[one % others.length] ?? 0;
        const b = others[two % others.length] ?? 0;
        const swapped = agencies.map((each, place) => {
          const from = place === a ? agencies[b] : place === b ? agencies[a] : each;
          return { ...each, kind: each.kind, answers: from?.answers ?? each.answers };
        });
        if (agencies[a]?.kind !== agencies[b]?.kind) return;
        expect(feedbackOf(roundDataOf(swapped))).toEqual(feedbackOf(data));
      }),
      { numRuns: 80 },
    );
  });

  test('whoever is in no group of five hears nothing of one, and a group never names its agencies', () => {
    fc.assert(
      fc.property(agenciesOf(9, 6, 1), (agencies) => {
        const data = roundDataOf(agencies);
        const { counted } = countIn(data);
        const position = findPositions(counted)(countedOf(counted, 0));
        if (counted.length < 5) expect(position).toBe(undefined);
        if (position !== undefined) expect(position.agencies).toBeGreaterThanOrEqual(5);
        expect(JSON.stringify(position ?? '')).not.toMatch(/Agency \d/);
      }),
      { numRuns: 60 },
    );
  });
});

/** The numbers of the agencies of the same kind as the first. */
function groupOf(data: ReturnType<typeof roundDataOf>): readonly number[] {
  const kind = data.returns[0]?.kind;
  return data.returns.flatMap((received, place) => (received.kind === kind ? [place] : []));
}
