import type { Change, Comparison, ComparedPair, LoneQuestion, UnlikePair } from './comparison.ts';
import type { QuestionResult } from '../scoring/scorecard.ts';

/** One question of a list: how it stood in each audit that asks it. */
export type ChangeRow = {
  readonly before: QuestionResult | undefined;
  readonly after: QuestionResult | undefined;
  /** The judgement that put it here; said once for all rows that share it. */
  readonly reason: string | undefined;
  /** In a list of its own kind and yet asked in other words. */
  readonly isReworded: boolean;
};

export type ChangeGroupId = Change | 'new' | 'reworded' | 'retired' | 'not-like-for-like';

export type ChangeGroup = {
  readonly id: ChangeGroupId;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly ChangeRow[];
};

type ChangeWords = {
  readonly change: Change;
  readonly title: string;
  readonly about: string;
};

/** What has moved comes before what has not. */
const MOVED: readonly ChangeWords[] = [
  { change: 'improved', title: 'Improved', about: 'Rated higher in this audit.' },
  { change: 'declined', title: 'Declined', about: 'Rated lower in this audit.' },
  {
    change: 'ratedOtherwise',
    title: 'Rated on another scale',
    about: 'Rated in both audits, on scales that cannot be compared.',
  },
  {
    change: 'becameNotApplicable',
    title: 'Became not applicable',
    about: 'Rated in the earlier audit, and said not to apply in this one.',
  },
  {
    change: 'becameApplicable',
    title: 'Became applicable',
    about: 'Said not to apply in the earlier audit, and rated in this one.',
  },
  {
    change: 'newlyAnswered',
    title: 'Newly answered',
    about: 'Answered in this audit, and not in the earlier one.',
  },
  {
    change: 'noLongerAnswered',
    title: 'No longer answered',
    about: 'Answered in the earlier audit, and not in this one so far.',
  },
];

const NOT_MOVED: readonly ChangeWords[] = [
  { change: 'unchanged', title: 'Unchanged', about: 'Rated the same in both audits.' },
  {
    change: 'notApplicableInBoth',
    title: 'Not applicable in both',
    about: 'Said not to apply, with a reason, in both audits.',
  },
  {
    change: 'unansweredInBoth',
    title: 'Not answered in either',
    about: 'Asked by both audits, and answered in neither so far.',
  },
];

/** Every question of both audits under what became of it; kinds without a question are left out. */
export function listGroups(comparison: Comparison): readonly ChangeGroup[] {
  const { compared, unlike, added, retired } = comparison;
  const isReworded = ({ unlikeness }: UnlikePair): boolean => unlikeness === 'reworded';
  const groups: readonly ChangeGroup[] = [
    ...[...MOVED, ...NOT_MOVED].map((words) => toGroup(words, compared)),
    {
      id: 'new',
      title: 'New',
      about: 'Asked in this audit, and not in the earlier one.',
      rows: added.map((lone) => toRow(undefined, lone.result, lone)),
    },
    {
      id: 'reworded',
      title: 'Reworded',
      about: 'Both audits ask this, in other words. The ratings are not compared.',
      rows: unlike.filter(isReworded).map((pair) => toRow(pair.before, pair.after, pair)),
    },
    {
      id: 'retired',
      title: 'Retired',
      about: 'Asked in the earlier audit, and not in this one.',
      rows: retired.map((lone) => toRow(lone.result, undefined, lone)),
    },
    {
      id: 'not-like-for-like',
      title: 'Not like for like',
      about: 'Both audits ask about this, but not for the same. The ratings are not compared.',
      rows: unlike
        .filter((pair) => !isReworded(pair))
        .map((pair) => toRow(pair.before, pair.after, pair)),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function toGroup(
  { change, title, about }: ChangeWords,
  compared: readonly ComparedPair[],
): ChangeGroup {
  const pairs = compared.filter((pair) => pair.change === change);
  return {
    id: change,
    title,
    about,
    rows: pairs.map(({ before, after, isReworded }) => ({
      before,
      after,
      reason: undefined,
      isReworded,
    })),
  };
}

function toRow(
  before: QuestionResult | undefined,
  after: QuestionResult | undefined,
  { reason }: Pick<LoneQuestion, 'reason'>,
): ChangeRow {
  return { before, after, reason, isReworded: false };
}
