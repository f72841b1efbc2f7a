import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import {
  COLUMN_MEANINGS,
  COLUMN_WORDS,
  findHeadingRow,
  guessColumns,
  type ColumnMap,
  type ColumnMeaning,
} from '../../domain/carry/sheet-columns.ts';
import { listSheetRows } from '../../domain/carry/sheet-rows.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { must } from '../../domain/shared/must.ts';
import type { NamedSheet, SheetFile, SheetPageProps } from './sheet-steps.ts';

type NameColumnsProps = SheetPageProps & {
  readonly file: SheetFile;
  /** As it was said before, when someone comes back to this step. */
  readonly named: NamedSheet | undefined;
  readonly onBack: () => void;
  readonly onNamed: (named: NamedSheet) => void;
};

/** So many rows are offered as the one with the headings. */
const HEADING_CHOICES = 25;

/** Which sheet, which row holds the headings, and what each column is. */
export function NameColumns(props: NameColumnsProps): ReactElement {
  const { stored, file, onBack, onNamed } = props;
  const { organisation } = stored.audit.details;
  const [named, setNamed] = useState(() => props.named ?? startSheet(file, findBestSheet(file)));
  const [tries, setTries] = useState(0);
  const error = tries === 0 ? undefined : findError(named);
  const sheet = must(
    file.sheets.find(({ name }) => name === named.sheetName),
    'the sheet chosen',
  );
  const found = listSheetRows(named.rows, named.headingRow, named.columns);
  return (
    <Page
      title="Say which column is which"
      context={organisation}
      caption={file.name}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'column-reference', message: error }]}
          attempt={tries}
        />
      }
    >
      {sheet.isCut && (
        <InsetText>
          This sheet is longer or wider than is read: the first 5,000 rows and 100 columns are here.
          Split the file to bring in the rest.
        </InsetText>
      )}
      <WhereFields file={file} named={named} onChange={setNamed} />
      <ColumnFields
        named={named}
        onChange={(columns) => {
          setNamed({ ...named, columns });
        }}
      />
      <p className="govuk-body" role="status">
        {countWords(found.length, 'row')} with words below the headings.
      </p>
      <Button
        onClick={() => {
          if (findError(named) === undefined) onNamed(named);
          else setTries((count) => count + 1);
        }}
      >
        Continue
      </Button>{' '}
      <Button variant="link" onClick={onBack}>
        Choose another file
      </Button>
    </Page>
  );
}

type FieldsProps = {
  readonly file: SheetFile;
  readonly named: NamedSheet;
  readonly onChange: (named: NamedSheet) => void;
};

function WhereFields({ file, named, onChange }: FieldsProps): ReactElement {
  return (
    <>
      {file.sheets.length > 1 && (
        <Select
          name="sheet"
          label="Sheet"
          value={named.sheetName}
          options={file.sheets.map(({ name, rows }) => ({
            value: name,
            label: `${name} (${countWords(rows.length, 'row')})`,
          }))}
          onChange={(event) => {
            onChange(startSheet(file, event.target.value));
          }}
        />
      )}
      <Select
        name="headings"
        label="Row with the headings"
        value={String(named.headingRow)}
        options={named.rows.slice(0, HEADING_CHOICES).map((row, place) => ({
          value: String(place),
          label: `Row ${place + 1}: ${shorten(row.filter((cell) => cell !== '').join(' · ') || 'empty', 80)}`,
        }))}
        onChange={(event) => {
          const headingRow = Number(event.target.value);
          const columns = guessColumns(named.rows[headingRow] ?? []);
          onChange({ ...named, headingRow, columns });
        }}
      />
    </>
  );
}

const NO_COLUMN = '';

type ColumnFieldsProps = {
  readonly named: NamedSheet;
  readonly onChange: (columns: ColumnMap) => void;
};

function ColumnFields({ named, onChange }: ColumnFieldsProps): ReactElement {
  const { rows, headingRow, columns } = named;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const choose = (meaning: ColumnMeaning, value: string): void => {
    const others = Object.fromEntries(
      Object.entries(columns).filter(([known]) => known !== meaning),
    );
    onChange(value === NO_COLUMN ? others : { ...others, [meaning]: Number(value) });
  };
  const options = Array.from({ length: width }, (_, column) => ({
    value: String(column),
    label: nameColumn(column, rows[headingRow]?.[column] ?? ''),
  }));
  return (
    <div className="s11-sheet-columns">
      {COLUMN_MEANINGS.map((meaning) => (
        <Select
          key={meaning}
          name={`column-${meaning}`}
          label={COLUMN_WORDS[meaning]}
          value={columns[meaning] === undefined ? NO_COLUMN : String(columns[meaning])}
          hint={showFirst(named, columns[meaning])}
          options={[{ value: NO_COLUMN, label: 'Not in this sheet' }, ...options]}
          onChange={(event) => {
            choose(meaning, event.target.value);
          }}
        />
      ))}
    </div>
  );
}

/** The first words of a column, so that a wrong one is seen at once. */
function showFirst({ rows, headingRow }: NamedSheet, column: number | undefined): string {
  if (column === undefined) return 'Nothing is taken';
  const first = rows
    .slice(headingRow + 1)
    .map((row) => row[column] ?? '')
    .find((cell) => cell !== '');
  return first === undefined ? 'The column is empty' : `Starts with “${shorten(first, 60)}”`;
}

function findError({ columns, rows, headingRow }: NamedSheet): string | undefined {
  if (columns.reference === undefined && columns.question === undefined) {
    return 'Select the column with the reference or the one with the question';
  }
  const hasRows = listSheetRows(rows, headingRow, columns).length > 0;
  return hasRows ? undefined : 'Select a column with ratings, comments, evidence or actions';
}

/** The sheet whose headings say most; the first when none does. */
function findBestSheet(file: SheetFile): string {
  const [best] = file.sheets.toSorted((a, b) => countKnown(b.rows) - countKnown(a.rows));
  return must(best, 'a sheet').name;
}

function countKnown(rows: readonly (readonly string[])[]): number {
  const headingRow = findHeadingRow(rows);
  return headingRow === undefined ? 0 : Object.keys(guessColumns(rows[headingRow] ?? [])).length;
}

function startSheet(file: SheetFile, sheetName: string): NamedSheet {
  const { rows } = must(
    file.sheets.find(({ name }) => name === sheetName),
    'the sheet chosen',
  );
  const headingRow = findHeadingRow(rows) ?? 0;
  return { sheetName, rows, headingRow, columns: guessColumns(rows[headingRow] ?? []) };
}

/** `C: Comments`, as a spreadsheet program names its columns. */
function nameColumn(column: number, heading: string): string {
  const letters =
    column < 26
      ? String.fromCharCode(65 + column)
      : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  return heading === '' ? `Column ${letters}` : `${letters}: ${shorten(heading, 60)}`;
}

function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
