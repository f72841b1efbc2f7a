import type { ColumnsByMeaning } from '../../domain/shared/guess-columns.ts';
import { must } from '../../domain/shared/must.ts';
import type { SheetReply } from './sheet-message.ts';

/** A file that was read, with its name. */
export type SheetFile = Extract<SheetReply, { kind: 'read' }> & { readonly name: string };

/** What was said of the columns of one sheet. */
export type NamedSheet<Meaning extends string> = {
  readonly rows: readonly (readonly string[])[];
  readonly sheetName: string;
  /** From 0. */
  readonly headingRow: number;
  readonly columns: ColumnsByMeaning<Meaning>;
};

/** What the columns of a sheet may hold, and how that is guessed. */
export type SheetMeanings<Meaning extends string> = {
  readonly meanings: readonly Meaning[];
  readonly wordsByMeaning: Readonly<Record<Meaning, string>>;
  readonly findHeadingRow: (rows: readonly (readonly string[])[]) => number | undefined;
  readonly guessColumns: (headings: readonly string[]) => ColumnsByMeaning<Meaning>;
};

/** The sheet in sight whose headings say most, the first when none does, with its columns as guessed. */
export function startBestSheet<Meaning extends string>(
  file: SheetFile,
  known: SheetMeanings<Meaning>,
): NamedSheet<Meaning> {
  const count = (rows: readonly (readonly string[])[]): number => {
    const headingRow = known.findHeadingRow(rows);
    if (headingRow === undefined) return 0;
    return Object.keys(known.guessColumns(rows[headingRow] ?? [])).length;
  };
  const isSeen = ({ notes, rows }: SheetFile['sheets'][number]): number =>
    notes.isHidden || count(rows) === 0 ? 0 : 1;
  const [best] = file.sheets.toSorted(
    (a, b) => isSeen(b) - isSeen(a) || count(b.rows) - count(a.rows),
  );
  return startSheet(file, must(best, 'a sheet').name, known);
}

export function startSheet<Meaning extends string>(
  file: SheetFile,
  sheetName: string,
  known: SheetMeanings<Meaning>,
): NamedSheet<Meaning> {
  const { rows } = must(
    file.sheets.find(({ name }) => name === sheetName),
    'the sheet chosen',
  );
  const headingRow = known.findHeadingRow(rows) ?? 0;
  return { sheetName, rows, headingRow, columns: known.guessColumns(rows[headingRow] ?? []) };
}

/** Whether the sheet chosen has more rows or columns than are read. */
export function isSheetCut(
  { sheets }: SheetFile,
  { sheetName }: { readonly sheetName: string },
): boolean {
  return sheets.find(({ name }) => name === sheetName)?.isCut === true;
}

/** `C: Comments`, as a spreadsheet program names its columns. `column` from 0. */
export function nameSheetColumn(column: number, heading: string): string {
  const letters = lettersOf(column);
  return heading === '' ? `Column ${letters}` : `${letters}: ${shorten(heading, 60)}`;
}

/** `C`, as a spreadsheet program calls the third column. `column` from 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${lettersOf(Math.floor(column / 26) - 1)}${letter}`;
}

export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
