import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { DataTable } from '../../components/data-table.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { Tag } from '../../components/tag.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { WarningText } from '../../components/warning-text.tsx';
import { isSameOrganisation, nameAudit } from '../../domain/audit/name-audit.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { describeAnswered, describeDepth } from './audit-facts.ts';
import { AuditsNotRead, describeUnlisted } from './audits-not-read.tsx';
import { toSideBySide } from './side-by-side-address.ts';
import { useAuditsHere } from './use-audits-here.ts';

const TITLE = 'Compare with an earlier audit';

/** Which of the other audits on this device to compare with: those of the organisation come first. */
export function ChooseEarlierPage({ stored }: { readonly stored: StoredAudit }): ReactElement {
  const { id, details } = stored.audit;
  const here = useAuditsHere();
  const back = <Link to={`/audits/${id}`}>{details.organisation}</Link>;
  if (here.status === 'loading') return <LoadingPage />;
  if (here.status === 'unreadable') {
    return <AuditsNotRead title={TITLE} back={back} problem={here.problem.kind} />;
  }
  const others = here.list.audits.filter(({ audit }) => audit.id !== id);
  const own = others.filter((other) => isOfSame(other, stored));
  const rest = others.filter((other) => !isOfSame(other, stored));
  const sideBySide = { audits: [stored, ...own].map(({ audit }) => audit.id), isChoosing: true };
  return (
    <Page
      title={TITLE}
      context={details.organisation}
      caption={`${details.organisation} · ${nameAudit(stored.audit)}`}
      back={back}
    >
      {here.list.damaged.length > 0 && (
        <WarningText>{describeUnlisted(here.list.damaged.length)}</WarningText>
      )}
      {others.length === 0 ? (
        <NoOthers />
      ) : (
        <>
          <p className="govuk-body">
            See what has moved since, question by question. Only questions that both audits ask
            alike are compared.
          </p>
          <AuditTable
            home={`/audits/${id}`}
            caption={`Other audits of ${details.organisation}`}
            audits={own}
          />
          {rest.length > 0 && (
            <AuditTable
              home={`/audits/${id}`}
              caption="Audits of other organisations"
              audits={rest}
              withName
            />
          )}
          <p className="govuk-body">
            <Link className="govuk-link" to={toSideBySide(sideBySide)}>
              See several audits side by side
            </Link>
          </p>
        </>
      )}
    </Page>
  );
}

function isOfSame(one: StoredAudit, other: StoredAudit): boolean {
  return isSameOrganisation(one.audit.details.organisation, other.audit.details.organisation);
}

function NoOthers(): ReactElement {
  return (
    <>
      <p className="govuk-body">
        There is no other audit on this device to compare with. An earlier one may be in a backup
        file, or in another browser.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/data/restore">
          Open a backup with the earlier audit in it
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/read">
          Read its return or its report, and keep it on this device
        </Link>
      </p>
    </>
  );
}

type AuditTableProps = {
  readonly home: string;
  readonly caption: string;
  readonly audits: readonly StoredAudit[];
  /** Each row then says whose audit it is. */
  readonly withName?: boolean;
};

function AuditTable({ home, caption, audits, withName = false }: AuditTableProps): ReactElement {
  const columns: readonly TableColumn<StoredAudit>[] = [
    {
      key: 'audit',
      heading: 'Compare with',
      rowHeader: true,
      render: ({ audit }) => (
        <>
          <Link className="govuk-link" to={`${home}/compare/${audit.id}`}>
            {withName ? `${audit.details.organisation} · ` : ''}
            {nameAudit(audit)}
          </Link>{' '}
          {audit.isSample && <Tag kind="info">Sample</Tag>}
        </>
      ),
    },
    {
      key: 'questions',
      heading: 'Questions',
      render: ({ template }) =>
        `${template.agencyName}, ${template.editionTitle}, ${describeDepth(template)}`,
    },
    { key: 'answered', heading: 'Answered', render: describeAnswered },
    {
      key: 'changed',
      heading: 'Last changed',
      render: ({ audit }) => (
        <span className="s11-nowrap">
          {formatShortDate(toPlainDate(new Date(audit.changedAt)))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={audits}
      rowKey={({ audit }) => audit.id}
      empty="There is no other audit of this organisation on this device."
    />
  );
}
