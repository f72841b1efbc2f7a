import type { AnswerState } from './answer-state.ts';

/** A part of an answer that is still to be given. */
export type MissingPart = 'rating' | 'naReason' | 'narrative';

/**
 * What stands between an answer and "completed"; never between it and being saved. The question's
 * form and the check before sign-off go by this alone.
 */
export function listMissing(state: AnswerState, narrative: string): readonly MissingPart[] {
  switch (state.kind) {
    case 'unanswered':
      return ['rating'];
    case 'needsReason':
      return ['naReason'];
    case 'rated':
      return narrative.trim() === '' ? ['narrative'] : [];
    case 'notApplicable':
      return [];
  }
}
