/** Where a rating stands on its scale: `share` is 0 for the worst point and 1 for the best. */
export type RatingStanding =
  | { readonly kind: 'rated'; readonly share: number }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unanswered' };

/** The styles are in the style sheet, one class for each name. */
export type RatingLook = '0' | '1' | '2' | '3' | '4' | '5' | '6' | 'not-applicable' | 'unanswered';

const BETWEEN = ['1', '2', '3', '4', '5'] as const;

/**
 * Seven looks, darker for worse, serve a scale of any length. The first and last are kept for the
 * ends of the scale, so that nothing short of the best looks like it.
 */
export function findRatingLook(standing: RatingStanding): RatingLook {
  if (standing.kind === 'notApplicable') return 'not-applicable';
  if (standing.kind === 'unanswered') return 'unanswered';
  if (standing.share <= 0) return '0';
  if (standing.share >= 1) return '6';
  const step = Math.min(5, Math.max(1, Math.round(standing.share * 6)));
  return BETWEEN[step - 1] ?? '1';
}
