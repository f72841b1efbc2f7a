import { unreachable } from '../shared/unreachable.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import type { CrosswalkStep } from '../template/crosswalk.ts';
import type { Scale } from '../template/template.ts';
import { compareStandards } from './compare-standards.ts';
import type { Change, ComparedPair, Comparison, Movement } from './comparison.ts';
import { matchQuestions } from './match-questions.ts';

/**
 * Two audits like for like: only questions that ask the same are compared, and ratings only on the
 * same scale. All else is named and left out of every count of movement.
 *
 * @param steps The crosswalk from the earlier audit's edition to the later one's.
 */
export function compareScorecards(
  earlier: Scorecard,
  later: Scorecard,
  steps: readonly CrosswalkStep[],
): Comparison {
  const { same, ...rest } = matchQuestions(earlier, later, steps);
  const { scale } = later.template;
  const hasSameScale = isSameScale(earlier.template.scale, scale);
  const compared = same.map((pair) => ({ ...pair, change: findChange(pair, hasSameScale) }));
  return {
    earlier,
    later,
    ratings: hasSameScale
      ? {
          kind: 'compared',
          movement: findMovement(compared, scale),
          standards: compareStandards(later, compared),
        }
      : { kind: 'scaleChanged' },
    compared,
    ...rest,
  };
}

/** As many points with the same words: a word moved or changed is another judgement. */
function isSameScale(one: Scale, other: Scale): boolean {
  return (
    one.points.length === other.points.length &&
    one.points.every(({ label }, place) => label === other.points[place]?.label)
  );
}

function findChange(
  { before, after }: Pick<ComparedPair, 'before' | 'after'>,
  hasSameScale: boolean,
): Change {
  const [was, is] = [kindOf(before), kindOf(after)];
  switch (is) {
    case 'unanswered':
      return was === 'unanswered' ? 'unansweredInBoth' : 'noLongerAnswered';
    case 'notApplicable':
      if (was === 'unanswered') return 'newlyAnswered';
      return was === 'notApplicable' ? 'notApplicableInBoth' : 'becameNotApplicable';
    case 'rated':
      if (was === 'unanswered') return 'newlyAnswered';
      if (was === 'notApplicable') return 'becameApplicable';
      return hasSameScale ? compareRatings(before, after) : 'ratedOtherwise';
    default:
      return unreachable(is);
  }
}

/** Not applicable without its reason counts as unanswered, as everywhere. */
function kindOf({ state }: QuestionResult): 'rated' | 'notApplicable' | 'unanswered' {
  return state.kind === 'needsReason' ? 'unanswered' : state.kind;
}

function compareRatings(before: QuestionResult, after: QuestionResult): Change {
  const by = (findRating(after) ?? 0) - (findRating(before) ?? 0);
  if (by === 0) return 'unchanged';
  return by > 0 ? 'improved' : 'declined';
}

function findMovement(pairs: readonly ComparedPair[], scale: Scale): Movement {
  const rated = pairs.filter(({ before, after }) => [before, after].every(isRated));
  const count = (from: number, to: number): number =>
    rated.filter(({ before, after }) => findRating(before) === from && findRating(after) === to)
      .length;
  const countChange = (change: Change): number =>
    rated.filter((pair) => pair.change === change).length;
  return {
    matrix: scale.points.map((_, from) => scale.points.map((__, to) => count(from, to))),
    improved: countChange('improved'),
    declined: countChange('declined'),
    unchanged: countChange('unchanged'),
    total: rated.length,
  };
}

function isRated({ state }: QuestionResult): boolean {
  return state.kind === 'rated';
}

function findRating({ state }: QuestionResult): number | undefined {
  return state.kind === 'rated' ? state.rating : undefined;
}
