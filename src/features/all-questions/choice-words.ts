import { findAnswerState } from '../../domain/audit/answer-state.ts';
import type { Answer } from '../../domain/audit/audit.ts';
import type { Scale } from '../../domain/template/template.ts';

/** What an answer says of its question, as a choice of one. */
export type Choice =
  | { readonly kind: 'rated'; readonly rating: number; readonly share: number }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'needsReason' }
  | { readonly kind: 'unanswered' };

/** A rating the scale does not have is none: it came from another scale. */
export function findChoice(answer: Answer, scale: Scale): Choice {
  const state = findAnswerState(answer);
  if (state.kind !== 'rated') return { kind: state.kind };
  const top = scale.points.length - 1;
  if (state.rating > top) return { kind: 'unanswered' };
  return { kind: 'rated', rating: state.rating, share: state.rating / top };
}

/** "Mostly met", "Not applicable", "Not answered": the choice in the words of its scale. */
export function describeChoice(answer: Answer, scale: Scale): string {
  const choice = findChoice(answer, scale);
  switch (choice.kind) {
    case 'rated':
      return scale.points[choice.rating]?.label ?? '';
    case 'notApplicable':
      return 'Not applicable';
    case 'needsReason':
      return 'Not applicable, no reason yet';
    case 'unanswered':
      return 'Not answered';
  }
}
