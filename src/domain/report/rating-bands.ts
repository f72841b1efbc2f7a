/** Of a scale, what its bands follow from. */
type Scale = { readonly points: readonly { readonly label: string }[] };

/** Points of a scale that are counted together in charts and tables. */
export type RatingBand = {
  readonly label: string;
  /** The first and last of them, from 0. */
  readonly from: number;
  readonly to: number;
};

/** As many columns stand side by side on a page and can still be read. */
const MOST_POINTS = 7;

/** Whether a scale has more points than stand side by side. */
export function isLongScale(points: number): boolean {
  return points > MOST_POINTS;
}

/** How many bands a longer scale has between its ends. */
const BETWEEN = 4;

/**
 * One band for each point of a short scale. Of a longer one, such as per cent in fives, the ends stay
 * by themselves, since none and all are what a board asks about, and those between make four bands.
 */
export function listBands({ points }: Scale): readonly RatingBand[] {
  const top = points.length - 1;
  if (!isLongScale(points.length)) return points.map((_, place) => toBand(points, place, place));
  const starts = Array.from(
    { length: BETWEEN + 1 },
    (_, band) => 1 + Math.round((band * (top - 1)) / BETWEEN),
  );
  return [
    toBand(points, 0, 0),
    ...starts.slice(0, -1).map((from, band) => toBand(points, from, (starts[band + 1] ?? top) - 1)),
    toBand(points, top, top),
  ];
}

export function sumBands(byRating: readonly number[], scale: Scale): readonly number[] {
  return listBands(scale).map(({ from, to }) =>
    byRating.slice(from, to + 1).reduce((sum, count) => sum + count, 0),
  );
}

function toBand(points: Scale['points'], from: number, to: number): RatingBand {
  const [first, last] = [points[from]?.label ?? '', points[to]?.label ?? ''];
  return { label: from === to ? first : `${first} to ${last}`, from, to };
}
