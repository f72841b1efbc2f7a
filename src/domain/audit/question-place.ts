import type { Action, Evidence } from './audit.ts';

/**
 * A place on a question's page that can be led to: what takes the focus there has this id. Items
 * stand for the button that opens their form.
 */
export type QuestionPlace =
  | 'carried'
  | 'choice'
  | 'naReason'
  | 'narrative'
  | 'impact'
  | 'evidenceStrength'
  | 'complete'
  | 'privateNote'
  | 'add-evidence'
  | 'add-action'
  | `evidence-${string}`
  | `action-${string}`;

export function toEvidencePlace({ id }: Evidence): QuestionPlace {
  return `evidence-${id}`;
}

export function toActionPlace({ id }: Action): QuestionPlace {
  return `action-${id}`;
}
