import type { ErrorSummaryItem } from '../components/error-summary.tsx';
import type { ActionForm } from './action-form.ts';
import type { EvidenceForm } from './evidence-form.ts';
import type { OpenItem } from './use-open-item.ts';

/** What to do about a form that is neither saved nor given up, and the field to go on in. */
export function nameOpenEvidence({ isNew }: OpenItem<EvidenceForm>): ErrorSummaryItem {
  return { fieldId: 'evidence-title', message: tellToClose('evidence', isNew) };
}

export function nameOpenAction({ isNew, values }: OpenItem<ActionForm>): ErrorSummaryItem {
  return {
    fieldId: values.kind === 'planned' ? 'action-what' : 'action-reason',
    message: tellToClose('action', isNew),
  };
}

function tellToClose(what: string, isNew: boolean): string {
  return `Save or cancel the ${what} you are ${isNew ? 'adding' : 'changing'}`;
}
