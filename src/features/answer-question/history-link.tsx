import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { countAnswerHistory } from '../../storage/answers.ts';

type HistoryLinkProps = { readonly auditId: AuditId; readonly questionId: QuestionId };

/** The way to the earlier answers of a question; nothing while there are none. */
export function HistoryLink({ auditId, questionId }: HistoryLinkProps): ReactElement | null {
  const count = useLiveQuery(() => countAnswerHistory(auditId, questionId), [auditId, questionId]);
  if (count?.ok !== true || count.value === 0) return null;
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={`/audits/${auditId}/questions/${questionId}/history`}>
        Earlier answers ({count.value})
      </Link>
    </p>
  );
}
