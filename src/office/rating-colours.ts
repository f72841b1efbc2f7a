import type { RatingSlot } from '../domain/report/report-block.ts';

/** As hexadecimal without the hash sign, which Word and spreadsheets want it without. */
export type RatingColours = { readonly fill: string; readonly ink: string };

/** Darker is worse, as on screen; the ends are kept for the ends of the scale. */
const LOOKS: readonly RatingColours[] = [
  { fill: '6B0F12', ink: 'FFFFFF' },
  { fill: '8F2F10', ink: 'FFFFFF' },
  { fill: 'B85410', ink: 'FFFFFF' },
  { fill: 'E0A030', ink: '0B0C0C' },
  { fill: 'F0BE4F', ink: '0B0C0C' },
  { fill: 'F0DC9C', ink: '0B0C0C' },
  { fill: 'E4F2E9', ink: '0B0C0C' },
];

const WORST = { fill: '6B0F12', ink: 'FFFFFF' };
const BEST = { fill: 'E4F2E9', ink: '0B0C0C' };
const PLAIN = { fill: 'FFFFFF', ink: '505A5F' };

/** The colours that stand beside a rating's word, never instead of it. */
export function findRatingColours({ kind, share = 0 }: RatingSlot): RatingColours {
  if (kind !== 'rated') return PLAIN;
  if (share <= 0) return WORST;
  if (share >= 1) return BEST;
  return LOOKS[Math.min(5, Math.max(1, Math.round(share * 6)))] ?? WORST;
}
