import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { trackRound } from '../../domain/collection/track-round.ts';
import { formatShortDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import { listRounds, setRoundAside, type StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { SampleSection } from './sample/sample-section.tsx';

const TITLE = 'Rounds';

/** Every collection of this partnership, the one with the latest day first. */
export function RoundsPage({ today }: { readonly today: PlainDate }): ReactElement {
  const listed = useLiveQuery(listRounds, []);
  if (listed === undefined) return <LoadingPage />;
  if (!listed.ok) {
    return (
      <Page title={TITLE} back={<Link to="/">Your audits</Link>}>
        <p className="govuk-body">
          Your rounds could not be read ({listed.problem.kind}). Nothing has been changed. Close
          other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  const { rounds, damaged } = listed.value;
  const open = rounds.filter(({ removedAt }) => removedAt === undefined);
  return (
    <Page title={TITLE} back={<Link to="/">Your audits</Link>} wide>
      {damaged.length > 0 && (
        <Alert kind="error" title="Part of what is stored could not be read">
          <p className="govuk-body">
            {damaged.length === 1 ? '1 round is' : `${damaged.length} rounds are`} damaged and not
            shown. Nothing has been deleted: a backup file holds it as it is.
          </p>
        </Alert>
      )}
      <p className="govuk-body">
        A round is one collection of returns by a partnership or board: who is asked, with which
        questions, by when, and who has returned. All of it stays on this device.
      </p>
      {open.length === 0 ? (
        <InsetText>
          No rounds yet. Set one up, or open the backup of the computer it was set up on.
        </InsetText>
      ) : (
        <RoundsTable rounds={open} today={today} />
      )}
      <ButtonGroup>
        <ButtonLink>
          <Link to="/rounds/new">Set up a round</Link>
        </ButtonLink>
        <ButtonLink variant="secondary">
          <Link to="/rounds/templates">Your own templates</Link>
        </ButtonLink>
        <Link className="govuk-link" to="/data/restore">
          Open a backup
        </Link>
        <Link className="govuk-link" to="/templates">
          Look through the questions
        </Link>
      </ButtonGroup>
      <SampleSection
        samples={rounds.filter(({ round }) => round.isSample).map(({ round }) => round.id)}
      />
      <PutAway rounds={rounds.filter(({ removedAt }) => removedAt !== undefined)} />
    </Page>
  );
}

type RoundRow = {
  readonly stored: StoredRound;
  readonly expected: number;
  readonly returned: number;
  readonly late: number;
};

const COLUMNS: readonly TableColumn<RoundRow>[] = [
  {
    key: 'name',
    heading: 'Round',
    rowHeader: true,
    render: ({ stored: { round } }) => (
      <>
        <Link className="govuk-link" to={`/rounds/${round.id}`}>
          {round.name}
        </Link>
        {round.isSample && (
          <>
            {' '}
            <Tag kind="info">Sample</Tag>
          </>
        )}
      </>
    ),
  },
  {
    key: 'due',
    heading: 'Returns due',
    render: ({ stored: { round } }) =>
      round.dueDate === undefined ? 'No date' : formatShortDate(round.dueDate),
  },
  { key: 'expected', heading: 'Expected', numeric: true, render: ({ expected }) => expected },
  { key: 'returned', heading: 'Returned', numeric: true, render: ({ returned }) => returned },
  { key: 'late', heading: 'Late', numeric: true, render: ({ late }) => late },
];

type RoundsTableProps = { readonly rounds: readonly StoredRound[]; readonly today: PlainDate };

function RoundsTable({ rounds, today }: RoundsTableProps): ReactElement {
  const rows = rounds.map((stored) => {
    const { round, agencies, returns } = stored;
    const { counts } = trackRound(round, agencies, returns, today);
    return { stored, expected: counts.expected, returned: counts.returned, late: counts.late };
  });
  return (
    <DataTable
      caption="Your rounds"
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={({ stored }) => stored.round.id}
    />
  );
}

function PutAway({ rounds }: { readonly rounds: readonly StoredRound[] }): ReactElement | null {
  const [fault, setFault] = useState('');
  if (rounds.length === 0) return null;
  const putBack = async (stored: StoredRound): Promise<void> => {
    const done = await setRoundAside(stored.round.id, false, new Date());
    setFault(done.ok ? '' : explainRoundProblem(done.problem));
  };
  return (
    <>
      <h2 className="govuk-heading-m">Rounds put away</h2>
      {fault !== '' && <Alert kind="error" role="alert" title={fault} />}
      <ul className="govuk-list">
        {rounds.map((stored) => (
          <li key={stored.round.id}>
            <Link className="govuk-link" to={`/rounds/${stored.round.id}`}>
              {stored.round.name}
            </Link>{' '}
            <Button variant="link" onClick={() => void putBack(stored)}>
              Put back<VisuallyHidden> {stored.round.name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
