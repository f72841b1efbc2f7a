import { compareTexts, nameScale, type Cell, type Scale } from './count-in.ts';

/** Answers to one or more questions, counted. Never a mean: ordinals are counted, not added. */
export type Tally = {
  /** How many answers there could be: all of the numbers beside it come to this. */
  readonly asked: number;
  /** At the top of their scale. */
  readonly full: number;
  readonly below: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  /** Nothing agreed yet; 0 among self-ratings. */
  readonly open: number;
  /** The ratings by scale, for a round may ask on several. By the scale's id. All of them, or none. */
  readonly byScale: readonly ScaleTally[];
};

export type ScaleTally = {
  readonly scale: Scale;
  /** By position, 0 the worst. */
  readonly byRating: readonly number[];
};

/** What moderation moved. `open` and the others come to all answers. */
export type Movement = {
  readonly raised: number;
  readonly lowered: number;
  readonly same: number;
  /** To or from a rating: not applicable, or not answered, on one side alone. */
  readonly other: number;
  readonly open: number;
};

export type Side = 'self' | 'agreed';

export function tallyCells(cells: readonly Cell[], side: Side): Tally {
  const counts = { full: 0, below: 0, notApplicable: 0, unanswered: 0, open: 0 };
  const byScale = new Map<Scale, number[]>();
  for (const cell of cells) {
    const rating = cell[side];
    if (rating.kind === 'rated') {
      const top = cell.scale.labels.length - 1;
      counts[rating.rating >= top ? 'full' : 'below'] += 1;
      countRating(byScale, cell.scale, rating.rating);
    } else counts[rating.kind] += 1;
  }
  const scales = [...byScale]
    .map(([scale, byRating]) => ({ scale, byRating }))
    .toSorted((a, b) => compareTexts(nameScale(a.scale), nameScale(b.scale)));
  return { asked: cells.length, ...counts, byScale: scales };
}

function countRating(byScale: Map<Scale, number[]>, scale: Scale, rating: number): void {
  const known = byScale.get(scale) ?? scale.labels.map(() => 0);
  known[rating] = (known[rating] ?? 0) + 1;
  byScale.set(scale, known);
}

export function findMovement(cells: readonly Cell[]): Movement {
  const counts = { raised: 0, lowered: 0, same: 0, other: 0, open: 0 };
  for (const { self, agreed } of cells) {
    if (agreed.kind === 'open') counts.open += 1;
    else if (self.kind === 'rated' && agreed.kind === 'rated') {
      const by = agreed.rating - self.rating;
      counts[by === 0 ? 'same' : by > 0 ? 'raised' : 'lowered'] += 1;
    } else counts[self.kind === agreed.kind ? 'same' : 'other'] += 1;
  }
  return counts;
}

/** How well answers are shown to be true. */
export type EvidencePicture = {
  readonly none: number;
  readonly described: number;
  readonly documented: number;
  readonly tested: number;
  readonly unjudged: number;
  /** At the top of the scale without evidence that was looked at. */
  readonly unevidencedStrengths: number;
};

/** Of answers that are rated. */
export function countEvidence(cells: readonly Cell[]): EvidencePicture {
  const counts = { none: 0, described: 0, documented: 0, tested: 0, unjudged: 0 };
  let unevidencedStrengths = 0;
  for (const { question, self } of cells) {
    if (self.kind !== 'rated') continue;
    counts[question.evidenceStrength ?? 'unjudged'] += 1;
    if (question.isUnevidenced) unevidencedStrengths += 1;
  }
  return { ...counts, unevidencedStrengths };
}
