import { useState } from 'react';

import { evidenceIdSchema, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import {
  leaveQuestion,
  serveQuestion,
  servesOthers,
} from '../../domain/audit/evidence-questions.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import {
  removeEvidence,
  restoreEvidence,
  saveEvidence,
  updateEvidence,
} from '../../storage/evidence.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import type { MissingItem } from '../../storage/unnumbered.ts';
import { toEvidenceDraft, type EvidenceForm } from './evidence-form.ts';
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
    save: (form, { id, isNew }) =>
      attempt(() =>
        isNew
          ? saveEvidence(auditId, toEvidenceDraft(form, id, [questionId]), new Date())
          : saveChanged(auditId, form, id, questionId),
      ),
    remove: async (item) => {
      const done = await attempt<Evidence | undefined>(() =>
        servesOthers(item, questionId)
          ? updateEvidence(auditId, item.id, (now) => leaveQuestion(now, questionId), new Date())
          : removeEvidence(auditId, item.id, new Date()),
      );
      if (done) setRemoved(item);
      return done;
    },
    putBack: async (item) => {
      const done = await attempt(() => restoreHere(auditId, item, questionId));
      if (done && item.id === removed?.id) setRemoved(undefined);
      return done;
    },
  };
}

/**
 * Whatever was done to the item meanwhile, its form was open on this question, and so it serves
 * this question. One that was removed is added again, and keeps its number.
 */
async function saveChanged(
  auditId: AuditId,
  form: EvidenceForm,
  id: string,
  questionId: QuestionId,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  const now = new Date();
  const changed = await updateEvidence(
    auditId,
    evidenceIdSchema.parse(id),
    (stored) => {
      const { questionIds, number, addedAt } = serveQuestion(stored, questionId);
      return { ...toEvidenceDraft(form, id, questionIds), number, addedAt };
    },
    now,
  );
  if (changed.ok || changed.problem.kind !== 'missingItem') return changed;
  return saveEvidence(auditId, toEvidenceDraft(form, id, [questionId]), now);
}

/** An item removed from the audit comes back; one that only left this question serves it again. */
async function restoreHere(
  auditId: AuditId,
  { id }: Evidence,
  questionId: QuestionId,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  const restored = await restoreEvidence(auditId, id, new Date());
  if (!restored.ok) return fail(restored.problem);
  return updateEvidence(auditId, id, (now) => serveQuestion(now, questionId), new Date());
}
