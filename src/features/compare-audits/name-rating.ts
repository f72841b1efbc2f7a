import type { RatingStanding } from '../../components/rating-look.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { Scale } from '../../domain/template/template.ts';

export type NamedRating = RatingStanding & { readonly label: string };

/** An answer's rating in the word of its own scale; not applicable without a reason is no answer yet. */
export function nameRating({ state }: QuestionResult, scale: Scale): NamedRating {
  switch (state.kind) {
    case 'rated':
      return nameScalePoint(state.rating, scale);
    case 'notApplicable':
      return { kind: 'notApplicable', label: 'Not applicable' };
    default:
      return { kind: 'unanswered', label: 'Not answered' };
  }
}

export function nameScalePoint(rating: number, { points }: Scale): NamedRating {
  return {
    kind: 'rated',
    share: rating / (points.length - 1),
    label: points[rating]?.label ?? '',
  };
}
