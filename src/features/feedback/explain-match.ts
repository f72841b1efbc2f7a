import type { FeedbackContent } from '../../domain/feedback/feedback.ts';
import type { FeedbackMatch } from '../../domain/feedback/match-feedback.ts';
import { nameSender } from '../../domain/feedback/rating-words.ts';

type Words = { readonly title: string; readonly text: string };

const SAFE = 'Nothing has been stored or changed.';

/** Whether feedback belongs to an audit of this device, and what to do where it does not. */
export function explainMatch(match: FeedbackMatch, content: FeedbackContent): Words {
  const { agencyName, returned } = content;
  switch (match.kind) {
    case 'found':
      return match.isOwnReturn
        ? {
            title: `It is on your return, and goes with your audit of ${match.organisation}`,
            text: 'Keep it, and each answer shows what is said of it. Your answers are not changed.',
          }
        : {
            title: `It is on a return of your audit of ${match.organisation} that was not made on this device`,
            text: 'Somebody may have made that return on another device. Keep it all the same: “your rating” in it is the one that was returned. Your answers are not changed.',
          };
    case 'keptToRead':
      return {
        title: 'The return it answers is kept here to be read, and the audit is not on this device',
        text: `${SAFE} Open the feedback on the device of ${returned.organisation} on which the return was made.`,
      };
    case 'otherAgency':
      return {
        title: `This feedback is for ${agencyName}, and your audit in this round is of ${match.organisation}`,
        text: `${SAFE} It may have reached you by mistake: tell ${nameSender(content)}, and delete the file. Ask for the feedback on your own return.`,
      };
    case 'notHere':
      return {
        title: 'The audit it is on is not on this device',
        text: `${SAFE} Open it on the device on which the return of ${returned.organisation} was made. If you put that audit away, bring it back first; if you have changed devices, restore your backup first. The letter that came with the file says the same.`,
      };
  }
}
