import type { ReactElement } from 'react';

import { InsetText } from '../../components/inset-text.tsx';
import { Select } from '../../components/select.tsx';
import type { ColumnsByMeaning } from '../../domain/shared/guess-columns.ts';
import {
  isSheetCut,
  nameSheetColumn,
  shorten,
  startSheet,
  type NamedSheet,
  type SheetFile,
  type SheetMeanings,
} from './named-sheet.ts';
import { SheetNotes } from './sheet-notes.tsx';
import { WhereFields } from './where-fields.tsx';

type SheetFieldsProps<Meaning extends string> = {
  readonly file: SheetFile;
  readonly named: NamedSheet<Meaning>;
  readonly known: SheetMeanings<Meaning>;
  /** What to do about a sheet that is longer or wider than is read. */
  readonly whenCut: string;
  readonly onChange: (named: NamedSheet<Meaning>) => void;
};

/** So many rows are offered as the one with the headings. */
const HEADING_CHOICES = 25;
const NO_COLUMN = '';

/** Which sheet, which row holds the headings, and what each column is. */
export function SheetFields<Meaning extends string>(
  props: SheetFieldsProps<Meaning>,
): ReactElement {
  const { file, named, known, whenCut, onChange } = props;
  return (
    <>
      {isSheetCut(file, named) && (
        <InsetText>
          This sheet is longer or wider than is read: the first 5,000 rows and 100 columns are here.{' '}
          {whenCut}
        </InsetText>
      )}
      <WhereFields
        file={file}
        named={named}
        choices={HEADING_CHOICES}
        describe={describeRow}
        onSheet={(name) => {
          onChange(startSheet(file, name, known));
        }}
        onHeadings={(headingRow) => {
          const columns = known.guessColumns(named.rows[headingRow] ?? []);
          onChange({ ...named, headingRow, columns });
        }}
      />
      <SheetNotes file={file} sheetName={named.sheetName} />
      <ColumnFields {...props} />
    </>
  );
}

function describeRow(row: readonly string[]): string {
  return shorten(row.filter((cell) => cell !== '').join(' · ') || 'empty', 80);
}

function ColumnFields<Meaning extends string>({
  named,
  known,
  onChange,
}: SheetFieldsProps<Meaning>): ReactElement {
  const { rows, headingRow, columns } = named;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const options = Array.from({ length: width }, (_, column) => ({
    value: String(column),
    label: nameSheetColumn(column, rows[headingRow]?.[column] ?? ''),
  }));
  return (
    <div className="s11-sheet-columns">
      {known.meanings.map((meaning) => (
        <Select
          key={meaning}
          name={`column-${meaning}`}
          label={known.wordsByMeaning[meaning]}
          value={columns[meaning] === undefined ? NO_COLUMN : String(columns[meaning])}
          hint={showFirst(named, columns[meaning])}
          options={[{ value: NO_COLUMN, label: 'Not in this sheet' }, ...options]}
          onChange={({ target: { value } }) => {
            const column = value === NO_COLUMN ? undefined : Number(value);
            onChange({ ...named, columns: setColumn(columns, meaning, column) });
          }}
        />
      ))}
    </div>
  );
}

function setColumn<Meaning extends string>(
  columns: ColumnsByMeaning<Meaning>,
  meaning: Meaning,
  column: number | undefined,
): ColumnsByMeaning<Meaning> {
  const changed: Partial<Record<Meaning, number>> = { ...columns };
  if (column === undefined) Reflect.deleteProperty(changed, meaning);
  else changed[meaning] = column;
  return changed;
}

/** The first words of a column, so that a wrong one is seen at once. */
function showFirst(
  {
    rows,
    headingRow,
  }: { readonly rows: readonly (readonly string[])[]; readonly headingRow: number },
  column: number | undefined,
): string {
  if (column === undefined) return 'Nothing is taken';
  const first = rows
    .slice(headingRow + 1)
    .map((row) => row[column] ?? '')
    .find((cell) => cell !== '');
  return first === undefined ? 'The column is empty' : `Starts with “${shorten(first, 60)}”`;
}
