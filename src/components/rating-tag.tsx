import type { ReactElement } from 'react';

import { findRatingLook, type RatingStanding } from './rating-look.ts';

type RatingTagProps = RatingStanding & {
  /** The scale's own word; colour alone never says it. */
  readonly label: string;
};

/** A rating: its word, on a colour that is darker the worse it is. */
export function RatingTag({ label, ...standing }: RatingTagProps): ReactElement {
  return <span className={`s11-rating s11-rating--${findRatingLook(standing)}`}>{label}</span>;
}
