import { useState } from 'react';

import type { Action, AuditId } from '../../domain/audit/audit.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { removeAction, restoreAction, saveAction } from '../../storage/actions.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import { toActionDraft, type ActionForm } from './action-form.ts';
import { useReportedSave } from './use-reported-save.ts';

export type ActionChanges = {
  /** Answers whether it was stored; a failure is on the status line with a way to try again. */
  readonly save: (form: ActionForm, existing: Action | undefined) => Promise<boolean>;
  readonly remove: (action: Action) => Promise<boolean>;
  readonly removed: Action | undefined;
  readonly undo: () => Promise<boolean>;
};

/** Everything done to actions from a question's page; each is saved at once. */
export function useActionChanges(
  auditId: AuditId,
  questionId: QuestionId,
  reportSave: (state: SaveState) => void,
): ActionChanges {
  const [removed, setRemoved] = useState<Action>();
  const attempt = useReportedSave(reportSave);
  return {
    removed,
    save: (form, existing) => {
      const draft = toActionDraft(form, existing?.id ?? crypto.randomUUID(), questionId);
      return attempt(() => saveAction(auditId, draft, new Date()));
    },
    remove: async (action) => {
      const done = await attempt(() => removeAction(auditId, action.id, new Date()));
      if (done) setRemoved(action);
      return done;
    },
    undo: async () => {
      if (removed === undefined) return false;
      const done = await attempt<Action, WriteProblem>(() => putBack(auditId, removed));
      if (done) setRemoved(undefined);
      return done;
    },
  };
}

async function putBack(auditId: AuditId, action: Action): Promise<Result<Action, WriteProblem>> {
  const restored = await restoreAction(auditId, action.id, new Date());
  if (restored.ok) return restored;
  if (restored.problem.kind !== 'missingItem') return { ok: false, problem: restored.problem };
  return saveAction(auditId, action, new Date());
}
