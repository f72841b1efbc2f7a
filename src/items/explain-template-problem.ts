import { formatSize } from '../domain/shared/format-size.ts';
import { unreachable } from '../domain/shared/unreachable.ts';
import type { OtherLook } from '../files/guard/file-look.ts';
import type { TemplateProblem } from '../files/template/template-file.ts';
import { findOtherDoor, nameOtherFile } from './name-other-file.ts';

/** What is wrong with a file of questions, that nothing is stored, and what to do next. */
export function explainTemplateProblem(
  problem: TemplateProblem,
  sender = 'your partnership',
): string {
  switch (problem.kind) {
    case 'empty':
      return `The selected file is empty. ${NOTHING} Ask ${sender} to send it again.`;
    case 'tooLarge':
      return `The selected file must be smaller than ${formatSize(problem.most)}. ${NOTHING} Check that it is the file of questions.`;
    case 'tooDeep':
      return `The selected file holds lists inside one another more than ${problem.most} deep, as this app never makes them. ${NOTHING} Check that it is the file of questions.`;
    case 'notATemplate':
      return explainOther(problem.looksLike);
    case 'incomplete':
      return `The selected file is incomplete: its end is missing. ${NOTHING} Ask ${sender} to send it again.`;
    case 'damaged':
      return `The selected file is damaged, or was changed after it was made (${problem.where}). ${NOTHING} Ask ${sender} to send it again.`;
    case 'newerVersion':
      return `The selected file was made with a newer version of this app. ${NOTHING} Update the app: reload this page while you are online. Then try again.`;
    case 'unreadableFile':
      return `The selected file could not be read (${problem.reason}). ${NOTHING} Check that it is still there, then choose it again.`;
    default:
      return unreachable(problem);
  }
}

const NOTHING = 'Nothing has been stored.';
const CHOOSE = 'Choose the file of questions: its name ends in “.s11template.json”.';

function explainOther(look: OtherLook): string {
  const what =
    look === 'other'
      ? 'This is not a file of questions.'
      : `This is ${nameOtherFile(look)}, not a file of questions.`;
  const next = look === 'zip' ? UNPACK : (findOtherDoor(look) ?? CHOOSE);
  return `${what} ${NOTHING} ${next}`;
}

const UNPACK =
  'If it came as a zip file, take the file of questions out of it first. Its name ends in “.s11template.json”.';
