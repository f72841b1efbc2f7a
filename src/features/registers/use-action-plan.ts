import type { Action, AuditId } from '../../domain/audit/audit.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import {
  actionDraftSchema,
  startActionForm,
  toActionForm,
  type ActionForm,
} from '../../items/action-form.ts';
import { useActionChanges, type ActionChanges } from '../../items/use-action-changes.ts';
import { useOpenItem, type OpenItemState } from '../../items/use-open-item.ts';
import { newId } from '../../storage/new-id.ts';
import type { ReportSave } from '../../storage/save-state.ts';

export type ActionPlan = {
  readonly changes: ActionChanges;
  readonly openItem: OpenItemState<ActionForm>;
  readonly add: (questionId: QuestionId, kind: Action['kind']) => void;
  readonly change: (action: Action) => void;
};

/** What is under way on the page of all actions. */
export function useActionPlan(auditId: AuditId, reportSave: ReportSave): ActionPlan {
  const changes = useActionChanges(auditId, undefined, reportSave);
  const openItem = useOpenItem(`${auditId} register action`, actionDraftSchema);
  return {
    changes,
    openItem,
    add: (questionId, kind) => {
      openItem.open({ id: newId(), isNew: true, questionId, values: startActionForm(kind) });
    },
    change: (action) => {
      const { id, questionId } = action;
      openItem.open({ id, isNew: false, questionId, values: toActionForm(action) });
    },
  };
}
