import type { PlainDate } from '../shared/plain-date.ts';
import { dateCell, numberCell, textCell, type SheetCell } from '../workbook/sheet.ts';

/** What a column holds, said wherever the file goes: nobody is there to be asked. */
export type PackColumn = {
  /** Never changes its meaning; later versions add columns at the end. */
  readonly heading: string;
  readonly about: string;
  readonly kind: 'text' | 'number' | 'date';
  /** In characters. */
  readonly width: number;
};

/** Plain rows under documented columns: a sheet of the workbook, or a CSV file. */
export type PackTable = {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly PackColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A column with what it takes from a row. */
export type ColumnOf<Row> = PackColumn & { readonly read: (row: Row) => SheetCell };

export function makeTable<Row>(
  { name, about }: Pick<PackTable, 'name' | 'about'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): PackTable {
  return {
    name,
    about,
    columns: columns.map(({ heading, about: means, kind, width }) => ({
      heading,
      about: means,
      kind,
      width,
    })),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  };
}

export function textColumn<Row>(
  heading: string,
  about: string,
  read: (row: Row) => string,
  width = 24,
): ColumnOf<Row> {
  return { heading, about, kind: 'text', width, read: (row) => textCell(read(row)) };
}

/** Empty where there is no such number: nought would say something else. */
export function numberColumn<Row>(
  heading: string,
  about: string,
  read: (row: Row) => number | undefined,
): ColumnOf<Row> {
  const toCell = (number: number | undefined): SheetCell =>
    number === undefined ? textCell('') : numberCell(number);
  return { heading, about, kind: 'number', width: 14, read: (row) => toCell(read(row)) };
}

export function dateColumn<Row>(
  heading: string,
  about: string,
  read: (row: Row) => PlainDate | undefined,
): ColumnOf<Row> {
  return { heading, about, kind: 'date', width: 14, read: (row) => dateCell(read(row)) };
}

/** Words for a spreadsheet's filter and for a program alike. */
export function yesOrNo(is: boolean): string {
  return is ? 'Yes' : 'No';
}
