import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { formatActionNumber, formatEvidenceNumber } from '../../domain/audit/audit.ts';
import type { Holder } from '../../domain/report/build-handover.ts';

/** A line for each person or role, with all that stands against that name. */
export function HolderList({ holders }: { readonly holders: readonly Holder[] }): ReactElement {
  if (holders.length === 0) {
    return (
      <p className="govuk-body">
        Nobody is named yet: not in the details, nor with an action or evidence.
      </p>
    );
  }
  return (
    <DataTable
      caption="Each person or role, with their actions, evidence and questions"
      captionHidden
      columns={COLUMNS}
      rows={holders}
      rowKey={({ name }) => name}
    />
  );
}

const COLUMNS: readonly TableColumn<Holder>[] = [
  {
    key: 'name',
    heading: 'Who',
    rowHeader: true,
    render: ({ name, people }) => (
      <>
        {name === '' ? 'Nobody named' : name}
        {people.map(({ part, name: person, contact }, place) => (
          <div key={place} className="s11-quiet s11-handover__person">
            {[part, person, contact].filter((words) => words !== '' && words !== name).join(', ')}
          </div>
        ))}
      </>
    ),
  },
  {
    key: 'actions',
    heading: 'Open actions',
    render: ({ actions }) => joinOr(actions.map(({ action }) => formatActionNumber(action))),
  },
  {
    key: 'evidence',
    heading: 'Evidence',
    render: ({ evidence }) => joinOr(evidence.map(({ item }) => formatEvidenceNumber(item))),
  },
  {
    key: 'questions',
    heading: 'Questions to answer',
    render: ({ questions }) => joinOr(questions.map(({ place }) => place)),
  },
];

function joinOr(items: readonly string[]): ReactElement | string {
  return items.length === 0 ? <span className="s11-quiet">None</span> : items.join(', ');
}
