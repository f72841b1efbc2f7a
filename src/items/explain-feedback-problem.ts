import { formatSize } from '../domain/shared/format-size.ts';
import type { FeedbackProblem } from '../files/feedback/feedback-problem.ts';
import type { OtherLook } from '../files/guard/file-look.ts';
import type { Explained } from './explain-return-problem.ts';
import { findOtherDoor, nameOtherFile } from './name-other-file.ts';

const SEND_AGAIN = 'Ask your partnership to make the feedback file again and send it again.';

/** What is wrong with a file, and what to do about it. Nothing has been stored, whatever it is. */
export function explainFeedbackProblem(problem: FeedbackProblem): Explained {
  switch (problem.kind) {
    case 'empty':
      return { what: 'The file is empty.', next: SEND_AGAIN };
    case 'tooLarge':
      return {
        what: `The file must not be larger than ${formatSize(problem.most)}.`,
        next: 'Feedback is never as large. Check that it is the right file.',
      };
    case 'tooDeep':
      return {
        what: `The file holds lists inside one another more than ${problem.most} deep.`,
        next: 'This app does not make such files. Check that it is the right file.',
      };
    case 'notFeedback':
      return explainOther(problem.looksLike);
    case 'incomplete':
      return { what: 'The file is incomplete: its end is missing.', next: SEND_AGAIN };
    case 'damaged':
      return {
        what: `The file is damaged, or was changed after it was made (${problem.where}).`,
        next: SEND_AGAIN,
      };
    case 'newerVersion':
      return {
        what: 'The file was made with a newer version of this app.',
        next: 'Update the app: reload this page while you are online. Then try again. The letter that came with it says the same.',
      };
    case 'unreadableFile':
      return {
        what: `The browser could not read the file (${problem.reason}).`,
        next: 'Check that it is still where it was, then choose it again.',
      };
  }
}

const CHOOSE = 'Choose the feedback file: its name ends in “.s11feedback.json”.';

function explainOther(look: OtherLook): Explained {
  if (look === 'other') return { what: 'This is not a feedback file.', next: CHOOSE };
  const known = KNOWN[look];
  const what = `This is ${nameOtherFile(look)}, not feedback.`;
  return known === undefined ? { what, next: findOtherDoor(look) ?? CHOOSE } : { what, ...known };
}

const KNOWN: Readonly<Partial<Record<OtherLook, Omit<Explained, 'what'>>>> = {
  return: {
    next: 'It holds the answers of an audit.',
    door: { to: '/read', label: 'Read a return' },
  },
  part: {
    next: 'It holds some of the questions only.',
    door: { to: '/data/open', label: 'Open a file a colleague sent you' },
  },
  backup: {
    next: 'A backup holds all the work of a device.',
    door: { to: '/data/restore', label: 'Open a backup' },
  },
  template: {
    next: 'It holds no answers, and nothing about yours.',
    door: { to: '/data/questions', label: 'Open questions a partnership sent you' },
  },
  pdf: {
    next: `It may be the letter that came with the feedback: read it in your usual PDF reader. ${CHOOSE}`,
  },
  zip: { next: `If the feedback came in a zip, take it out first. ${CHOOSE}` },
};
