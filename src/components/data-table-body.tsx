import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { groupRows, type TableColumn } from './table-column.ts';

type DataTableBodyProps<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly groupOf?: ((row: Row) => string) | undefined;
  readonly empty?: ReactNode;
};

/** The rows, under a heading of their own where they stand in groups. */
export function DataTableBody<Row>(props: DataTableBodyProps<Row>): ReactElement {
  const { columns, rows, rowKey, groupOf, empty } = props;
  if (rows.length > 0 && groupOf !== undefined) {
    return (
      <>
        {groupRows(rows, groupOf).map((group) => (
          <tbody key={group.title} className="govuk-table__body">
            <tr className="s11-table__group">
              <th scope="rowgroup" colSpan={columns.length}>
                {group.title} ({group.rows.length})
              </th>
            </tr>
            <Rows columns={columns} rows={group.rows} rowKey={rowKey} />
          </tbody>
        ))}
      </>
    );
  }
  return (
    <tbody className="govuk-table__body">
      {rows.length === 0 && empty !== undefined && (
        <tr className="govuk-table__row">
          <td className="govuk-table__cell s11-table__empty" colSpan={columns.length}>
            {empty}
          </td>
        </tr>
      )}
      <Rows columns={columns} rows={rows} rowKey={rowKey} />
    </tbody>
  );
}

function Rows<Row>({
  columns,
  rows,
  rowKey,
}: Pick<DataTableBodyProps<Row>, 'columns' | 'rows' | 'rowKey'>): ReactElement {
  return (
    <>
      {rows.map((row) => (
        <tr key={rowKey(row)} className="govuk-table__row">
          {columns.map((column) => (
            <Cell key={column.key} column={column} row={row} />
          ))}
        </tr>
      ))}
    </>
  );
}

type CellProps<Row> = { readonly column: TableColumn<Row>; readonly row: Row };

function Cell<Row>({ column, row }: CellProps<Row>): ReactElement {
  const numeric = column.numeric === true && 'govuk-table__cell--numeric';
  if (column.rowHeader === true) {
    return (
      <th scope="row" className={classNames('govuk-table__header', numeric)}>
        {column.render(row)}
      </th>
    );
  }
  return <td className={classNames('govuk-table__cell', numeric)}>{column.render(row)}</td>;
}
