import type { Answer } from './audit.ts';

/**
 * Answered means a rating, or not applicable with its reason. Not applicable without a reason
 * counts as unanswered; a reason beside a rating is one that was given before the rating.
 */
export type AnswerState =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'needsReason' }
  | { readonly kind: 'rated'; readonly rating: number }
  | { readonly kind: 'notApplicable'; readonly reason: string };

export function findAnswerState(
  answer: Pick<Answer, 'rating' | 'naReason'> | undefined,
): AnswerState {
  if (answer?.rating !== undefined) return { kind: 'rated', rating: answer.rating };
  if (answer?.naReason === undefined) return { kind: 'unanswered' };
  const reason = answer.naReason.trim();
  return reason === '' ? { kind: 'needsReason' } : { kind: 'notApplicable', reason };
}

export function isAnswered(answer: Answer | undefined): boolean {
  const { kind } = findAnswerState(answer);
  return kind === 'rated' || kind === 'notApplicable';
}
