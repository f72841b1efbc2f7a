import type { Scale } from '../template/template.ts';
import type { Counts, OverallScore, QuestionResult, Score } from './scorecard.ts';

/** Points over points possible of the applicable, answered questions. */
export function scoreResults(results: readonly QuestionResult[], scale: Scale): Score {
  const ratings = results.flatMap(({ state }) => (state.kind === 'rated' ? [state.rating] : []));
  const missing = countMissing(results);
  if (ratings.length === 0) {
    return missing === 0 ? { kind: 'notApplicable' } : { kind: 'unanswered', missing };
  }
  const points = ratings.reduce((sum, rating) => sum + rating, 0);
  const outOf = ratings.length * (scale.points.length - 1);
  return missing === 0
    ? { kind: 'scored', points, outOf }
    : { kind: 'provisional', points, outOf, missing };
}

/** The mean of the standards that have a score; provisional while any answer is missing. */
export function scoreOverall(scores: readonly Score[], missing: number): OverallScore {
  const shares = scores
    .flatMap((score) =>
      score.kind === 'scored' || score.kind === 'provisional' ? [score.points / score.outOf] : [],
    )
    // Fractions are added in one order, so that the order of standards cannot move the last digit.
    .sort((a, b) => a - b);
  if (shares.length === 0) {
    return missing === 0 ? { kind: 'notApplicable' } : { kind: 'unanswered', missing };
  }
  const share = meanShare(shares);
  return missing === 0
    ? { kind: 'scored', share, standards: shares.length }
    : { kind: 'provisional', share, standards: shares.length, missing };
}

/** All at the top is exactly 1: no rounding of a sum may say less. */
function meanShare(shares: readonly number[]): number {
  if (shares.every((share) => share === 1)) return 1;
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
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
