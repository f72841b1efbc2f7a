import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Round } from '../../domain/collection/round.ts';
import type { TrackedAgency } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import { detailStanding, nameStanding, StandingTag } from './standing-words.tsx';
import type { Chases } from './use-chases.ts';

type TrackerTableProps = {
  readonly round: Round;
  readonly rows: readonly TrackedAgency[];
  readonly chases: Chases;
};

/** One row for each agency: how far it is, when it was last chased, and whom to ask. */
export function TrackerTable({ round, rows, chases }: TrackerTableProps): ReactElement {
  const { record } = chases;
  const columns = useMemo(() => listColumns(round, record), [round, record]);
  return (
    <DataTable
      caption="Agencies of this round"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agency }) => agency.token}
      stickyFirstColumn
      startsShort
      empty="No agency matches. Choose “Show all” to see every agency."
    />
  );
}

/** Worst first: the order in which somebody has to do something. */
const URGENCY = { late: 0, due: 1, extended: 2, returned: 3, notExpected: 4 } as const;

function listColumns(
  { id, templates }: Round,
  record: Chases['record'],
): readonly TableColumn<TrackedAgency>[] {
  const nameByKind = new Map(templates.map(({ kind, kindName }) => [kind, kindName]));
  return [
    {
      key: 'agency',
      heading: 'Agency',
      rowHeader: true,
      sortBy: ({ agency }) => agency.name,
      render: ({ agency }) => (
        <Link className="govuk-link s11-round__name" to={`/rounds/${id}/agencies/${agency.token}`}>
          {agency.name}
        </Link>
      ),
    },
    {
      key: 'standing',
      heading: 'Status',
      sortBy: ({ standing }) =>
        `${URGENCY[standing.kind]} ${String(1_000_000 - findDays(standing)).padStart(8, '0')}`,
      render: (one) => <Standing one={one} />,
    },
    {
      key: 'kind',
      heading: 'Kind',
      sortBy: ({ agency }) => nameByKind.get(agency.kind) ?? '',
      render: ({ agency }) => nameByKind.get(agency.kind) ?? 'No questions chosen',
    },
    {
      key: 'chased',
      heading: 'Last chased',
      sortBy: ({ agency }) => agency.chases.at(-1)?.on ?? '',
      render: (one) => <LastChased one={one} record={record} />,
    },
    {
      key: 'contact',
      heading: 'Contact',
      render: ({ agency: { contacts } }) => (
        <span className="s11-round__contact">
          {contacts[0]?.name}
          {contacts[0] !== undefined && contacts[0].name !== '' && <br />}
          {contacts[0]?.email === '' ? contacts[0].phone : contacts[0]?.email}
        </span>
      ),
    },
  ];
}

function findDays(standing: TrackedAgency['standing']): number {
  if (standing.kind === 'late') return standing.days;
  return standing.kind === 'due' ? -(standing.days ?? 0) : 0;
}

function Standing({ one }: { readonly one: TrackedAgency }): ReactElement {
  const { agency, standing, superseded, waiting } = one;
  const given = agency.feedbackGiven?.at(-1);
  const detail = detailStanding(standing);
  return (
    <div className="s11-round__standing">
      <StandingTag standing={standing} />
      {detail !== '' && <div>{detail}</div>}
      {given !== undefined && <div>Feedback given {formatShortDate(given.on)}</div>}
      {superseded > 0 && <div>{countOf(superseded, 'earlier version')} kept</div>}
      {waiting.length > 0 && <div>{countOf(waiting.length, 'return')} to decide on</div>}
    </div>
  );
}

type LastChasedProps = { readonly one: TrackedAgency; readonly record: Chases['record'] };

function LastChased({ one, record }: LastChasedProps): ReactElement {
  const { agency, standing } = one;
  const last = agency.chases.at(-1);
  const isMissing = ['late', 'due', 'extended'].includes(standing.kind);
  return (
    <>
      {last === undefined ? (
        <div>{isMissing ? 'Never' : ''}</div>
      ) : (
        <div>
          {formatShortDate(last.on)}
          {agency.chases.length > 1 && ` (${countOf(agency.chases.length, 'time')})`}
        </div>
      )}
      {isMissing && (
        <Button
          variant="link"
          onClick={() => {
            void record([agency.token]);
          }}
        >
          Record a chase today
          <VisuallyHidden>
            {' '}
            ({agency.name}, {nameStanding(standing)})
          </VisuallyHidden>
        </Button>
      )}
    </>
  );
}
