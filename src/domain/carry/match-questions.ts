import type { CARRIED_CHANGES } from '../audit/carried-answer.ts';
import type { QuestionResult } from '../scoring/scorecard.ts';
import type { CrosswalkStep } from '../template/crosswalk.ts';
import type { Question } from '../template/template.ts';

export type CarriedChange = (typeof CARRIED_CHANGES)[number];

/** An earlier question that goes to one of today. */
export type CarryMatch = {
  readonly earlier: QuestionResult;
  readonly change: CarriedChange;
  /** Why the crosswalk judges so; empty where the id alone decides. */
  readonly reason: string;
};

/**
 * The earlier questions that go to each question of today, in today's order. The crosswalk is asked
 * first, since an id may stay while what it asks for changes; then the id. What is found by neither
 * goes by what a question stands for: depths merge several questions into one.
 */
export function matchQuestions(
  earlier: readonly QuestionResult[],
  today: readonly Question[],
  steps: readonly CrosswalkStep[],
): ReadonlyMap<Question, readonly CarryMatch[]> {
  const direct = new Map(
    today.map((question) => [question, matchDirectly(question, earlier, steps)]),
  );
  const taken = new Set([...direct.values()].flat().map((match) => match.earlier));
  const ended = new Set(steps.flatMap(({ from, to }) => (to === undefined ? from : [])));
  const isNew = new Set(steps.flatMap(({ from, to }) => (from === undefined ? to : [])));
  const left = earlier.filter((one) => !taken.has(one) && !ended.has(one.question.id));
  return new Map(
    [...direct].map(([question, matches]) => [
      question,
      [
        ...matches,
        ...left.flatMap((one) => matchMerged(question, one)),
        ...(matches.length > 0 || isNew.has(question.id) ? [] : matchSplit(question, earlier)),
      ].filter(isFirstOfItsOwn),
    ]),
  );
}

function matchDirectly(
  question: Question,
  earlier: readonly QuestionResult[],
  steps: readonly CrosswalkStep[],
): readonly CarryMatch[] {
  const stepped = steps
    .filter(({ to }) => to === question.id)
    .flatMap((step) => matchStep(question, step, earlier));
  const same = earlier.find((one) => one.question.id === question.id);
  if (same === undefined || stepped.some((match) => match.earlier === same)) return stepped;
  return [{ earlier: same, change: compareWording(same, question), reason: '' }, ...stepped];
}

function matchStep(
  question: Question,
  { relation, reason, from }: CrosswalkStep,
  earlier: readonly QuestionResult[],
): readonly CarryMatch[] {
  const found = earlier.find((one) => one.question.id === from);
  if (found === undefined) return [];
  switch (relation) {
    case 'equal': {
      const isKept = from === question.id;
      return [
        { earlier: found, change: isKept ? compareWording(found, question) : 'equal', reason },
      ];
    }
    case 'wider':
    case 'narrower':
    case 'overlapping':
      return [{ earlier: found, change: relation, reason }];
    case 'new':
    case 'retired':
      return [];
  }
}

function compareWording({ question }: QuestionResult, today: Question): CarriedChange {
  return question.wordingHash === today.wordingHash ? 'same' : 'reworded';
}

/** Today's question stands for the earlier one too. */
function matchMerged(question: Question, earlier: QuestionResult): readonly CarryMatch[] {
  if (!question.covers.includes(earlier.question.id)) return [];
  return [{ earlier, change: 'wider', reason: '' }];
}

/** The earlier question stood for today's too. */
function matchSplit(question: Question, earlier: readonly QuestionResult[]): readonly CarryMatch[] {
  return earlier
    .filter((one) => one.question.covers.includes(question.id))
    .map((one) => ({ earlier: one, change: 'narrower', reason: '' }));
}

function isFirstOfItsOwn(
  match: CarryMatch,
  place: number,
  matches: readonly CarryMatch[],
): boolean {
  return matches.findIndex(({ earlier }) => earlier === match.earlier) === place;
}
