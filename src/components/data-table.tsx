import { useId, useState, type ReactElement, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { DataTableHead } from './data-table-head.tsx';
import { sortRows, type TableColumn, type TableSort } from './table-column.ts';
import { useOverflow } from './use-overflow.ts';

type DataTableProps<Row> = {
  /** Names the table and the region it scrolls in. */
  readonly caption: ReactNode;
  readonly captionSize?: 's' | 'm' | 'l';
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What stands there when there are no rows: the fact, and what to do. */
  readonly empty?: ReactNode;
  readonly initialSort?: TableSort | undefined;
  /** With `onSortChange`, keeps the order outside, for instance in the address. */
  readonly sort?: TableSort | undefined;
  readonly onSortChange?: ((sort: TableSort) => void) | undefined;
  /** The rows come in the order `sort` speaks of, and stay in it while what they say changes. */
  readonly isSorted?: boolean;
  /** Keeps the first column in sight while the rest scrolls. */
  readonly stickyFirstColumn?: boolean;
  /** Rows of totals, as `<tr>`. */
  readonly footer?: ReactNode;
};

/**
 * A table in 16 px. Where it is wider than the page it scrolls in a region of its own, which then,
 * and only then, can be focused and is named by the caption.
 */
export function DataTable<Row>({
  caption,
  captionSize = 'm',
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  initialSort,
  sort: givenSort,
  onSortChange,
  isSorted = false,
  stickyFirstColumn = false,
  footer,
}: DataTableProps<Row>): ReactElement {
  const captionId = useId();
  const [ownSort, setOwnSort] = useState(initialSort);
  const [region, overflows] = useOverflow();
  const sort = onSortChange === undefined ? ownSort : givenSort;
  const changeSort = onSortChange ?? setOwnSort;
  return (
    <div
      ref={region}
      className={classNames('s11-table-region', overflows && 's11-table-region--scrolls')}
      {...(overflows ? { role: 'region', 'aria-labelledby': captionId, tabIndex: 0 } : {})}
    >
      <table
        className={classNames('govuk-table s11-table', stickyFirstColumn && 's11-table--sticky')}
      >
        <caption
          id={captionId}
          className={classNames(
            `govuk-table__caption govuk-table__caption--${captionSize}`,
            captionHidden && 'govuk-visually-hidden',
          )}
        >
          {caption}
        </caption>
        <DataTableHead columns={columns} sort={sort} onSortChange={changeSort} />
        <tbody className="govuk-table__body">
          {rows.length === 0 && empty !== undefined && (
            <tr className="govuk-table__row">
              <td className="govuk-table__cell s11-table__empty" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
          {(isSorted ? rows : sortRows(rows, columns, sort)).map((row) => (
            <tr key={rowKey(row)} className="govuk-table__row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer !== undefined && <tfoot className="s11-table__foot">{footer}</tfoot>}
      </table>
    </div>
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
