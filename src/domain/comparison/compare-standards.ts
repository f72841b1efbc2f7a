import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import type { ComparedPair, StandardChange } from './comparison.ts';

/** Points of a hundred from which a change is worth a look. */
export const NOTABLE_POINTS = 10;

/** Standard by standard, over the questions that both audits ask and rate, so that both are out of the same. */
export function compareStandards(
  later: Scorecard,
  pairs: readonly ComparedPair[],
): readonly StandardChange[] {
  const top = later.template.scale.points.length - 1;
  const isTop = ({ state }: QuestionResult): boolean =>
    state.kind === 'rated' && state.rating === top;
  return later.standards.map(({ id, title }) => {
    const rated = pairs.filter(
      ({ before, after }) =>
        after.standardId === id && before.state.kind === 'rated' && after.state.kind === 'rated',
    );
    const counts = {
      outOf: rated.length,
      before: rated.filter(({ before }) => isTop(before)).length,
      after: rated.filter(({ after }) => isTop(after)).length,
    };
    return { id, title, ...counts, trend: findTrend(counts) };
  });
}

type TopCounts = Pick<StandardChange, 'outOf' | 'before' | 'after'>;

/** Reckoned in whole numbers, so that exactly ten points are never lost to rounding. */
function findTrend({ outOf, before, after }: TopCounts): StandardChange['trend'] {
  const by = (after - before) * 100;
  if (outOf === 0 || Math.abs(by) < NOTABLE_POINTS * outOf) return 'level';
  return by > 0 ? 'up' : 'down';
}
