import type { Audit } from '../audit/audit.ts';
import type { AuditReturn } from './audit-return.ts';

/** The audit as the receiver scores and reads it; private notes were never sent. */
export function returnToAudit({ content, recipients }: AuditReturn): Audit {
  return {
    id: content.auditId,
    templateHash: content.template.hash,
    details: { ...content.details, ...(recipients.length === 0 ? {} : { recipients }) },
    isSample: content.isSample,
    answerByQuestion: new Map(
      content.answers.map(({ questionId, answer }) => [questionId, { ...answer, privateNote: '' }]),
    ),
    evidence: content.evidence,
    actions: content.actions,
    carried: content.carried,
    assignments: content.assignments,
    signOffs: content.signOffs,
    ...(content.replies === undefined ? {} : { replies: content.replies }),
    startedAt: content.startedAt,
    changedAt: content.changedAt,
  };
}
