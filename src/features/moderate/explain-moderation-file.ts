import type { OtherLook } from '../../files/guard/file-look.ts';
import type { ModerationProblem } from '../../files/moderation/moderation-problem.ts';
import { MODERATION_EXTENSION } from '../../files/moderation/moderation-limits.ts';
import { explainSentFile } from '../../items/explain-sent-file.ts';
import { findOtherDoor, nameOtherFile } from '../../items/name-other-file.ts';

/** Why no other moderator's decisions come of a file. */
export type ColleagueFault =
  | ModerationProblem
  | { readonly kind: 'noFile' }
  | { readonly kind: 'notStarted' }
  | { readonly kind: 'otherRound'; readonly roundName: string };

/** What is wrong with a chosen file, what is safe, and what to do next. */
export function explainModerationFile(fault: ColleagueFault): string {
  if (fault.kind === 'noFile') return 'Select the file your colleague sent you';
  const { what, next } = explain(fault);
  return `${what} Nothing here has been changed. ${next}`;
}

const WORDS = {
  again: 'Ask your colleague to save it and send it again.',
  whenTooLarge: 'Check that it is a moderator’s file.',
};

type Words = { readonly what: string; readonly next: string };

function explain(fault: Exclude<ColleagueFault, { kind: 'noFile' }>): Words {
  switch (fault.kind) {
    case 'notStarted':
      return {
        what: 'The part of the app that reads such files could not be started.',
        next: 'Reload this page, then try again.',
      };
    case 'otherRound':
      return {
        what: `The file is of another round${fault.roundName === '' ? '' : `, “${fault.roundName}”`}.`,
        next: 'Open it in that round. If you both moderate one round, one of you gives the other a backup of it to begin with: a round that is set up twice is two rounds.',
      };
    case 'notModeration':
      return explainOther(fault.looksLike);
    default:
      return explainSentFile(fault, WORDS);
  }
}

const CHOOSE = `Choose the file of another moderator. Its name ends in “${MODERATION_EXTENSION}”.`;

const RETURN = 'It is imported on the page of the round.';

function explainOther(look: OtherLook): Words {
  if (look === 'other') return { what: 'This is no file of a moderator.', next: CHOOSE };
  const what = `This is ${nameOtherFile(look)}.`;
  if (look === 'return' || look === 'sealed') return { what, next: RETURN };
  if (look !== 'backup') return { what, next: findOtherDoor(look) ?? CHOOSE };
  return {
    what,
    next: 'It can be opened under “Data and backup”. To bring decisions together, ask your colleague for their decisions as a file.',
  };
}
