import * as z from 'zod/mini';

/** Why a spreadsheet file that was chosen cannot be read. */
export const sheetFaultSchema = z.enum([
  'empty',
  'tooLarge',
  'oldOrLocked',
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
    case 'oldOrLocked':
      return 'The selected file is password protected, or an old .xls workbook. Save it without a password as an Excel workbook (.xlsx)';
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
