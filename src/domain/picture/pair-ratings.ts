import { compareTexts, nameScale, type Cell, type Scale } from './count-in.ts';

/** The agencies’ own ratings against the agreed ones. */
export type RatingPairs = {
  /** Answers that are rated on both sides. */
  readonly rated: number;
  /** Those by scale, by the scale's id. All of them, or none. */
  readonly byScale: readonly ScalePairs[];
};

export type ScalePairs = {
  readonly scale: Scale;
  /** Those that occur, by the own rating and then by the agreed one, the worst first. */
  readonly pairs: readonly RatingPair[];
};

/** How many answers were rated and agreed so, by position. */
export type RatingPair = {
  readonly own: number;
  readonly agreed: number;
  readonly count: number;
};

/** How often each pair occurs; a pair is one number, since hundreds of agencies are counted. */
type Counts = Map<number, number>;

/** More points than any scale has. */
const STRIDE = 1_000;

export function pairRatings(cells: readonly Cell[]): RatingPairs {
  const byScale = new Map<Scale, Counts>();
  let rated = 0;
  for (const { self, agreed, scale } of cells) {
    if (self.kind !== 'rated' || agreed.kind !== 'rated') continue;
    rated += 1;
    addPair(findCounts(byScale, scale), self.rating * STRIDE + agreed.rating, 1);
  }
  return { rated, byScale: listScales(byScale) };
}

/** Where a part may not say its pairs, the sum says none: it would say less than it seems to. */
export function sumPairs(parts: readonly RatingPairs[]): RatingPairs {
  const byScale = new Map<Scale, Counts>();
  let rated = 0;
  let isWhole = true;
  for (const part of parts) {
    rated += part.rated;
    if (part.rated > 0 && part.byScale.length === 0) isWhole = false;
    for (const { scale, pairs } of part.byScale) {
      const counts = findCounts(byScale, scale);
      for (const { own, agreed, count } of pairs) addPair(counts, own * STRIDE + agreed, count);
    }
  }
  return { rated, byScale: isWhole ? listScales(byScale) : [] };
}

function findCounts(byScale: Map<Scale, Counts>, scale: Scale): Counts {
  const known = byScale.get(scale);
  if (known !== undefined) return known;
  const counts: Counts = new Map();
  byScale.set(scale, counts);
  return counts;
}

function addPair(counts: Counts, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function listScales(byScale: ReadonlyMap<Scale, Counts>): readonly ScalePairs[] {
  return [...byScale]
    .map(([scale, counts]) => ({ scale, pairs: listPairs(counts) }))
    .toSorted((a, b) => compareTexts(nameScale(a.scale), nameScale(b.scale)));
}

function listPairs(counts: Counts): readonly RatingPair[] {
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([key, count]) => ({ own: Math.floor(key / STRIDE), agreed: key % STRIDE, count }));
}
