import type { RatingStanding } from '../../components/rating-look.ts';
import type { RatingSlot } from '../../domain/report/report-block.ts';

/** The report's slot on the scale, as the components colour it. */
export function toStanding({ kind, share }: RatingSlot): RatingStanding {
  return kind === 'rated' ? { kind, share: share ?? 0 } : { kind };
}
