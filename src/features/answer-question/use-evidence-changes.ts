import { useState } from 'react';

import { evidenceIdSchema, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import { serveQuestion } from '../../domain/audit/evidence-questions.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import {
  restoreEvidence,
  saveEvidence,
  takeEvidenceFrom,
  updateEvidence,
} from '../../storage/evidence.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import type { MissingItem } from '../../storage/unnumbered.ts';
import { toEvidenceDraft, toEvidenceForm, type EvidenceForm } from './evidence-form.ts';
import { mergeForm } from './merge-form.ts';
import type { OpenItem } from './use-open-item.ts';
import { useReportedSave } from './use-reported-save.ts';

export type EvidenceChanges = {
  /** Answers whether it was stored; a failure is on the status line, and the form stays open. */
  readonly save: (form: EvidenceForm, item: OpenItem<EvidenceForm>) => Promise<boolean>;
  readonly link: (item: Evidence) => Promise<boolean>;
  /** Takes the item from this question, and out of the audit when it serves no other. */
  readonly remove: (item: Evidence) => Promise<boolean>;
  /** The item removed last on this visit. */
  readonly removed: Evidence | undefined;
  readonly putBack: (item: Evidence) => Promise<boolean>;
  /** Takes back the failure of a save that is given up. */
  readonly forget: () => void;
};

/** Everything done to evidence from a question's page; each is saved at once. */
export function useEvidenceChanges(
  auditId: AuditId,
  questionId: QuestionId,
  reportSave: ReportSave,
): EvidenceChanges {
  const [removed, setRemoved] = useState<Evidence>();
  const { attempt, forget } = useReportedSave('evidence', reportSave);
  const link = (item: Evidence): Promise<boolean> =>
    attempt(() =>
      updateEvidence(auditId, item.id, (now) => serveQuestion(now, questionId), new Date()),
    );

  return {
    removed,
    forget,
    link,
    save: (form, item) =>
      attempt(() =>
        item.isNew
          ? saveEvidence(auditId, toEvidenceDraft(form, item.id, [questionId]), new Date())
          : saveChanged(auditId, form, item, questionId),
      ),
    remove: async (item) => {
      const done = await attempt(() => takeEvidenceFrom(auditId, item.id, questionId, new Date()));
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
 * Whatever was done to the item meanwhile, its form was open on this question, and so it serves
 * this question; fields not touched here keep what another tab stored in them. An item that was
 * removed is added again, and keeps its number.
 */
async function saveChanged(
  auditId: AuditId,
  form: EvidenceForm,
  { id, first }: OpenItem<EvidenceForm>,
  questionId: QuestionId,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  const now = new Date();
  const changed = await updateEvidence(
    auditId,
    evidenceIdSchema.parse(id),
    (stored) => {
      const merged = mergeForm(toEvidenceForm(stored), first, form);
      return toEvidenceDraft(merged, id, serveQuestion(stored, questionId).questionIds);
    },
    now,
  );
  if (changed.ok || changed.problem.kind !== 'missingItem') return changed;
  return saveEvidence(auditId, toEvidenceDraft(form, id, [questionId]), now);
}
