import type { RatingSlot } from '../report/report-block.ts';
import type { FeedbackContent, FeedbackQuestion } from './feedback.ts';

/** A rating as a word with its place on the scale, for colour beside the word. */
export function toSlot(
  rating: FeedbackQuestion['self'] | { readonly kind: 'open' },
  scale: FeedbackContent['scale'],
): RatingSlot {
  switch (rating.kind) {
    case 'rated':
      return {
        kind: 'rated',
        label: scale[rating.rating] ?? `Rating ${rating.rating + 1}`,
        share: scale.length < 2 ? 0 : Math.min(1, rating.rating / (scale.length - 1)),
      };
    case 'notApplicable':
      return { kind: 'notApplicable', label: 'Not applicable' };
    case 'unanswered':
      return { kind: 'unanswered', label: 'Not answered' };
    case 'open':
      return { kind: 'unanswered', label: 'Nothing agreed yet' };
  }
}

/** The rating both sides have agreed on, or that nothing is agreed. */
export function findAgreedRating({
  self,
  said,
}: Pick<FeedbackQuestion, 'self' | 'said'>): FeedbackQuestion['self'] | { readonly kind: 'open' } {
  switch (said.kind) {
    case 'agreed':
      return self;
    case 'changed':
      return said.to === 'notApplicable'
        ? { kind: 'notApplicable' }
        : { kind: 'rated', rating: said.to };
    case 'nothing':
    case 'challenged':
      return { kind: 'open' };
  }
}

/** Who speaks, where the round has not said it. */
export function nameSender({ partnership }: Pick<FeedbackContent, 'partnership'>): string {
  return partnership.trim() === '' ? 'The partnership' : partnership;
}
