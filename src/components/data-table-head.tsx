import type { ReactElement } from 'react';

import { classNames } from './class-names.ts';
import type { TableColumn, TableSort } from './table-column.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

type DataTableHeadProps<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | undefined;
  readonly onSortChange: (sort: TableSort) => void;
};

/** The headings; those that can order the rows are buttons, and say which way the order runs. */
export function DataTableHead<Row>({
  columns,
  sort,
  onSortChange,
}: DataTableHeadProps<Row>): ReactElement {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={classNames(
              'govuk-table__header',
              column.numeric === true && 'govuk-table__header--numeric',
            )}
            aria-sort={column.sortBy === undefined ? undefined : directionOf(column.key, sort)}
          >
            <Heading {...{ column, sort, onSortChange }} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

type HeadingProps<Row> = Omit<DataTableHeadProps<Row>, 'columns'> & {
  readonly column: TableColumn<Row>;
};

function Heading<Row>({ column, sort, onSortChange }: HeadingProps<Row>): ReactElement {
  if (column.headingHidden === true) return <VisuallyHidden>{column.heading}</VisuallyHidden>;
  if (column.sortBy === undefined) return <>{column.heading}</>;
  const now = directionOf(column.key, sort);
  const turn = () => {
    onSortChange({
      key: column.key,
      direction: now === 'ascending' ? 'descending' : 'ascending',
    });
  };
  return (
    <>
      <button type="button" className="s11-sort-button" onClick={turn}>
        {column.heading}
        <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true" focusable="false">
          {now !== 'descending' && <path fill="currentColor" d="M6 1 11 7H1Z" />}
          {now !== 'ascending' && <path fill="currentColor" d="M6 15 11 9H1Z" />}
        </svg>
      </button>
      <span className="s11-print-only">{column.heading}</span>
    </>
  );
}

function directionOf(key: string, sort: TableSort | undefined): TableSort['direction'] | 'none' {
  return sort?.key === key ? sort.direction : 'none';
}
