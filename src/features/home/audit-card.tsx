import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ProgressText } from '../../components/progress-text.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { countAnswered } from './use-audits.ts';

type AuditCardProps = { readonly stored: StoredAudit; readonly onRemove: () => void };

/** One audit: how far it is, and the way back to where it was left. */
export function AuditCard({ stored, onRemove }: AuditCardProps): ReactElement {
  const { audit, template, keptReturn } = stored;
  const { organisation, period, site = '' } = audit.details;
  return (
    <SummaryList
      title={
        <>
          <Link className="govuk-link" to={`/audits/${audit.id}`}>
            {organisation}
          </Link>{' '}
          {audit.isSample && <Tag kind="info">Sample</Tag>}
          {stored.request !== undefined && <Tag kind="info">Your part</Tag>}
          {keptReturn !== undefined && <Tag kind="info">Kept return</Tag>}
        </>
      }
      rows={[
        { key: 'Audit', value: `${template.title}, ${template.agencyName}` },
        ...(site === '' ? [] : [{ key: 'Site', value: site }]),
        ...(period === '' ? [] : [{ key: 'Period', value: period }]),
        { key: 'Progress', value: <ProgressText {...toProgress(stored)} what="answered" bar /> },
        keptReturn === undefined
          ? { key: 'Last changed', value: formatDay(audit.changedAt) }
          : { key: 'Return made', value: formatDay(keptReturn.madeAt) },
        ...listContinue(stored),
      ]}
      actions={[
        <Button key="remove" variant="link" onClick={onRemove}>
          Remove<VisuallyHidden> the audit of {organisation}</VisuallyHidden>
        </Button>,
      ]}
    />
  );
}

function formatDay(moment: string): string {
  return formatDate(toPlainDate(new Date(moment)));
}

function toProgress(stored: StoredAudit): { readonly done: number; readonly total: number } {
  const { answered, total } = countAnswered(stored);
  return { done: answered, total };
}

/** The very question that was last open. */
function listContinue({ audit, template, lastQuestionId }: StoredAudit): readonly SummaryListRow[] {
  const question = template.standards
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === lastQuestionId);
  if (question === undefined) return [];
  return [
    {
      key: 'You were at',
      value: (
        <Link className="govuk-link" to={`/audits/${audit.id}/questions/${question.id}`}>
          Continue where you left off: {question.title}
        </Link>
      ),
    },
  ];
}
