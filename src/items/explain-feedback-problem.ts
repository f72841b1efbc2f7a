import type { FeedbackProblem } from '../files/feedback/feedback-problem.ts';
import type { OtherLook } from '../files/guard/file-look.ts';
import type { Explained } from './explain-return-problem.ts';
import { explainSentFile } from './explain-sent-file.ts';
import { findOtherDoor, nameOtherFile } from './name-other-file.ts';

const WORDS = {
  again: 'Ask your partnership to make the feedback file again and send it again.',
  whenTooLarge: 'Feedback is never as large. Check that it is the right file.',
  whenNewer: ' The letter that came with it says the same.',
};

/** What is wrong with a file, and what to do about it. Nothing has been stored, whatever it is. */
export function explainFeedbackProblem(problem: FeedbackProblem): Explained {
  if (problem.kind === 'notFeedback') return explainOther(problem.looksLike);
  return explainSentFile(problem, WORDS);
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
