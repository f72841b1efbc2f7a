import type { RatingSlot } from '../../domain/report/report-block.ts';
import { COLOUR } from './theme.ts';

export type RatingColours = {
  readonly fill: string;
  readonly text: string;
  readonly border: string;
  /** What tells the two uncoloured slots apart: a thin diagonal, or a broken edge. */
  readonly mark: 'none' | 'diagonal' | 'dashed';
};

const WORST = { fill: '#6B0F12', text: COLOUR.white, border: '#6B0F12', mark: 'none' } as const;
const LOW = { fill: '#B85410', text: COLOUR.white, border: '#B85410', mark: 'none' } as const;
const MIDDLE = { fill: '#E0A030', text: COLOUR.ink, border: '#E0A030', mark: 'none' } as const;
const HIGH = { fill: '#F0BE4F', text: COLOUR.ink, border: '#F0BE4F', mark: 'none' } as const;
const BEST = { fill: '#E4F2E9', text: COLOUR.ink, border: '#0B5D4E', mark: 'none' } as const;

/**
 * Worse is darker, which draws the eye to gaps and survives a black and white printer. Each pair
 * of neighbours was chosen to differ for every kind of colour sight; a word or number always
 * stands with the colour.
 */
export function findRatingColours(slot: RatingSlot): RatingColours {
  switch (slot.kind) {
    case 'notApplicable':
      return { fill: COLOUR.white, text: COLOUR.quiet, border: COLOUR.edge, mark: 'diagonal' };
    case 'unanswered':
      return { fill: COLOUR.white, text: COLOUR.quiet, border: COLOUR.edge, mark: 'dashed' };
    case 'rated':
      return findByShare(slot.share ?? 0);
  }
}

function findByShare(share: number): RatingColours {
  if (share <= 0) return WORST;
  if (share < 0.5) return LOW;
  if (share === 0.5) return MIDDLE;
  return share < 1 ? HIGH : BEST;
}
