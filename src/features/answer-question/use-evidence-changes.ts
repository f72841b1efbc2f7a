import { useState } from 'react';

import type { AuditId, Evidence } from '../../domain/audit/audit.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { removeEvidence, restoreEvidence, saveEvidence } from '../../storage/evidence.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import { toEvidenceDraft, type EvidenceForm } from './evidence-form.ts';
import { useReportedSave } from './use-reported-save.ts';

export type EvidenceChanges = {
  /** Answers whether it was stored; a failure is on the status line with a way to try again. */
  readonly save: (form: EvidenceForm, existing: Evidence | undefined) => Promise<boolean>;
  readonly link: (item: Evidence) => Promise<boolean>;
  /** Takes the item from this question, and out of the audit when it serves no other. */
  readonly remove: (item: Evidence) => Promise<boolean>;
  readonly removed: Evidence | undefined;
  readonly undo: () => Promise<boolean>;
};

/** Everything done to evidence from a question's page; each is saved at once. */
export function useEvidenceChanges(
  auditId: AuditId,
  questionId: QuestionId,
  reportSave: (state: SaveState) => void,
): EvidenceChanges {
  const [removed, setRemoved] = useState<Evidence>();
  const attempt = useReportedSave(reportSave);
  const put = (item: Evidence, questionIds: readonly QuestionId[]): Promise<boolean> =>
    attempt(() => saveEvidence(auditId, withQuestions(item, questionIds), new Date()));

  return {
    removed,
    save: (form, existing) =>
      attempt(() =>
        saveEvidence(
          auditId,
          toEvidenceDraft(
            form,
            existing?.id ?? crypto.randomUUID(),
            existing?.questionIds ?? [questionId],
          ),
          new Date(),
        ),
      ),
    link: (item) => put(item, [...item.questionIds, questionId]),
    remove: async (item) => {
      const others = item.questionIds.filter((id) => id !== questionId);
      const done =
        others.length > 0
          ? await put(item, others)
          : await attempt<undefined, WriteProblem>(() =>
              removeEvidence(auditId, item.id, new Date()),
            );
      if (done) setRemoved(item);
      return done;
    },
    undo: async () => {
      if (removed === undefined) return false;
      const done = await attempt<Evidence, WriteProblem>(() => putBack(auditId, removed));
      if (done) setRemoved(undefined);
      return done;
    },
  };
}

async function putBack(auditId: AuditId, item: Evidence): Promise<Result<Evidence, WriteProblem>> {
  const restored = await restoreEvidence(auditId, item.id, new Date());
  if (!restored.ok && restored.problem.kind !== 'missingItem') {
    return { ok: false, problem: restored.problem };
  }
  return saveEvidence(auditId, withQuestions(item, item.questionIds), new Date());
}

function withQuestions(
  item: Evidence,
  questionIds: readonly QuestionId[],
): Parameters<typeof saveEvidence>[1] {
  return { ...item, questionIds: [...questionIds] };
}
