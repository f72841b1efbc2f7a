import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import { compareEditions } from '../template/compare-editions.ts';
import type { CrosswalkStep } from '../template/crosswalk.ts';
import type { LoneQuestion, UnlikePair } from './comparison.ts';

type SamePair = {
  readonly before: QuestionResult;
  readonly after: QuestionResult;
  readonly isReworded: boolean;
};

export type MatchedQuestions = {
  readonly same: readonly SamePair[];
  readonly unlike: readonly UnlikePair[];
  readonly added: readonly LoneQuestion[];
  readonly retired: readonly LoneQuestion[];
};

/**
 * Which question of one audit is which of the other. The crosswalk's word counts most; where it has
 * none, as within one edition, a question that kept its id and its words is the same one.
 */
export function matchQuestions(
  earlier: Scorecard,
  later: Scorecard,
  steps: readonly CrosswalkStep[],
): MatchedQuestions {
  const resultsBefore = mapResults(earlier);
  const resultsAfter = mapResults(later);
  const judged = earlier.template.edition === later.template.edition ? [] : steps;
  const kept = listKept(resultsBefore, resultsAfter, judged);
  const same: SamePair[] = [];
  const unlike: UnlikePair[] = [];
  const added: LoneQuestion[] = [];
  const retired: LoneQuestion[] = [];

  for (const row of compareEditions(earlier.template, later.template, [...judged, ...kept])) {
    const before = row.before && resultsBefore.get(row.before.id);
    const after = row.after && resultsAfter.get(row.after.id);
    if (before === undefined && after !== undefined) {
      added.push({ reason: findReason(judged, 'new', after), result: after });
    } else if (before !== undefined && after === undefined) {
      retired.push({ reason: findReason(judged, 'retired', before), result: before });
    } else if (before !== undefined && after !== undefined) {
      const pair = { before, after };
      const isJudged = !kept.some(({ to }) => to === after.question.id);
      const isReworded = before.question.wordingHash !== after.question.wordingHash;
      const { relation } = row;
      const isSame = relation === 'equal' && before.question.id === after.question.id;
      if (isSame && (isJudged || !isReworded)) same.push({ ...pair, isReworded });
      else if (isSame) unlike.push({ ...pair, unlikeness: 'reworded', reason: undefined });
      else if (relation !== 'new' && relation !== 'retired') {
        unlike.push({ ...pair, unlikeness: relation, reason: row.reason });
      }
    }
  }
  return { same, unlike, added, retired };
}

function mapResults({ standards }: Scorecard): ReadonlyMap<string, QuestionResult> {
  return new Map(
    standards.flatMap(({ questions }) =>
      questions.map((result): [string, QuestionResult] => [result.question.id, result]),
    ),
  );
}

/** The questions that kept their id and of which the crosswalk says nothing. */
function listKept(
  before: ReadonlyMap<string, QuestionResult>,
  after: ReadonlyMap<string, QuestionResult>,
  judged: readonly CrosswalkStep[],
): readonly CrosswalkStep[] {
  const named = new Set(judged.flatMap(({ from, to }) => [from, to]));
  return [...after.keys()]
    .filter((id) => before.has(id) && !named.has(id))
    .map((id) => ({ relation: 'equal', reason: '', from: id, to: id }));
}

function findReason(
  judged: readonly CrosswalkStep[],
  relation: 'new' | 'retired',
  { question }: QuestionResult,
): string | undefined {
  const side = relation === 'new' ? 'to' : 'from';
  return judged.find((step) => step.relation === relation && step[side] === question.id)?.reason;
}
