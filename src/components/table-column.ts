import type { ReactNode } from 'react';

export type TableSort = { readonly key: string; readonly direction: 'ascending' | 'descending' };

/** One column: its heading, and what stands in each row. */
export type TableColumn<Row> = {
  readonly key: string;
  readonly heading: ReactNode;
  readonly headingHidden?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** The cell that names its row. One column has it. */
  readonly rowHeader?: boolean;
  /** Figures stand under each other, at the right. */
  readonly numeric?: boolean;
  /** Sentences: on a small screen the table scrolls rather than squeeze them into a word a line. */
  readonly wordy?: boolean;
  /** What the rows are put in order by; its presence makes the heading a button. */
  readonly sortBy?: (row: Row) => string | number;
};

/** Equal rows keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | undefined,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === sort?.key)?.sortBy;
  if (sort === undefined || sortBy === undefined) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(sortBy(a), sortBy(b)));
}

export type RowGroup<Row> = { readonly title: string; readonly rows: readonly Row[] };

/** The rows of each name together, the names in the order in which they first come. */
export function groupRows<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
): readonly RowGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = groupOf(row);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [row]);
    else group.push(row);
  }
  return [...groups].map(([title, grouped]) => ({ title, rows: grouped }));
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en-GB', { numeric: true });
}
