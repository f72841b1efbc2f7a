import type { ReactElement, Ref } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import type { Pasted, PastedRow, PasteFault } from '../../domain/collection/paste-agencies.ts';
import type { Round } from '../../domain/collection/round.ts';
import { countOf, wordFor } from '../../domain/report/wording.ts';
import { joinWords } from '../../domain/shared/count-words.ts';

type PastePreviewProps = {
  readonly pasted: Pasted;
  readonly round: Round;
  readonly heading: Ref<HTMLHeadingElement>;
  /** The list was changed since it was looked at. */
  readonly isOld: boolean;
  readonly onAdd: (good: readonly PastedRow[]) => void;
};

/** What would be added, and each row that would not, with its place and its remedy. */
export function PastePreview(props: PastePreviewProps): ReactElement {
  const { pasted, round, heading, isOld, onAdd } = props;
  const good = pasted.rows.filter(({ faults }) => faults.length === 0);
  const bad = pasted.rows.filter(({ faults }) => faults.length > 0);
  return (
    <>
      <h3 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        {countAgencies(good.length)} can be added
        {bad.length > 0 && `, ${countOf(bad.length, 'row')} cannot`}
      </h3>
      <p className="govuk-body">Nothing has been added yet.</p>
      {pasted.leftOut.length > 0 && (
        <p className="govuk-body">
          Left out, because the heading is not one this list has: {joinWords(pasted.leftOut)}.
        </p>
      )}
      {bad.length > 0 && (
        <DataTable
          caption="Rows that cannot be added"
          captionSize="s"
          columns={badColumns(round)}
          rows={bad}
          rowKey={({ row }) => String(row)}
          startsShort
        />
      )}
      {good.length > 0 && (
        <DataTable
          caption="Agencies that can be added"
          captionSize="s"
          columns={goodColumns(round)}
          rows={good}
          rowKey={({ row }) => String(row)}
          startsShort
        />
      )}
      {isOld && (
        <InsetText>You changed the list since. Choose “Look at the list” again first.</InsetText>
      )}
      {good.length > 0 && !isOld && (
        <Button
          onClick={() => {
            onAdd(good);
          }}
        >
          {bad.length === 0
            ? `Add ${countAgencies(good.length)}`
            : `Add ${countAgencies(good.length)}, leave ${countOf(bad.length, 'row')} out`}
        </Button>
      )}
    </>
  );
}

function goodColumns({ templates }: Round): readonly TableColumn<PastedRow>[] {
  const nameByKind = new Map(templates.map(({ kind, kindName }) => [kind, kindName]));
  return [
    { key: 'name', heading: 'Name', rowHeader: true, render: ({ agency }) => agency.name },
    { key: 'kind', heading: 'Kind', render: ({ agency }) => nameByKind.get(agency.kind) ?? '' },
    { key: 'contact', heading: 'Contact', render: ({ agency }) => agency.contacts[0]?.name ?? '' },
    { key: 'email', heading: 'Email', render: ({ agency }) => agency.contacts[0]?.email ?? '' },
  ];
}

function badColumns(round: Round): readonly TableColumn<PastedRow>[] {
  return [
    { key: 'row', heading: 'Row', numeric: true, render: ({ row }) => row },
    {
      key: 'name',
      heading: 'Name',
      rowHeader: true,
      render: ({ agency }) => (agency.name === '' ? 'No name' : agency.name),
    },
    {
      key: 'fault',
      heading: 'What to do',
      render: ({ faults }) => (
        <ul className="govuk-list s11-round__faults">
          {faults.map((fault) => (
            <li key={fault.kind}>{explainFault(fault, round)}</li>
          ))}
        </ul>
      ),
    },
  ];
}

function explainFault(fault: PasteFault, { templates }: Round): string {
  switch (fault.kind) {
    case 'noName':
      return 'Enter a name.';
    case 'unknownKind':
      return fault.given === ''
        ? 'Enter a kind, or choose one for rows that name none.'
        : `“${fault.given}” is not a kind in this round. Use ${wordFor(
            templates.length,
            '',
            'one of: ',
          )}${templates.map(({ kindName }) => kindName).join(' · ')}; or add the kind under “Change this round”.`;
    case 'onTheList':
      return 'It is on the list already. Nothing to do.';
    case 'twice':
      return `It has the same name as row ${fault.row}. Tell them apart, or take one out.`;
    case 'notAnAddress':
      return `“${fault.given}” is not an email address. Use one like name@example.org, or leave it empty.`;
    case 'tooLong':
      return `Shorten the ${fault.column} to 500 characters.`;
  }
}

function countAgencies(count: number): string {
  return countOf(count, 'agency', 'agencies');
}
