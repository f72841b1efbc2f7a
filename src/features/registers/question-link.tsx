import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';

type QuestionLinkProps = {
  readonly auditId: AuditId;
  /** None when the audit's template does not have the question. */
  readonly result: QuestionResult | undefined;
};

/** "4.2 Checks before work begins", leading to the question. */
export function QuestionLink({ auditId, result }: QuestionLinkProps): ReactElement {
  if (result === undefined) return <>A question this audit does not have</>;
  return (
    <Link className="govuk-link" to={`/audits/${auditId}/questions/${result.question.id}`}>
      {result.place} {result.question.title}
    </Link>
  );
}
