import type { ReactElement } from 'react';

import { InsetText } from '../../components/inset-text.tsx';
import type { SheetFile } from './named-sheet.ts';

type SheetNotesProps = { readonly file: SheetFile; readonly sheetName: string };

/** What the spreadsheet program does not show of a sheet, or showed as worked out. */
export function SheetNotes({ file, sheetName }: SheetNotesProps): ReactElement | null {
  const notes = file.sheets.find(({ name }) => name === sheetName)?.notes;
  if (notes === undefined || !(notes.isHidden || notes.formulas > 0)) return null;
  const { isHidden, formulas, unworked } = notes;
  return (
    <InsetText>
      {isHidden && <p>This sheet is hidden in the workbook. Check that it is the one you mean.</p>}
      {formulas > 0 && (
        <p>
          {formulas === 1 ? '1 cell holds a formula' : `${formulas} cells hold formulas`}: what they
          came to when the file was last saved is read.
        </p>
      )}
      {unworked.length > 0 && (
        <p>
          {unworked.join(', ')}: the file holds no result here, so{' '}
          {unworked.length === 1 ? 'the cell is' : 'the cells are'} read as empty. Open the workbook
          in your spreadsheet program, save it, and choose it again.
        </p>
      )}
    </InsetText>
  );
}
