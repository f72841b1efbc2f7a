import {
  auditDetailsSchema,
  type Audit,
  type AuditDetails,
  type AuditId,
} from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId, Template } from '../domain/template/template.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, readHead, readOpenHead } from './read-rows.ts';
import { replaceDetails } from './row-history.ts';
import { addAuditRows, addedTables, type AddProblem, type AuditOrigin } from './add-audit-rows.ts';
import type { WriteProblem } from './storage-problem.ts';

export type NewAudit = {
  readonly id: AuditId;
  readonly template: Template;
  readonly details: AuditDetails;
  readonly isSample: boolean;
  readonly now: Date;
};

/** Stores an audit without answers, and its template as it is now. */
export function startAudit(start: NewAudit): Promise<Result<undefined, AddProblem>> {
  return putAudit(toEmptyAudit(start), start.template, start.now);
}

export function toEmptyAudit({ id, template, details, isSample, now }: NewAudit): Audit {
  const moment = now.toISOString();
  return {
    id,
    templateHash: template.hash,
    details,
    isSample,
    answerByQuestion: new Map(),
    evidence: [],
    actions: [],
    carried: [],
    assignments: [],
    signOffs: [],
    startedAt: moment,
    changedAt: moment,
  };
}

/**
 * Stores a whole audit, such as the sample, in one transaction: all of it or nothing. Refused
 * with `auditExists` when the id is taken, also by a removed audit: nothing is ever overwritten.
 */
export function putAudit(
  audit: Audit,
  template: Template,
  now: Date,
  origin: AuditOrigin = {},
): Promise<Result<undefined, AddProblem>> {
  return writeAtOnce(addedTables, () => addAuditRows(audit, template, now, origin));
}

/** Changes who the audit is of and for when; the details as they were go to the history. */
export function updateDetails(
  auditId: AuditId,
  change: (details: AuditDetails) => AuditDetails,
  now: Date,
): Promise<Result<AuditDetails, WriteProblem>> {
  return writeAtOnce<AuditDetails, WriteProblem>([tables.audits, tables.rowHistory], async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const details = auditDetailsSchema.safeParse(change(head.value.details));
    if (!details.success) return fail({ kind: 'unfit', where: firstPath(details.error) });

    await replaceDetails(head.value, details.data, now);
    return succeed(details.data);
  });
}

/** Remembers where the author is, so that "Continue" leads back there. Not a change of the audit. */
export function rememberPlace(
  auditId: AuditId,
  questionId: QuestionId,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce([tables.audits], async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    await tables.audits.put({ ...head.value, lastQuestionId: questionId });
    return succeed(undefined);
  });
}
