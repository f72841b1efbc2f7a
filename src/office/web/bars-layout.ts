import type { RatingSlot, ReportBlock } from '../../domain/report/report-block.ts';

export type StackedBars = Extract<ReportBlock, { kind: 'stackedBars' }>;

/** Heights are in pixels, widths and places across in shares of the whole, so that both can reflow. */
export type BarsLayout = {
  readonly height: number;
  readonly names: readonly { readonly text: string; readonly y: number }[];
  readonly segments: readonly BarSegment[];
};

export type BarSegment = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly slot: RatingSlot;
  /** Absent where the segment has no room for it; the table behind has the number. */
  readonly word?: string;
};

const LINE = 19;
export const BAR_HEIGHT = 22;
const BETWEEN = 9;

/** Longer names of bars go on in a further line, so that they fit the narrowest screen. */
const LINE_LENGTH = 38;
const ROOM = 0.06;

/** Each bar below its name, from the top down. */
export function layOutBars({ series, bars }: StackedBars): BarsLayout {
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const names: BarsLayout['names'][number][] = [];
  const segments: BarSegment[] = [];
  let height = 0;
  for (const { label, values } of bars) {
    for (const text of breakLines(label)) {
      height += LINE;
      names.push({ text, y: height - 5 });
    }
    let x = 0;
    for (const [place, value] of values.entries()) {
      const slot = series[place]?.slot;
      if (value <= 0 || slot === undefined) continue;
      const width = value / most;
      const word = width < ROOM ? {} : { word: String(value) };
      segments.push({ x, y: height, width, slot, ...word });
      x += width;
    }
    height += BAR_HEIGHT + BETWEEN;
  }
  return { height, names, segments };
}

function breakLines(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
