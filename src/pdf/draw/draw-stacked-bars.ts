import type { ReportBlock } from '../../domain/report/report-block.ts';
import type { StructElement } from '../tags/struct-element.ts';
import { measureText, type TextLine } from '../text/typeset.ts';
import { layOutSegments, measureBar, type Segment } from './bar-segments.ts';
import { paintRatingArea, SWATCH } from './draw-table-row.ts';
import { flowLines } from './flow-lines.ts';
import {
  drawLines,
  heightOf,
  keepTogether,
  leaveGap,
  roomLeft,
  setLabel,
  setLines,
  startPage,
  type Pen,
} from './pen.ts';
import { findRatingColours } from './rating-colours.ts';
import { BODY, BODY_WIDTH, GAP } from './theme.ts';

export type BarsBlock = Extract<ReportBlock, { kind: 'stackedBars' }>;
type Bar = BarsBlock['bars'][number];

const LABEL_WIDTH = 168;
const BAR = {
  left: BODY.left + LABEL_WIDTH + 8,
  width: BODY_WIDTH - LABEL_WIDTH - 8,
} as const;

type SetBar = { readonly bar: Bar; readonly label: readonly TextLine[]; readonly height: number };

/** Draws a chart as vectors; one that is longer than a page goes on as a further figure. */
export function drawStackedBars(pen: Pen, block: BarsBlock): void {
  const bars = block.bars.map((bar): SetBar => {
    const label = setLabel(pen, bar.label, pen.styles.chart, LABEL_WIDTH);
    return {
      bar,
      label,
      height: Math.max(pen.bar.height, heightOf(label, pen.styles.chart)) + pen.bar.gap,
    };
  });
  const legend = layOutLegend(pen, block);
  const title = setLines(pen, [{ text: block.title }], pen.styles.caption, BODY_WIDTH);
  const subtitle = setLines(pen, [{ text: block.subtitle }], pen.styles.quiet, BODY_WIDTH);
  const words = heightOf(title, pen.styles.caption) + heightOf(subtitle, pen.styles.quiet) + 6;
  keepTogether(pen, words + legend.height + bars.reduce((sum, { height }) => sum + height, 0));

  const flow = { x: BODY.left, width: BODY_WIDTH };
  flowLines(pen, pen.tags.add('P', pen.tags.root), title, pen.styles.caption, flow);
  flowLines(pen, pen.tags.add('P', pen.tags.root), subtitle, pen.styles.quiet, flow);
  pen.y += 6;
  const longest = Math.max(1, ...block.bars.map(sumOf));
  let rest = bars;
  let isFirst = true;
  do {
    const fitting = takeFitting(rest, roomLeft(pen) - legend.height);
    if (fitting.length === 0 && rest.length > 0 && pen.y > BODY.top) {
      startPage(pen);
      continue;
    }
    const shown = fitting.length === 0 ? rest.slice(0, 1) : fitting;
    rest = rest.slice(shown.length);
    drawFigure(pen, block, { shown, legend, longest, isFirst });
    isFirst = false;
    if (rest.length > 0) startPage(pen);
  } while (rest.length > 0);
  leaveGap(pen, GAP);
}

function sumOf({ values }: Bar): number {
  return values.reduce((sum, value) => sum + Math.max(0, value), 0);
}

function takeFitting(bars: readonly SetBar[], room: number): readonly SetBar[] {
  let height = 0;
  return bars.filter((bar) => {
    height += bar.height;
    return height <= room;
  });
}

type LegendEntry = {
  readonly label: readonly TextLine[];
  readonly series: number;
  /** From the left edge of the page, and from the top of the legend. */
  readonly x: number;
  readonly y: number;
};
type Legend = { readonly entries: readonly LegendEntry[]; readonly height: number };

function layOutLegend(pen: Pen, block: BarsBlock): Legend {
  const start = SWATCH + 5;
  let x: number = BODY.left;
  let y = 0;
  let rowHeight = 0;
  const entries = block.series.map((series, index): LegendEntry => {
    const wide = measureText(series.label, pen.makeGlyphs, pen.styles.chart.size, false);
    const width = Math.min(wide, BODY_WIDTH - start) + 0.1;
    if (x > BODY.left && x + start + width > BODY.right) {
      x = BODY.left;
      y += rowHeight;
      rowHeight = 0;
    }
    const label = setLabel(pen, series.label, pen.styles.chart, width);
    const entry = { label, series: index, x, y };
    x += start + width + 18;
    rowHeight = Math.max(rowHeight, heightOf(label, pen.styles.chart) + 4.5);
    return entry;
  });
  return { entries, height: entries.length === 0 ? 0 : y + rowHeight + 5 };
}

type FigurePart = {
  readonly shown: readonly SetBar[];
  readonly legend: Legend;
  /** The count that fills the whole width. */
  readonly longest: number;
  readonly isFirst: boolean;
};

function drawFigure(pen: Pen, block: BarsBlock, part: FigurePart): void {
  const { shown, legend } = part;
  const height = legend.height + shown.reduce((sum, bar) => sum + bar.height, 0);
  const box = { x: BODY.left, y: pen.y, width: BODY_WIDTH, height };
  const alt = part.isFirst ? block.alt : `${block.title}, continued`;
  const figure = pen.tags.add('Figure', pen.tags.root, { alt, box });
  drawLegend(pen, block, figure, legend);
  pen.y += legend.height;
  for (const bar of shown) {
    drawBar(pen, block, figure, bar, part.longest);
    pen.y += bar.height;
  }
}

function drawLegend(pen: Pen, block: BarsBlock, figure: StructElement, legend: Legend): void {
  for (const { label, series, x, y: below } of legend.entries) {
    const y = pen.y + below;
    const slot = block.series[series]?.slot;
    if (slot !== undefined) {
      pen.tags.mark(figure, () => {
        paintRatingArea(pen, { x: x + 0.5, y: y + 1, width: SWATCH, height: SWATCH }, slot);
      });
    }
    drawLines(pen, figure, label, pen.styles.chart, { x: x + SWATCH + 5, y, width: BODY_WIDTH });
  }
}

function drawBar(
  pen: Pen,
  block: BarsBlock,
  figure: StructElement,
  { bar, label, height }: SetBar,
  longest: number,
): void {
  const middle = pen.y + (height - pen.bar.gap) / 2;
  const labelTop = middle - heightOf(label, pen.styles.chart) / 2;
  drawLines(pen, figure, label, pen.styles.chart, {
    x: BODY.left,
    y: labelTop,
    width: LABEL_WIDTH,
  });
  const countWidth = (value: number): number =>
    measureText(String(value), pen.makeGlyphs, pen.styles.chartCount.size, true) + 6;
  const width = measureBar(bar.values, { longest, width: BAR.width }, countWidth);
  const top = middle - pen.bar.height / 2;
  for (const segment of layOutSegments(bar.values, width, countWidth)) {
    drawSegment(pen, block, figure, segment, top);
  }
}

/** Segments stand a little apart: neighbouring colours alone do not contrast enough. */
function drawSegment(
  pen: Pen,
  block: BarsBlock,
  figure: StructElement,
  segment: Segment,
  top: number,
): void {
  const slot = block.series[segment.series]?.slot;
  if (slot === undefined) return;
  const left = BAR.left + segment.x;
  pen.tags.mark(figure, () => {
    const area = {
      x: left + 0.75,
      y: top,
      width: Math.max(0.5, segment.width - 1.5),
      height: pen.bar.height,
    };
    paintRatingArea(pen, area, slot);
  });
  const style = { ...pen.styles.chartCount, colour: findRatingColours(slot).text };
  const count = setLabel(pen, String(segment.value), style, BODY_WIDTH);
  const y = top + (pen.bar.height - style.leading) / 2;
  drawLines(pen, figure, count, style, { x: left, y, width: segment.width, align: 'centre' });
}
