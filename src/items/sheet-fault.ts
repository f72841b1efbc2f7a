import * as z from 'zod/mini';

/** Why a spreadsheet file that was chosen cannot be read. */
export const sheetFaultSchema = z.enum([
  'empty',
  'tooLarge',
  'oldWorkbook',
  'locked',
  'pdf',
  'otherZip',
  'tooManyRows',
  'tooLongCell',
  'notASheet',
  'damaged',
  'gone',
  'notStarted',
]);
export type SheetFault = z.infer<typeof sheetFaultSchema>;

/** What is wrong with a chosen file, what is safe, and what to do next. */
export function explainSheetFault(fault: SheetFault): string {
  switch (fault) {
    case 'empty':
      return 'The selected file is empty';
    case 'tooLarge':
      return 'The selected file must be smaller than 20 MB. Take pictures and old sheets out of it and save it again';
    case 'oldWorkbook':
      return 'The selected file is an old .xls workbook. Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)';
    case 'locked':
      return 'The selected file is protected with a password. Open it in your spreadsheet program, save a copy without the password, and select that';
    case 'pdf':
      return 'The selected file is a PDF, whatever its name ends in. Select the Excel workbook (.xlsx) or the .csv file it was made of';
    case 'otherZip':
      return 'The selected file is a zip or another program’s document. Select the Excel workbook (.xlsx) or .csv file itself, or save it as one';
    case 'tooManyRows':
      return 'The selected file has a sheet of more than 20,000 rows. Take out the rows that are not part of the list, or the sheet, and save it again';
    case 'tooLongCell':
      return 'The selected file has a cell of more than 250,000 characters, which is more than a spreadsheet program keeps. Take out what is no part of the list, and save it again';
    case 'notASheet':
      return 'The selected file must be an Excel workbook (.xlsx) or a file of comma-separated values (.csv)';
    case 'damaged':
      return 'The selected file is damaged or incomplete. Open it in your spreadsheet program and save it again';
    case 'gone':
      return 'The selected file could not be opened. It may be a folder, or have been moved. Select it again';
    case 'notStarted':
      return 'The browser could not read the file. Nothing has been changed. Reload this page, then try again';
  }
}
