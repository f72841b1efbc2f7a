import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Tag } from '../../components/tag.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import { listContributors, type Contributor } from '../../domain/audit/list-contributors.ts';
import { isAnswerOverdue } from '../../domain/scoring/list-assignees.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import {
  formatDate,
  formatShortDate,
  toPlainDate,
  type PlainDate,
} from '../../domain/shared/plain-date.ts';
import { listContributions } from '../../storage/contributions.ts';

type ColleagueLinesProps = {
  readonly auditId: AuditId;
  readonly result: QuestionResult;
  readonly today: PlainDate;
};

/** Who was asked this question, and whose words were brought to it. */
export function ColleagueLines({ auditId, result, today }: ColleagueLinesProps): ReactElement {
  const contributions = useLiveQuery(() => listContributions(auditId), [auditId]);
  const contributors =
    contributions?.ok === true
      ? listContributors(contributions.value.rows, result.question.id)
      : [];
  const { assignment } = result;
  return (
    <>
      {assignment !== undefined && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/audits/${auditId}/colleagues`}>
            Asked of {assignment.to}
          </Link>
          {assignment.dueDate !== undefined && `, due ${formatDate(assignment.dueDate)}`}{' '}
          {isAnswerOverdue(result, today) && <Tag kind="attention">Overdue</Tag>}
        </p>
      )}
      {contributors.map((contributor) => (
        <p className="govuk-body" key={`${contributor.name} ${contributor.role}`}>
          {describe(contributor)}
        </p>
      ))}
    </>
  );
}

function describe({ name, role, broughtInAt }: Contributor): string {
  const who = role === '' ? name : `${name} (${role})`;
  const day = formatShortDate(toPlainDate(new Date(broughtInAt)));
  return `Part of this was written by ${who}, brought in ${day}.`;
}
