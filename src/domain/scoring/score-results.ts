import type { Scale } from '../template/template.ts';
import type { Counts, OverallScore, QuestionResult, Score } from './scorecard.ts';

/** Points over points possible of the applicable, answered questions, each as often as it weighs. */
export function scoreResults(results: readonly QuestionResult[], scale: Scale): Score {
  const rated = results.flatMap(({ state, question: { weight = 1 } }) =>
    state.kind === 'rated' ? [{ rating: state.rating, weight }] : [],
  );
  const missing = countMissing(results);
  if (rated.length === 0) {
    return missing === 0 ? { kind: 'notApplicable' } : { kind: 'unanswered', missing };
  }
  const points = rated.reduce((sum, { rating, weight }) => sum + rating * weight, 0);
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
  const outOf = weights * (scale.points.length - 1);
  return missing === 0
    ? { kind: 'scored', points, outOf }
    : { kind: 'provisional', points, outOf, missing };
}

/** A standard's score, and how often it counts in the whole. */
export type WeightedScore = { readonly score: Score; readonly weight: number };

type WeightedShare = { readonly share: number; readonly weight: number };

/** The mean of the standards that have a score; provisional while any answer is missing. */
export function scoreOverall(scores: readonly WeightedScore[], missing: number): OverallScore {
  const shares = scores
    .flatMap(({ score, weight }): WeightedShare[] =>
      score.kind === 'scored' || score.kind === 'provisional'
        ? [{ share: score.points / score.outOf, weight }]
        : [],
    )
    // Fractions are added in one order, so that the order of standards cannot move the last digit.
    .sort((a, b) => a.share - b.share || a.weight - b.weight);
  if (shares.length === 0) {
    return missing === 0 ? { kind: 'notApplicable' } : { kind: 'unanswered', missing };
  }
  const share = meanShare(shares);
  return missing === 0
    ? { kind: 'scored', share, standards: shares.length }
    : { kind: 'provisional', share, standards: shares.length, missing };
}

/** All at the top is exactly 1: no rounding of a sum may say less. */
function meanShare(shares: readonly WeightedShare[]): number {
  if (shares.every(({ share }) => share === 1)) return 1;
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares.reduce((sum, { share, weight }) => sum + share * weight, 0) / weights;
}

export function countResults(results: readonly QuestionResult[], scale: Scale): Counts {
  return {
    total: results.length,
    byRating: scale.points.map(
      (_, rating) =>
        results.filter(({ state }) => state.kind === 'rated' && state.rating === rating).length,
    ),
    notApplicable: results.filter(({ state }) => state.kind === 'notApplicable').length,
    unanswered: countMissing(results),
  };
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + pick(counts), 0);
  const points = all[0]?.byRating ?? [];
  return {
    total: sum((counts) => counts.total),
    byRating: points.map((_, rating) => sum((counts) => counts.byRating[rating] ?? 0)),
    notApplicable: sum((counts) => counts.notApplicable),
    unanswered: sum((counts) => counts.unanswered),
  };
}

function countMissing(results: readonly QuestionResult[]): number {
  return results.filter(({ state }) => state.kind === 'unanswered' || state.kind === 'needsReason')
    .length;
}
