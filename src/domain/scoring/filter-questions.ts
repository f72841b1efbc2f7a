import type { StandardId } from '../template/standard.ts';
import { hashContent } from '../shared/content-hash.ts';
import { hasWords } from '../shared/has-words.ts';
import type { QuestionResult } from './scorecard.ts';
import { isToConfirm } from './to-confirm.ts';
import { listQuestionTexts } from './question-texts.ts';

/** A position on the scale, or what stands in its place. */
export type RatingChoice = number | 'unanswered' | 'notApplicable';

/** What questions are to be like; what is not given does not matter. */
export type QuestionFilter = {
  readonly words: string;
  readonly standard?: StandardId;
  /** Any of these; none asks for nothing. */
  readonly ratings: readonly RatingChoice[];
  readonly isComplete?: boolean;
  readonly hasEvidence?: boolean;
  readonly hasAction?: boolean;
  /** Holds something carried forward that nobody has confirmed. */
  readonly isToConfirm?: boolean;
  readonly isMust: boolean;
  /** Asked of one person, by `markAssignee`, or of nobody. */
  readonly assignedTo?: string;
};

/** The mark of a question that nobody was asked. */
export const NOBODY = 'nobody';

export const NO_FILTER: QuestionFilter = { words: '', ratings: [], isMust: false };

/** The questions that are all of this. The words come last: only they read through long texts. */
export function filterQuestions(
  results: readonly QuestionResult[],
  filter: QuestionFilter,
): readonly QuestionResult[] {
  const fitting = results.filter((result) => fits(result, filter));
  const sought = filter.words.trim();
  if (sought === '') return fitting;
  // A number is sought for its question: its digits begin words everywhere.
  if (results.some(({ place }) => place === sought)) {
    return fitting.filter(({ place }) => place === sought);
  }
  return fitting.filter((result) => hasWords(listQuestionTexts(result).join(' '), sought));
}

/** Whether the question is all of this, but for the words. */
function fits(result: QuestionResult, filter: QuestionFilter): boolean {
  const { standard, ratings, isComplete, hasEvidence, hasAction, isMust, assignedTo } = filter;
  const asksToConfirm = filter.isToConfirm;
  const { question, answer, evidence, actions } = result;
  return (
    (standard === undefined || result.standardId === standard) &&
    (ratings.length === 0 || ratings.includes(toRatingChoice(result))) &&
    (isComplete === undefined || answer.complete === isComplete) &&
    (hasEvidence === undefined || evidence.length > 0 === hasEvidence) &&
    (hasAction === undefined || actions.length > 0 === hasAction) &&
    (asksToConfirm === undefined || isToConfirm(result) === asksToConfirm) &&
    (!isMust || question.strength === 'must') &&
    (assignedTo === undefined || findAssigneeMark(result) === assignedTo)
  );
}

/** Stands for a name where the name itself has no place, such as in an address. */
export function markAssignee(name: string): string {
  return hashContent(name).slice(0, 8);
}

function findAssigneeMark({ assignment }: QuestionResult): string {
  return assignment === undefined ? NOBODY : markAssignee(assignment.to);
}

/** How the question is rated; not applicable without a reason counts as unanswered. */
export function toRatingChoice({ state }: QuestionResult): RatingChoice {
  switch (state.kind) {
    case 'rated':
      return state.rating;
    case 'notApplicable':
      return 'notApplicable';
    case 'needsReason':
    case 'unanswered':
      return 'unanswered';
  }
}
