import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FileInput } from '../../components/file-input.tsx';
import type { ChosenSheet } from './use-chosen-sheet.ts';

/** The box for a spreadsheet, and the button that reads it. */
export function SheetFileField({
  chosen: { input, error, isReading, read },
}: {
  readonly chosen: ChosenSheet;
}): ReactElement {
  return (
    <>
      <FileInput
        ref={input}
        name="sheet-file"
        label="Spreadsheet"
        hint="An Excel workbook (.xlsx) or comma-separated values (.csv), up to 20 MB. Choose it, or drop it on the box."
        error={error}
      />
      <Button
        aria-disabled={isReading}
        onClick={() => {
          if (!isReading) void read();
        }}
      >
        Continue
      </Button>
      <div role="status">{isReading && <p className="govuk-body">Reading the file…</p>}</div>
    </>
  );
}
