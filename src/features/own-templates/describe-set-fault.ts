import { MOST_POINTS } from '../../domain/own-template/edit-scale.ts';
import type { SetFault } from '../../domain/question-set/set-question.ts';
import { lettersOf, shorten } from '../../items/sheets/named-sheet.ts';

/** `D12`, as the spreadsheet program calls the cell; `Row 12` where it is the whole row. */
export function nameCell({ row, column }: SetFault): string {
  return column === undefined ? `Row ${row}` : `${lettersOf(column)}${row}`;
}

/** What is in the cell that cannot be taken as it stands. */
export function describeFound(fault: SetFault): string {
  switch (fault.kind) {
    case 'weight':
      return `“${shorten(fault.found, 60)}” is no whole number from 1 to 10`;
    case 'notApplicable':
      return `“${shorten(fault.found, 60)}” is neither yes nor no`;
    case 'sameReference':
      return `“${shorten(fault.reference, 60)}” is the reference of row ${fault.first} too`;
    case 'longLine':
      return `${fault.length.toLocaleString('en-GB')} characters, where ${fault.most} fit`;
    case 'longText':
      return `${fault.length.toLocaleString('en-GB')} characters, where ${fault.most.toLocaleString('en-GB')} fit`;
    case 'noChoices':
      return `“${shorten(fault.found, 60)}” is no list of 2 to ${MOST_POINTS} answers to choose from`;
    case 'otherChoices':
      return 'Other answers to choose from than in the rows above';
    case 'noQuestion':
      return `“${shorten(fault.found, 120)}” belongs to no question`;
  }
}

/** What is done about it, and what the user can do. */
export function describeRemedy(fault: SetFault): string {
  switch (fault.kind) {
    case 'weight':
      return 'The question counts once. Change its weight in the template, or correct the cell.';
    case 'notApplicable':
      return 'The question may be answered “not applicable”. Change it in the template, or correct the cell.';
    case 'sameReference':
      return 'Both questions are taken. Correct one of them if they are the same.';
    case 'longLine':
      return 'It is cut, and the whole of it stands in the guidance. Shorten it in the template.';
    case 'longText':
      return 'It is cut at the end. Shorten the cell and choose the file again to keep all of it.';
    case 'noChoices':
      return 'It is not taken. Part the answers by commas, or write each on a line of its own in the cell.';
    case 'otherChoices':
      return 'A template has one scale, so these answers are not taken. Make a second template for these questions if they need them.';
    case 'noQuestion':
      return 'It is not taken. Put it in the row of a question if it belongs to one.';
  }
}
