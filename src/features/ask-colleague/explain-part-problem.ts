import { formatSize } from '../../domain/shared/format-size.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { PartProblem } from '../../files/contribution/part-problem.ts';
import type { OtherLook } from '../../files/guard/file-look.ts';
import { findOtherDoor, nameOtherFile } from '../../items/name-other-file.ts';

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

function explainOther(look: OtherLook, wanted: string): Explained {
  return {
    what: look === 'other' ? `This is not ${wanted}.` : `This is ${nameOtherFile(look)}.`,
    next: findOtherDoor(look) ?? `Choose ${wanted}. Its name ends in “.s11part.json”.`,
  };
}
