import { useId, useState, type ReactElement, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { DataTableBody } from './data-table-body.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { MoreRows } from './more-rows.tsx';
import { sortRows, type TableColumn, type TableSort } from './table-column.ts';
import { useFirstRows } from './use-first-rows.ts';
import { useOverflow } from './use-overflow.ts';

type DataTableProps<Row> = {
  /** Names the table and the region it scrolls in. */
  readonly caption: ReactNode;
  readonly captionSize?: 's' | 'm' | 'l';
  readonly captionHidden?: boolean;
  /** Kept the same from drawing to drawing, they spare long tables the drawing of every row. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Puts rows of the same name under it, in the order in which the names first come. */
  readonly groupOf?: ((row: Row) => string) | undefined;
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
  /** Of more than a hundred rows, draws the first and leads to the others: for what may have hundreds. */
  readonly startsShort?: boolean;
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
  groupOf,
  empty,
  initialSort,
  sort: givenSort,
  onSortChange,
  isSorted = false,
  stickyFirstColumn = false,
  startsShort = false,
  footer,
}: DataTableProps<Row>): ReactElement {
  const captionId = useId();
  const [ownSort, setOwnSort] = useState(initialSort);
  const [region, overflows] = useOverflow();
  const [first, table] = useFirstRows(rows.length, startsShort);
  const sort = onSortChange === undefined ? ownSort : givenSort;
  const changeSort = onSortChange ?? setOwnSort;
  return (
    <>
      <div
        ref={region}
        className={classNames('s11-table-region', overflows && 's11-table-region--scrolls')}
        {...(overflows ? { role: 'region', 'aria-labelledby': captionId, tabIndex: 0 } : {})}
      >
        <table
          ref={table}
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
          <DataTableBody
            columns={columns}
            rows={isSorted ? rows : sortRows(rows, columns, sort)}
            rowKey={rowKey}
            groupOf={groupOf}
            count={first.count}
            empty={empty}
          />
          {footer !== undefined && <tfoot className="s11-table__foot">{footer}</tfoot>}
        </table>
      </div>
      {!first.isWhole && <MoreRows first={first} total={rows.length} />}
    </>
  );
}
