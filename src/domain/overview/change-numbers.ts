import { compareAgencies } from '../picture/count-in.ts';
import type { Change, LikeForLike } from '../picture/compare-rounds.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { groupBy } from '../picture/group-by.ts';
import { compareStandards } from '../picture/order-standards.ts';
import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';

/** What is told of two rounds, with the names of agencies or without. */
export type ChangeNumbers = {
  readonly matched: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Missing where agencies are not named. By name. */
  readonly names?: {
    readonly matched: readonly string[];
    readonly onlyBefore: readonly string[];
    readonly onlyAfter: readonly string[];
  };
  readonly all: Change;
  readonly standards: readonly (Change & { readonly id: StandardId })[];
  readonly questions: readonly (Change & {
    readonly id: QuestionId;
    readonly standard: StandardId;
  })[];
  readonly added: readonly QuestionId[];
  readonly retired: readonly QuestionId[];
  readonly reworded: readonly QuestionId[];
  readonly rescaled: readonly QuestionId[];
  /** Questions of which nothing is said, since too few agencies were asked them in both. */
  readonly withheld: number;
};

export function toNamedChange(change: LikeForLike): ChangeNumbers {
  const agencies = change.matched.map(({ after }) => after);
  const names = (counted: LikeForLike['onlyAfter']): readonly string[] =>
    counted
      .map(({ agency }) => agency)
      .toSorted(compareAgencies)
      .map(({ name }) => name);
  return {
    ...countAgencies(change),
    names: {
      matched: names(agencies),
      onlyBefore: names(change.onlyBefore),
      onlyAfter: names(change.onlyAfter),
    },
    ...listQuestions(change),
    all: change.all,
    standards: change.standards.toSorted((a, b) => compareStandards(a.id, b.id)),
    questions: change.questions,
    withheld: 0,
  };
}

/** Only of questions that five matched agencies or more were asked; all else is a sum of these. */
export function toPublishedChange(change: LikeForLike): ChangeNumbers {
  const said = change.questions.filter((one) => countChange(one) >= SMALLEST_GROUP);
  const standards = [...groupBy(said, ({ standard }) => standard)].map(([id, own]) => ({
    id,
    ...sumChanges(own),
  }));
  return {
    ...countAgencies(change),
    ...listQuestions(change),
    all: sumChanges(said),
    standards: standards.toSorted((a, b) => compareStandards(a.id, b.id)),
    questions: said,
    withheld: change.questions.length - said.length,
  };
}

export function countChange({ improved, same, declined, notComparable }: Change): number {
  return improved + same + declined + notComparable;
}

function countAgencies({ matched, onlyBefore, onlyAfter }: LikeForLike) {
  return {
    matched: matched.length,
    onlyBefore: onlyBefore.length,
    onlyAfter: onlyAfter.length,
  };
}

function listQuestions({ added, retired, reworded, rescaled }: LikeForLike) {
  return { added, retired, reworded, rescaled };
}

function sumChanges(changes: readonly Change[]): Change {
  const sum = { improved: 0, same: 0, declined: 0, notComparable: 0 };
  for (const one of changes) {
    sum.improved += one.improved;
    sum.same += one.same;
    sum.declined += one.declined;
    sum.notComparable += one.notComparable;
  }
  return sum;
}
