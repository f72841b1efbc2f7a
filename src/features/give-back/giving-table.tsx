import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { CheckboxItem } from '../../components/checkbox.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { AgencyToken } from '../../domain/collection/agency.ts';
import type { Round } from '../../domain/collection/round.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import {
  describeContent,
  describeGiven,
  describeHold,
  describeModeration,
  type GivingRow,
} from './list-agencies.ts';

type GivingTableProps = {
  readonly round: Round;
  readonly rows: readonly GivingRow[];
  readonly chosen: ReadonlySet<AgencyToken>;
  readonly onToggle: (token: AgencyToken) => void;
};

/** One row for each agency that has returned: how far moderation is, and what was given already. */
export function GivingTable({ round, rows, chosen, onToggle }: GivingTableProps): ReactElement {
  const columns = useMemo(
    () => listColumns(round.id, chosen, onToggle),
    [round.id, chosen, onToggle],
  );
  return (
    <DataTable
      caption="Agencies that have returned"
      columns={columns}
      rows={rows}
      rowKey={({ one }) => one.agency.token}
      startsShort
    />
  );
}

function listColumns(
  roundId: string,
  chosen: ReadonlySet<AgencyToken>,
  onToggle: (token: AgencyToken) => void,
): readonly TableColumn<GivingRow>[] {
  return [
    {
      key: 'agency',
      heading: 'Agency',
      rowHeader: true,
      sortBy: ({ one }) => one.agency.name,
      render: (row) => <Choice row={row} chosen={chosen} onToggle={onToggle} />,
    },
    {
      key: 'moderation',
      heading: 'Moderation',
      sortBy: ({ standing }) => standing.agreed + standing.changed + standing.challenged,
      render: (row) => <Moderation row={row} roundId={roundId} />,
    },
    {
      key: 'given',
      heading: 'Given back',
      sortBy: ({ given }) => ('on' in given ? given.on : ''),
      render: (row) => <Given row={row} roundId={roundId} />,
    },
    {
      key: 'preview',
      heading: 'Preview',
      render: ({ one, readiness }) =>
        readiness === 'nothingYet' ? (
          ''
        ) : (
          <Link className="govuk-link" to={`/rounds/${roundId}/feedback/${one.agency.token}`}>
            Preview<VisuallyHidden> the feedback to {one.agency.name}</VisuallyHidden>
          </Link>
        ),
    },
  ];
}

type ChoiceProps = Pick<GivingTableProps, 'chosen' | 'onToggle'> & { readonly row: GivingRow };

function Choice({ row, chosen, onToggle }: ChoiceProps): ReactElement {
  const { token, name } = row.one.agency;
  if (row.readiness !== 'ready') return <span className="s11-give-back__name">{name}</span>;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small s11-give-back__choice">
      <CheckboxItem
        id={`give-${token}`}
        name="give"
        label={name}
        checked={chosen.has(token)}
        onChange={() => {
          onToggle(token);
        }}
      />
    </div>
  );
}

/** When it was given, and what came back to it. */
function Given({ row, roundId }: ModerationProps): ReactElement {
  const { given, replies, one } = row;
  return (
    <>
      <div>{describeGiven(given)}</div>
      {replies > 0 && (
        <div>
          <Link className="govuk-link" to={`/rounds/${roundId}/agencies/${one.agency.token}`}>
            {countWords(replies, 'reply', 'replies')}
            <VisuallyHidden> from {one.agency.name}</VisuallyHidden>
          </Link>
        </div>
      )}
    </>
  );
}

type ModerationProps = { readonly row: GivingRow; readonly roundId: string };

/** What holds it back leads to the first answer that has to be settled. */
function Moderation({ row, roundId }: ModerationProps): ReactElement {
  const { standing, readiness, one } = row;
  const [first] = [...standing.clashes, ...standing.unfinished];
  const content = describeContent(standing);
  return (
    <>
      <div>{describeModeration(standing)}</div>
      {content !== '' && <div>{content}</div>}
      {readiness === 'heldBack' && first !== undefined && (
        <div>
          <strong>Held back:</strong> {describeHold(row)}.{' '}
          <Link
            className="govuk-link"
            to={`/rounds/${roundId}/moderate/${one.agency.token}/${first}?by=agency`}
          >
            Settle it<VisuallyHidden> for {one.agency.name}</VisuallyHidden>
          </Link>
        </div>
      )}
      {readiness === 'nothingYet' && <div>{describeHold(row)}</div>}
    </>
  );
}
