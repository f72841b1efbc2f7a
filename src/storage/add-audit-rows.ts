import * as z from 'zod/mini';

import type { Audit, AuditId } from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { templateSchema, type Template } from '../domain/template/template.ts';
import { tables } from './database.ts';
import { firstPath } from './read-rows.ts';
import {
  actionRowSchema,
  answerRowSchema,
  evidenceRowSchema,
  headRowSchema,
} from '../domain/device/rows.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** Why an audit was not added. */
export type AddProblem =
  | ConnectionProblem
  | { readonly kind: 'auditExists'; readonly auditId: AuditId }
  | { readonly kind: 'unfit'; readonly where: string };

/** All rows of one audit; `where` of what does not fit is a path in here. */
const auditRowsSchema = z.strictObject({
  head: headRowSchema,
  template: templateSchema,
  answers: z.array(answerRowSchema),
  evidence: z.array(evidenceRowSchema),
  actions: z.array(actionRowSchema),
});
type AuditRows = z.infer<typeof auditRowsSchema>;

/** Adds an audit that is not there yet; call it within a transaction over these tables. */
export async function addAuditRows(
  audit: Audit,
  template: Template,
  now: Date,
): Promise<Result<undefined, AddProblem>> {
  const rows = auditRowsSchema.safeParse(toRows(audit, template, now));
  if (!rows.success) return fail({ kind: 'unfit', where: firstPath(rows.error) });
  const { head, answers, evidence, actions } = rows.data;

  const taken = await tables.audits.where('id').equals(audit.id).count();
  if (taken > 0) return fail({ kind: 'auditExists', auditId: audit.id });

  await tables.audits.add(head);
  await keepTemplate(rows.data.template);
  await tables.answers.bulkAdd(answers);
  await tables.evidence.bulkAdd(evidence);
  await tables.actions.bulkAdd(actions);
  return succeed(undefined);
}

/** A stored template is never changed: other audits are answered on it. A damaged one is mended. */
async function keepTemplate(template: Template): Promise<void> {
  const found = await tables.templates.get(template.hash);
  if (!templateSchema.safeParse(found).success) await tables.templates.put(template);
}

function toRows(audit: Audit, template: Template, now: Date): AuditRows {
  const { id: auditId, answerByQuestion, evidence, actions, ...head } = audit;
  if (audit.templateHash !== template.hash) throw new Error('The audit is of another template');
  const stamp = { auditId, revision: 1, changedAt: now.toISOString() };
  return {
    head: {
      id: auditId,
      ...head,
      revision: 1,
      lastEvidenceNumber: Math.max(0, ...evidence.map(({ number }) => number)),
      lastActionNumber: Math.max(0, ...actions.map(({ number }) => number)),
    },
    template,
    answers: [...answerByQuestion].map(([questionId, answer]) => ({
      ...stamp,
      questionId,
      answer,
    })),
    evidence: evidence.map((item) => ({ ...stamp, id: item.id, evidence: item })),
    actions: actions.map((item) => ({ ...stamp, id: item.id, action: item })),
  };
}
