import { shareOut } from './share-out.ts';

/** A part of a bar, in points from the bar's left end. */
export type Segment = {
  /** Which series it belongs to. */
  readonly series: number;
  readonly value: number;
  readonly x: number;
  readonly width: number;
};

/** Room a count needs inside its segment, in points. */
export type CountWidth = (value: number) => number;

/**
 * Shares a bar out among its counts. A count too small for its own number is given the room the
 * number needs, taken from the larger ones, so that every count can be read in its place.
 */
export function layOutSegments(
  values: readonly number[],
  barWidth: number,
  countWidth: CountWidth,
): readonly Segment[] {
  const counts = values.flatMap((value, series) => (value > 0 ? [{ series, value }] : []));
  const widths = shareOut(
    counts.map(({ value }) => ({ weight: value, least: countWidth(value) })),
    barWidth,
  );
  let x = 0;
  return counts.map(({ series, value }, index) => {
    const width = widths[index] ?? 0;
    const segment = { series, value, x, width };
    x += width;
    return segment;
  });
}

/** A bar's width: in proportion, but never too narrow for its own numbers while there is room. */
export function measureBar(
  values: readonly number[],
  scale: { readonly longest: number; readonly width: number },
  countWidth: CountWidth,
): number {
  const counts = values.filter((value) => value > 0);
  const sum = counts.reduce((total, value) => total + value, 0);
  const needed = counts.reduce((total, value) => total + countWidth(value), 0);
  return Math.min(scale.width, Math.max(needed, (scale.width * sum) / scale.longest));
}
