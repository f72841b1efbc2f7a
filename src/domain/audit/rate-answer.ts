import { findAnswerState } from './answer-state.ts';
import type { Answer } from './audit.ts';

/**
 * The answer with this rating. Every word stays, a reason why it did not apply too; completed stays
 * only where the answer has all that it needs.
 */
export function rateAnswer(answer: Answer, rating: number): Answer {
  const { naReason = '', ...rest } = answer;
  const rated: Answer = { ...rest, rating, ...(naReason === '' ? {} : { naReason }) };
  return { ...rated, complete: answer.complete && hasAllItNeeds(rated) };
}

/**
 * The answer rated, said not to apply or left open as another version of it was; every word stays.
 * Completed comes back where the rating that goes had taken it away.
 */
export function takeChoiceFrom(answer: Answer, other: Answer): Answer {
  const taken: Answer = { ...answer };
  delete taken.rating;
  if (other.rating !== undefined) taken.rating = other.rating;
  if ((answer.naReason ?? '') === '') delete taken.naReason;
  if (taken.naReason === undefined && other.naReason !== undefined) taken.naReason = other.naReason;
  const wasTakenAway = other.complete && !hasAllItNeeds(answer);
  return { ...taken, complete: hasAllItNeeds(taken) && (answer.complete || wasTakenAway) };
}

/** Whether both are rated the same, or both said not to apply, or both left open. */
export function hasSameChoice(one: Answer, other: Answer): boolean {
  if (one.rating !== undefined || other.rating !== undefined) return one.rating === other.rating;
  return (one.naReason === undefined) === (other.naReason === undefined);
}

/** Whether the answer may be called completed: a rating with words to it, or a reason. */
export function hasAllItNeeds(answer: Answer): boolean {
  switch (findAnswerState(answer).kind) {
    case 'rated':
      return answer.narrative.trim() !== '';
    case 'notApplicable':
      return true;
    case 'needsReason':
    case 'unanswered':
      return false;
  }
}
