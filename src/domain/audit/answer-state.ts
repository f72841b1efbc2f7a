import type { Answer } from './audit.ts';

/**
 * Answered means a rating, or not applicable with its reason. Not applicable without a reason
 * counts as unanswered.
 */
export type AnswerState =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'needsReason' }
  | { readonly kind: 'rated'; readonly rating: number }
  | { readonly kind: 'notApplicable'; readonly reason: string };

export function findAnswerState(answer: Answer | undefined): AnswerState {
  if (answer?.naReason !== undefined) {
    const reason = answer.naReason.trim();
    return reason === '' ? { kind: 'needsReason' } : { kind: 'notApplicable', reason };
  }
  if (answer?.rating === undefined) return { kind: 'unanswered' };
  return { kind: 'rated', rating: answer.rating };
}

export function isAnswered(answer: Answer | undefined): boolean {
  const { kind } = findAnswerState(answer);
  return kind === 'rated' || kind === 'notApplicable';
}
