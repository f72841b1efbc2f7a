import { useState } from 'react';

import { evidenceIdSchema, type AuditId, type Evidence } from '../domain/audit/audit.ts';
import { leaveQuestion, serveQuestion } from '../domain/audit/evidence-questions.ts';
import { confirmCarried } from '../domain/audit/item-changes.ts';
import type { Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import {
  removeEvidence,
  restoreEvidence,
  saveEvidence,
  takeEvidenceFrom,
  updateEvidence,
  type EvidenceDraft,
} from '../storage/evidence.ts';
import type { ReportSave } from '../storage/save-state.ts';
import type { WriteProblem } from '../storage/storage-problem.ts';
import type { MissingItem } from '../storage/unnumbered.ts';
import { toEvidenceDraft, toEvidenceForm, type EvidenceForm } from './evidence-form.ts';
import { joinTyped } from './join-typed.ts';
import { mergeForm } from './merge-form.ts';
import type { OpenItem } from './use-open-item.ts';
import { useReportedSave } from './use-reported-save.ts';

export type EvidenceChanges = {
  /** Answers whether it was stored; a failure is on the status line, and the form stays open. */
  readonly save: (form: EvidenceForm, item: OpenItem<EvidenceForm>) => Promise<boolean>;
  /** Links the item to a question, or takes it from there and leaves it in the audit. */
  readonly link: (item: Evidence, questionId: QuestionId, isServing: boolean) => Promise<boolean>;
  /** Confirms that a carried item still holds, or says again where it came from. */
  readonly setCarried: (item: Evidence, carriedFrom: string | undefined) => Promise<boolean>;
  /**
   * On a question's page: takes the item from this question, and out of the audit when it serves no
   * other. On the page of all evidence: takes it out of the audit.
   */
  readonly remove: (item: Evidence) => Promise<boolean>;
  /** The item removed last on this visit. */
  readonly removed: Evidence | undefined;
  readonly putBack: (item: Evidence) => Promise<boolean>;
  /** Takes back the failure of a save that is given up. */
  readonly forget: () => void;
};

/** Everything done to evidence, from the page of a question or of all; each is saved at once. */
export function useEvidenceChanges(
  auditId: AuditId,
  questionId: QuestionId | undefined,
  reportSave: ReportSave,
): EvidenceChanges {
  const [removed, setRemoved] = useState<Evidence>();
  const { attempt, forget } = useReportedSave('evidence', reportSave);
  return {
    removed,
    forget,
    link: ({ id }, linked, isServing) =>
      attempt(() =>
        updateEvidence(
          auditId,
          id,
          (stored) => (isServing ? serveQuestion(stored, linked) : leaveQuestion(stored, linked)),
          new Date(),
        ),
      ),
    setCarried: ({ id }, carriedFrom) =>
      attempt(() =>
        updateEvidence(
          auditId,
          id,
          (stored) =>
            carriedFrom === undefined ? confirmCarried(stored) : { ...stored, carriedFrom },
          new Date(),
        ),
      ),
    save: (form, item) =>
      attempt(
        () =>
          item.isNew
            ? saveEvidence(auditId, toEvidenceDraft(form, item.id, listOne(questionId)), new Date())
            : saveChanged(auditId, form, item, questionId),
        joinTyped([form.title, form.place, form.version, form.ownerRole]),
      ),
    remove: async (item) => {
      const done = await attempt(() =>
        questionId === undefined
          ? removeEvidence(auditId, item.id, new Date())
          : takeEvidenceFrom(auditId, item.id, questionId, new Date()),
      );
      if (done) setRemoved(item);
      return done;
    },
    putBack: async (item) => {
      const done = await attempt(() => restoreEvidence(auditId, item.id, new Date(), questionId));
      if (done && item.id === removed?.id) setRemoved(undefined);
      return done;
    },
  };
}

/**
 * Fields not touched here keep what another tab stored in them. A form that was open on a question
 * leaves its item serving that question, whatever was done to it meanwhile. An item that was removed
 * is put back first, and keeps its number.
 */
async function saveChanged(
  auditId: AuditId,
  form: EvidenceForm,
  item: OpenItem<EvidenceForm>,
  questionId: QuestionId | undefined,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  const id = evidenceIdSchema.parse(item.id);
  const now = new Date();
  const change = (stored: Evidence): EvidenceDraft => {
    const merged = mergeForm(toEvidenceForm(stored), item.first, form);
    const serving = questionId === undefined ? stored : serveQuestion(stored, questionId);
    return toEvidenceDraft(merged, id, serving.questionIds);
  };
  const changed = await updateEvidence(auditId, id, change, now);
  if (changed.ok || changed.problem.kind !== 'missingItem') return changed;
  const back = await restoreEvidence(auditId, id, now);
  if (back.ok) return updateEvidence(auditId, id, change, now);
  // Not even among what was removed, as after a restore: the words are an item of their own.
  if (back.problem.kind !== 'missingItem') return back;
  return saveEvidence(auditId, toEvidenceDraft(form, id, listOne(questionId)), now);
}

function listOne(questionId: QuestionId | undefined): readonly QuestionId[] {
  return questionId === undefined ? [] : [questionId];
}
