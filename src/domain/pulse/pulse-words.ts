import { sayFavourable } from './answer-scales.ts';
import {
  countOpinions,
  type AgencyNumbers,
  type Pulse,
  type PulseQuestion,
} from './count-pulse.ts';

/** `6 of 8 agencies rate it at the top`, from what they say of themselves. */
export function saySelf(question: PulseQuestion): string {
  return sayRatings(question, 'self');
}

/** The same after moderation. */
export function sayAgreed(question: PulseQuestion): string {
  return sayRatings(question, 'agreed');
}

function sayRatings({ ratings }: PulseQuestion, side: 'self' | 'agreed'): string {
  switch (ratings.kind) {
    case 'withheld':
      return 'Fewer than five agencies: not said';
    case 'notAsked':
      return 'No agency was asked';
    case 'said':
      return sayNumbers(ratings, side);
  }
}

export function sayNumbers(numbers: AgencyNumbers, side: 'self' | 'agreed'): string {
  const { full, rated } = numbers[side];
  if (rated > 0) return `${full} of ${rated}`;
  return side === 'self' ? 'None rated' : 'None agreed yet';
}

/** `12 of 30 agree`. */
export function sayReplies({ replies, scale, isReversed }: PulseQuestion): string {
  const opinions = countOpinions(replies);
  if (opinions === 0) return 'Nobody has a view';
  return `${replies.favourable} of ${opinions} ${sayFavourable(scale, isReversed)}`;
}

/** `45 points lower`: how practitioners answer beside what agencies rate. */
export function sayGap(gap: number | undefined): string {
  if (gap === undefined) return 'Cannot be compared';
  if (gap === 0) return 'The same';
  return `${Math.abs(gap)} ${Math.abs(gap) === 1 ? 'point' : 'points'} ${gap > 0 ? 'lower' : 'higher'}`;
}

/** What the pulse says, in a sentence computed from its numbers. */
export function sayPulse(pulse: Pulse, titleOf: (id: PulseQuestion['id']) => string): string {
  const [widest] = pulse.questions.filter(({ gap }) => gap !== undefined && gap > 0);
  const compared = pulse.questions.filter(({ gap }) => gap !== undefined);
  if (pulse.questions.length === 0) return 'Too few have answered for anything to be said.';
  if (compared.length === 0) return 'No question of the survey can be compared with ratings yet.';
  if (widest === undefined) {
    return `On ${compared.length === 1 ? 'the question' : `none of the ${compared.length} questions`} compared do practitioners answer less well than their agencies rate themselves.`;
  }
  const lower = compared.filter(({ gap = 0 }) => gap > 0).length;
  const beside = `Practitioners answer less well than agencies rate themselves on ${compared.length === 1 ? 'the question compared' : `${lower} of the ${compared.length} questions compared`}.`;
  return `${beside} The widest gap is on “${titleOf(widest.id)}”: ${saySelf(widest)} agencies rate themselves at the top of the scale, and ${widest.replies.favourable} of ${countOpinions(widest.replies)} practitioners with a view ${sayFavourable(widest.scale, widest.isReversed)}.`;
}

export const HOW_COMPARED =
  'Agencies are counted where they rate themselves at the top of their scale, among those that rate it at all. Practitioners are counted where they answer well, among those who have a view; “don’t know” stands apart. The difference is in percentage points. Who answers a survey is not chosen by chance: it is a reason to ask, and no proof.';

export const HOW_WITHHELD =
  'Nothing is said of fewer than five replies or five agencies, and small kinds of agency are put together.';
