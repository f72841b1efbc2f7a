import { compareTexts, nameScale, type Cell, type Scale } from './count-in.ts';
import { pairRatings, sumPairs, type RatingPairs } from './pair-ratings.ts';
import {
  countEvidence,
  findMovement,
  tallyCells,
  type EvidencePicture,
  type Movement,
  type Tally,
} from './tally.ts';

/** The same numbers of any set of answers: of a question, a standard, a sector, an agency, a round. */
export type Numbers = {
  readonly self: Tally;
  readonly agreed: Tally;
  readonly movement: Movement;
  readonly pairs: RatingPairs;
  readonly evidence: EvidencePicture;
};

export function countNumbers(cells: readonly Cell[]): Numbers {
  return {
    self: tallyCells(cells, 'self'),
    agreed: tallyCells(cells, 'agreed'),
    movement: findMovement(cells),
    pairs: pairRatings(cells),
    evidence: countEvidence(cells),
  };
}

/**
 * The numbers of sets of answers that share none, as one. What was counted for each question and
 * kind of agency is not counted again for a standard, a sector and the whole.
 */
export function sumNumbers(parts: readonly Numbers[]): Numbers {
  return {
    self: sumTallies(parts.map(({ self }) => self)),
    agreed: sumTallies(parts.map(({ agreed }) => agreed)),
    movement: sumMovements(parts.map(({ movement }) => movement)),
    pairs: sumPairs(parts.map(({ pairs }) => pairs)),
    evidence: sumEvidence(parts.map(({ evidence }) => evidence)),
  };
}

function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { asked: 0, full: 0, below: 0, notApplicable: 0, unanswered: 0, open: 0 };
  const byScale = new Map<Scale, number[]>();
  for (const tally of tallies) {
    sum.asked += tally.asked;
    sum.full += tally.full;
    sum.below += tally.below;
    sum.notApplicable += tally.notApplicable;
    sum.unanswered += tally.unanswered;
    sum.open += tally.open;
    for (const { scale, byRating } of tally.byScale) {
      const known = byScale.get(scale) ?? scale.labels.map(() => 0);
      byScale.set(scale, known);
      for (const [rating, count] of byRating.entries()) {
        known[rating] = (known[rating] ?? 0) + count;
      }
    }
  }
  // Where it may not be said of a part, the sum would say less than it seems to.
  const isWhole = tallies.every((tally) => tally.byScale.length > 0 || countRated(tally) === 0);
  const scales = isWhole ? [...byScale].map(([scale, byRating]) => ({ scale, byRating })) : [];
  return {
    ...sum,
    byScale: scales.toSorted((a, b) => compareTexts(nameScale(a.scale), nameScale(b.scale))),
  };
}

function countRated({ full, below }: Tally): number {
  return full + below;
}

function sumMovements(parts: readonly Movement[]): Movement {
  const sum = { raised: 0, lowered: 0, same: 0, other: 0, open: 0 };
  for (const part of parts) {
    sum.raised += part.raised;
    sum.lowered += part.lowered;
    sum.same += part.same;
    sum.other += part.other;
    sum.open += part.open;
  }
  return sum;
}

function sumEvidence(parts: readonly EvidencePicture[]): EvidencePicture {
  const sum = {
    none: 0,
    described: 0,
    documented: 0,
    tested: 0,
    unjudged: 0,
    unevidencedStrengths: 0,
  };
  for (const part of parts) {
    sum.none += part.none;
    sum.described += part.described;
    sum.documented += part.documented;
    sum.tested += part.tested;
    sum.unjudged += part.unjudged;
    sum.unevidencedStrengths += part.unevidencedStrengths;
  }
  return sum;
}
