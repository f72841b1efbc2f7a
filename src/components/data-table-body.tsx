import { useMemo, type ReactElement, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { groupRows, type RowGroup, type TableColumn } from './table-column.ts';

type DataTableBodyProps<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly groupOf?: ((row: Row) => string) | undefined;
  /** How many of the rows are drawn. */
  readonly count: number;
  readonly empty?: ReactNode;
};

/** The rows, under a heading of their own where they stand in groups. */
export function DataTableBody<Row>(props: DataTableBodyProps<Row>): ReactElement {
  const { columns, rows, rowKey, groupOf, count, empty } = props;
  if (rows.length > 0 && groupOf !== undefined) {
    return (
      <>
        {firstOfGroups(groupRows(rows, groupOf), count).map(({ group, shown }) => (
          <tbody key={group.title} className="govuk-table__body">
            <tr className="s11-table__group">
              <th scope="rowgroup" colSpan={columns.length}>
                {group.title} ({group.rows.length})
              </th>
            </tr>
            <Rows columns={columns} rows={shown} rowKey={rowKey} />
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
      <Rows columns={columns} rows={rows.slice(0, count)} rowKey={rowKey} />
    </tbody>
  );
}

type ShownGroup<Row> = { readonly group: RowGroup<Row>; readonly shown: readonly Row[] };

/** So many rows over all groups; a group of which none is drawn is left out. */
function firstOfGroups<Row>(
  groups: readonly RowGroup<Row>[],
  count: number,
): readonly ShownGroup<Row>[] {
  let left = count;
  return groups.flatMap((group) => {
    const shown = group.rows.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ group, shown }];
  });
}

function Rows<Row>({
  columns,
  rows,
  rowKey,
}: Pick<DataTableBodyProps<Row>, 'columns' | 'rows' | 'rowKey'>): ReactElement {
  return (
    <>
      {rows.map((row) => (
        <TableRow key={rowKey(row)} columns={columns} row={row} />
      ))}
    </>
  );
}

type TableRowProps<Row> = { readonly columns: readonly TableColumn<Row>[]; readonly row: Row };

/** While neither columns nor row are new, a row that only moves is not drawn again. */
function TableRow<Row>({ columns, row }: TableRowProps<Row>): ReactElement {
  const cells = useMemo(
    () => columns.map((column) => <Cell key={column.key} column={column} row={row} />),
    [columns, row],
  );
  return <tr className="govuk-table__row">{cells}</tr>;
}

type CellProps<Row> = { readonly column: TableColumn<Row>; readonly row: Row };

function Cell<Row>({ column, row }: CellProps<Row>): ReactElement {
  const numeric = column.numeric === true && 'govuk-table__cell--numeric';
  const wordy = column.wordy === true && 's11-table__wordy';
  if (column.rowHeader === true) {
    return (
      <th scope="row" className={classNames('govuk-table__header', numeric, wordy)}>
        {column.render(row)}
      </th>
    );
  }
  return <td className={classNames('govuk-table__cell', numeric, wordy)}>{column.render(row)}</td>;
}
