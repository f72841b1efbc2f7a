import type { RatingStanding } from '../rating-look.ts';

/** One of the things counted, in the order in which segments stand. */
export type ChartSeries = RatingStanding & { readonly label: string };

/** One bar; `values` are counts, in the order of the series. */
export type ChartBar = { readonly label: string; readonly values: readonly number[] };

export type StackedBarsProps = {
  /** What the picture says, in a sentence. The figures themselves stand in a table beside it. */
  readonly alt: string;
  readonly series: readonly ChartSeries[];
  readonly bars: readonly ChartBar[];
};
