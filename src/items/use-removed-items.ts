import { useLiveQuery } from 'dexie-react-hooks';

import type { Action, AuditId, Evidence } from '../domain/audit/audit.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { listRemovedActions } from '../storage/actions.ts';
import { listRemovedEvidence } from '../storage/evidence.ts';

/**
 * Evidence that was taken out of the audit and served this question, or any when none is named; the
 * item removed last first. None while it is being read, nor when it cannot be: the app's frame tells
 * of that.
 */
export function useRemovedEvidence(auditId: AuditId, questionId?: QuestionId): readonly Evidence[] {
  const list = useLiveQuery(() => listRemovedEvidence(auditId), [auditId]);
  if (list?.ok !== true) return [];
  return list.value.removed
    .map(({ evidence }) => evidence)
    .filter(({ questionIds }) => questionId === undefined || questionIds.includes(questionId));
}

/** Actions that were taken out of the plan and followed from this question; else as evidence. */
export function useRemovedActions(auditId: AuditId, questionId?: QuestionId): readonly Action[] {
  const list = useLiveQuery(() => listRemovedActions(auditId), [auditId]);
  if (list?.ok !== true) return [];
  return list.value.removed
    .map(({ action }) => action)
    .filter((action) => questionId === undefined || action.questionId === questionId);
}
