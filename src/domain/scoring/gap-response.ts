import type { Action } from '../audit/audit.ts';
import type { QuestionResult } from './scorecard.ts';

/** Whether something follows from a gap: an action, or the reason it is accepted for. */
export function hasResponse({ actions }: QuestionResult): boolean {
  return actions.some(isResponse);
}

function isResponse(action: Action): boolean {
  switch (action.kind) {
    case 'planned':
      return true;
    case 'accepted':
      return action.reason.trim() !== '';
  }
}
