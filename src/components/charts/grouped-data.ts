export type GroupedBar = {
  /** From 0 to 1; missing where there is nothing to draw. */
  readonly share?: number;
  /** The counts in words, printed beside the bar. */
  readonly words: string;
};

/** Bars of one row, in the order of the series. */
export type GroupedRow = { readonly label: string; readonly bars: readonly GroupedBar[] };

/** How the bars of a series look; each differs without its colour too. */
export type GroupedLook = 'dark' | 'light' | 'striped';

export type GroupedBarsProps = {
  /** What the picture says, in a sentence. The figures themselves stand in a table beside it. */
  readonly alt: string;
  readonly series: readonly { readonly label: string; readonly look: GroupedLook }[];
  readonly rows: readonly GroupedRow[];
};
