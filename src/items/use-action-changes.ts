import { useRef, useState } from 'react';

import {
  actionIdSchema,
  type Action,
  type ActionId,
  type ActionStatus,
  type AuditId,
} from '../domain/audit/audit.ts';
import { confirmCarried, setActionStatus } from '../domain/audit/item-changes.ts';
import { must } from '../domain/shared/must.ts';
import { toPlainDate, type PlainDate } from '../domain/shared/plain-date.ts';
import type { Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import {
  removeAction,
  restoreAction,
  saveAction,
  updateAction,
  type ActionDraft,
} from '../storage/actions.ts';
import type { ReportSave } from '../storage/save-state.ts';
import type { WriteProblem } from '../storage/storage-problem.ts';
import type { MissingItem } from '../storage/unnumbered.ts';
import { toActionDraft, toActionForm, type ActionForm } from './action-form.ts';
import { joinTyped } from './join-typed.ts';
import { mergeForm } from './merge-form.ts';
import type { OpenItem } from './use-open-item.ts';
import { useReportedSave } from './use-reported-save.ts';

export type ActionChanges = {
  /** Answers whether it was stored; a failure is on the status line, and the form stays open. */
  readonly save: (form: ActionForm, item: OpenItem<ActionForm>) => Promise<boolean>;
  /** Changes how far an action is and nothing else of it, whatever other tabs do meanwhile. */
  readonly setStatus: (id: ActionId, status: ActionStatus) => Promise<boolean>;
  /** Confirms that a carried action still holds, or says again where it came from. */
  readonly setCarried: (action: Action, carriedFrom: string | undefined) => Promise<boolean>;
  readonly remove: (action: Action) => Promise<boolean>;
  /** The action removed last on this visit. */
  readonly removed: Action | undefined;
  readonly putBack: (action: Action) => Promise<boolean>;
  /** Takes back the failure of a save that is given up. */
  readonly forget: () => void;
};

/** Everything done to actions, from the page of a question or of all; each is saved at once. */
export function useActionChanges(
  auditId: AuditId,
  questionId: QuestionId | undefined,
  reportSave: ReportSave,
): ActionChanges {
  const [removed, setRemoved] = useState<Action>();
  // A slip of the status taken back on this visit brings back the day it was done.
  const doneOn = useRef(new Map<ActionId, PlainDate>());
  const { attempt, forget } = useReportedSave('actions', reportSave);
  const questionOf = (item: OpenItem<ActionForm>): QuestionId =>
    must(item.questionId ?? questionId, 'the question of an action');
  return {
    removed,
    forget,
    save: (form, item) =>
      attempt(
        () =>
          item.isNew
            ? saveNew(auditId, form, item.id, questionOf(item))
            : saveChanged(auditId, form, item, questionOf(item)),
        joinTyped([form.what, form.reason, form.ownerRole, form.successMeasure, form.newNote]),
      ),
    setStatus: (id, status) => {
      const now = new Date();
      return attempt(() =>
        updateAction(
          auditId,
          id,
          (stored) => {
            if (stored.kind !== 'planned') return stored;
            if (stored.completedOn !== undefined) doneOn.current.set(id, stored.completedOn);
            const day = doneOn.current.get(id) ?? toPlainDate(now);
            return setActionStatus(stored, status, day);
          },
          now,
        ),
      );
    },
    setCarried: ({ id }, carriedFrom) =>
      attempt(() =>
        updateAction(
          auditId,
          id,
          (stored) =>
            carriedFrom === undefined ? confirmCarried(stored) : { ...stored, carriedFrom },
          new Date(),
        ),
      ),
    remove: async (action) => {
      const done = await attempt(() => removeAction(auditId, action.id, new Date()));
      if (done) setRemoved(action);
      return done;
    },
    putBack: async ({ id }) => {
      const done = await attempt(() => restoreAction(auditId, id, new Date()));
      if (done && id === removed?.id) setRemoved(undefined);
      return done;
    },
  };
}

function saveNew(
  auditId: AuditId,
  form: ActionForm,
  id: string,
  questionId: QuestionId,
): Promise<Result<Action, WriteProblem>> {
  const now = new Date();
  return saveAction(auditId, toActionDraft(form, id, questionId, now), now);
}

/**
 * Fields not touched here keep what another tab stored in them. An action that was removed
 * meanwhile is put back first, and keeps its number.
 */
async function saveChanged(
  auditId: AuditId,
  form: ActionForm,
  item: OpenItem<ActionForm>,
  questionId: QuestionId,
): Promise<Result<Action, WriteProblem | MissingItem>> {
  const id = actionIdSchema.parse(item.id);
  const now = new Date();
  const change = (stored: Action): ActionDraft => {
    const asStored = toActionForm(stored);
    // Notes are only ever added: those another tab has written stay before the new one.
    const { progress } = asStored;
    const merged = { ...mergeForm(asStored, item.first, form), progress };
    return toActionDraft(merged, id, stored.questionId, now);
  };
  const changed = await updateAction(auditId, id, change, now);
  if (changed.ok || changed.problem.kind !== 'missingItem') return changed;
  const back = await restoreAction(auditId, id, now);
  if (back.ok) return updateAction(auditId, id, change, now);
  // Not even among what was removed, as after a restore: the words are an action of their own.
  if (back.problem.kind !== 'missingItem') return back;
  return saveAction(auditId, toActionDraft(form, id, questionId, now), now);
}
