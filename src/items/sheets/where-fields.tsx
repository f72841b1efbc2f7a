import type { ReactElement } from 'react';

import { Select } from '../../components/select.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { SheetFile } from './named-sheet.ts';

type WhereFieldsProps = {
  readonly file: SheetFile;
  readonly named: {
    readonly sheetName: string;
    readonly rows: readonly (readonly string[])[];
    readonly headingRow: number;
  };
  /** So many rows are offered as the one with the headings. */
  readonly choices: number;
  /** What is said of a row that is offered; its number where nothing is. */
  readonly describe?: (row: readonly string[]) => string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onSheet: (name: string) => void;
  readonly onHeadings: (row: number) => void;
};

/** Which sheet of a file is read, and which of its rows holds the headings. */
export function WhereFields(props: WhereFieldsProps): ReactElement {
  const { file, named, choices, describe, hint, error, onSheet, onHeadings } = props;
  return (
    <>
      {file.sheets.length > 1 && (
        <Select
          name="sheet"
          label="Sheet"
          value={named.sheetName}
          options={file.sheets.map(({ name, rows, notes }) => ({
            value: name,
            label: `${name} (${countWords(rows.length, 'row')}${notes.isHidden ? ', hidden' : ''})`,
          }))}
          onChange={(event) => {
            onSheet(event.target.value);
          }}
        />
      )}
      <Select
        name="headings"
        label="Row with the headings"
        hint={hint}
        error={error}
        value={String(named.headingRow)}
        options={named.rows.slice(0, choices).map((row, place) => ({
          value: String(place),
          label: `Row ${place + 1}${describe === undefined ? '' : `: ${describe(row)}`}`,
        }))}
        onChange={(event) => {
          onHeadings(Number(event.target.value));
        }}
      />
    </>
  );
}
