export type SlopeEnd = {
  /** From 0 to 1. */
  readonly share: number;
  /** The share in words, with the count it stands for: "5 of 9 (56%)". */
  readonly words: string;
  /** The share alone, where there is room for no more: "56%". */
  readonly short: string;
};

/** One line; `place` is the short name it has where there is no room for its label. */
export type SlopeLine = {
  readonly place: number;
  readonly label: string;
  readonly before: SlopeEnd;
  readonly after: SlopeEnd;
  readonly trend: 'up' | 'down' | 'level';
};

export type SlopeChartProps = {
  /** What the picture says, in a sentence. The figures themselves stand in a table beside it. */
  readonly alt: string;
  /** What stands over each end. */
  readonly ends: readonly [string, string];
  /** What each kind of line means; only those that are drawn are said. */
  readonly trendWords: Readonly<Record<SlopeLine['trend'], string>>;
  /** Twelve at most, or their labels meet. */
  readonly lines: readonly SlopeLine[];
};
