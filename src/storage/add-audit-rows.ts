import * as z from 'zod/mini';

import type { Audit, AuditId } from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { templateSchema, type Template } from '../domain/template/template.ts';
import { tables } from './database.ts';
import { firstPath } from './read-rows.ts';
import {
  actionRowSchema,
  answerRowSchema,
  assignmentRowSchema,
  carriedRowSchema,
  evidenceRowSchema,
  headRowSchema,
  type HeadRow,
} from '../domain/device/rows.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** Why an audit was not added. */
export type AddProblem =
  | ConnectionProblem
  | { readonly kind: 'auditExists'; readonly auditId: AuditId }
  | { readonly kind: 'unfit'; readonly where: string };

/** Where an audit comes from, when somebody else asked for it. */
export type AuditOrigin = Partial<Pick<HeadRow, 'request' | 'keptReturn' | 'ticket'>>;

/** The tables an audit is added to. */
export const addedTables = [
  tables.audits,
  tables.templates,
  tables.answers,
  tables.evidence,
  tables.actions,
  tables.carried,
  tables.assignments,
];

/** All rows of one audit; `where` of what does not fit is a path in here. */
const auditRowsSchema = z.strictObject({
  head: headRowSchema,
  template: templateSchema,
  answers: z.array(answerRowSchema),
  evidence: z.array(evidenceRowSchema),
  actions: z.array(actionRowSchema),
  carried: z.array(carriedRowSchema),
  assignments: z.array(assignmentRowSchema),
});
type AuditRows = z.infer<typeof auditRowsSchema>;

/** Adds an audit that is not there yet; call it within a transaction over `addedTables`. */
export async function addAuditRows(
  audit: Audit,
  template: Template,
  now: Date,
  origin: AuditOrigin = {},
): Promise<Result<undefined, AddProblem>> {
  const rows = auditRowsSchema.safeParse(toRows(audit, template, now, origin));
  if (!rows.success) return fail({ kind: 'unfit', where: firstPath(rows.error) });
  const { head, answers, evidence, actions, carried, assignments } = rows.data;

  const taken = await tables.audits.where('id').equals(audit.id).count();
  if (taken > 0) return fail({ kind: 'auditExists', auditId: audit.id });

  await tables.audits.add(head);
  await keepTemplate(rows.data.template);
  await tables.answers.bulkAdd(answers);
  await tables.evidence.bulkAdd(evidence);
  await tables.actions.bulkAdd(actions);
  await tables.carried.bulkAdd(carried);
  await tables.assignments.bulkAdd(assignments);
  return succeed(undefined);
}

/** A stored template is never changed: other audits are answered on it. A damaged one is mended. */
async function keepTemplate(template: Template): Promise<void> {
  const found = await tables.templates.get(template.hash);
  if (!templateSchema.safeParse(found).success) await tables.templates.put(template);
}

function toRows(audit: Audit, template: Template, now: Date, origin: AuditOrigin): AuditRows {
  const { id: auditId, answerByQuestion, evidence, actions, ...others } = audit;
  const { carried, assignments, signOffs, ...head } = others;
  // They stand beside the feedback they answer, or with the kept return they came in.
  delete head.replies;
  if (audit.templateHash !== template.hash) throw new Error('The audit is of another template');
  const changedAt = now.toISOString();
  const stamp = { auditId, revision: 1, changedAt };
  return {
    head: {
      id: auditId,
      ...head,
      ...(signOffs.length === 0 ? {} : { signOffs: [...signOffs] }),
      ...origin,
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
    carried: carried.map((item) => ({ auditId, id: item.id, carried: item, changedAt })),
    assignments: assignments.map((item) => ({
      auditId,
      questionId: item.questionId,
      assignment: item,
      changedAt,
    })),
  };
}
