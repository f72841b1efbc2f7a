import { formatSize } from '../../domain/shared/format-size.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { PartProblem } from '../../files/contribution/part-problem.ts';

/** What is wrong with a file, and what to do about it. Whatever it is, nothing has been stored. */
export type Explained = { readonly what: string; readonly next: string };

/** `wanted`: what the file was to be, such as "a file of questions from a colleague". */
export function explainPartProblem(problem: PartProblem, wanted: string): Explained {
  switch (problem.kind) {
    case 'empty':
      return { what: 'The file is empty.', next: 'Ask for it to be saved and sent again.' };
    case 'tooLarge':
      return {
        what: `The file must be smaller than ${formatSize(problem.most)}.`,
        next: `Check that it is ${wanted}.`,
      };
    case 'tooDeep':
      return {
        what: `The file holds lists inside one another more than ${problem.most} deep.`,
        next: 'This app does not make such files. Check that it is the right one.',
      };
    case 'notAPart':
      return explainOther(problem.looksLike, wanted);
    case 'incomplete':
      return {
        what: 'The file is incomplete: its end is missing.',
        next: 'Ask for it to be saved and sent again.',
      };
    case 'damaged':
      return {
        what: 'The file is damaged, or was changed after it was saved.',
        next: 'Ask for it to be saved and sent again.',
      };
    case 'newerVersion':
      return {
        what: 'The file was made with a newer version of this app.',
        next: 'Update the app: reload this page while you are online. Then try again.',
      };
    case 'unreadableFile':
      return {
        what: `The file could not be read (${problem.reason}).`,
        next: 'Check that it is still there, then choose it again.',
      };
    default:
      return unreachable(problem);
  }
}

function explainOther(
  looksLike: Extract<PartProblem, { kind: 'notAPart' }>['looksLike'],
  wanted: string,
): Explained {
  const next = `Choose ${wanted}. Its name ends in “.s11part.json”.`;
  switch (looksLike) {
    case 'return':
      return {
        what: 'This is a return of an audit.',
        next: 'It can be read from the list of audits, under “Read a return someone sent you”.',
      };
    case 'template':
      return {
        what: 'This is a partnership’s file of questions.',
        next: 'It can be opened from the list of audits, under “Open questions a partnership sent you”.',
      };
    case 'feedback':
      return {
        what: 'This is a partnership’s feedback on a return.',
        next: 'It can be opened from the list of audits, under “Open feedback a partnership sent you”.',
      };
    case 'backup':
      return {
        what: 'This is a backup of this app.',
        next: 'It can be restored from “Data and backup”.',
      };
    case 'pdf':
      return { what: 'This is a PDF.', next };
    case 'zip':
      return { what: 'This is a Word, Excel or zip file.', next };
    case 'data':
      return { what: 'This is a data file of another kind.', next };
    case 'other':
      return { what: `This is not ${wanted}.`, next };
    default:
      return unreachable(looksLike);
  }
}
