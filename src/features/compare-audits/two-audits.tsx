import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

import { DataTable } from '../../components/data-table.tsx';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { describeDepth } from './audit-facts.ts';

type Fact = {
  readonly name: string;
  readonly read: (scorecard: Scorecard) => ReactNode;
};

const FACTS: readonly Fact[] = [
  { name: 'Organisation', read: (scorecard) => <AuditLink scorecard={scorecard} /> },
  { name: 'Period', read: ({ audit }) => orNotGiven(audit.details.period) },
  { name: 'Kind of organisation', read: ({ template }) => template.agencyName },
  { name: 'Edition', read: ({ template }) => template.editionTitle },
  { name: 'Depth', read: ({ template }) => describeDepth(template) },
  {
    name: 'Started on this device',
    read: ({ audit }) => formatShortDate(toPlainDate(new Date(audit.startedAt))),
  },
  {
    name: 'Answered',
    read: ({ counts }) => `${counts.total - counts.unanswered} of ${counts.total}`,
  },
];

/** Which two audits are compared, and where they differ from the start. */
export function TwoAudits({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const { earlier, later } = comparison;
  return (
    <DataTable
      caption="The two audits"
      columns={[
        { key: 'fact', heading: 'Fact', headingHidden: true, rowHeader: true, render: nameOf },
        {
          key: 'earlier',
          heading: 'Earlier audit',
          render: ({ read }) => read(earlier),
        },
        { key: 'later', heading: 'This audit', render: ({ read }) => read(later) },
      ]}
      rows={FACTS}
      rowKey={({ name }) => name}
    />
  );
}

function nameOf({ name }: Fact): string {
  return name;
}

function AuditLink({ scorecard: { audit } }: { readonly scorecard: Scorecard }): ReactElement {
  return (
    <Link className="govuk-link" to={`/audits/${audit.id}`}>
      {audit.details.organisation}
    </Link>
  );
}

function orNotGiven(text: string): string {
  return text.trim() === '' ? 'Not given' : text;
}
