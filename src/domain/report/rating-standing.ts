import type { RatingSlot } from './report-block.ts';

/** Where a rating stands, without its word: what decides how it is coloured. */
type RatingStanding =
  | { readonly kind: 'rated'; readonly share: number }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unanswered' };

/** The slot as screens colour it; a rating without a place counts as the worst, never as better. */
export function toRatingStanding({ kind, share }: RatingSlot): RatingStanding {
  return kind === 'rated' ? { kind, share: share ?? 0 } : { kind };
}
