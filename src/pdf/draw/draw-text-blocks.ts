import type { ReportBlock, Run } from '../../domain/report/report-block.ts';
import { flowLabelled, flowLines, measureFlowStart } from './flow-lines.ts';
import {
  fillArea,
  heightOf,
  keepTogether,
  leaveGap,
  roomLeft,
  setLabel,
  setLines,
  type Pen,
} from './pen.ts';
import { BODY, BODY_HEIGHT, BODY_WIDTH, COLOUR, GAP } from './theme.ts';

type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

/** Draws a paragraph; an empty line in its text begins another paragraph for the listener too. */
export function drawParagraph(pen: Pen, block: Block<'paragraph'>): void {
  const style = pen.styles[block.tone ?? 'body'];
  for (const runs of splitAtEmptyLines(block.runs)) {
    const element = pen.tags.add('P', pen.tags.root);
    const lines = setLines(pen, runs, style, BODY_WIDTH);
    flowLines(pen, element, lines, style, { x: BODY.left, width: BODY_WIDTH });
    pen.y += GAP;
  }
}

type ParagraphStart = {
  /** In points. */
  readonly height: number;
  /** Whether there is more of it than stands in this height. */
  readonly isCut: boolean;
};

/** The least height in which a paragraph begins under a heading; all of it where that is short. */
export function measureParagraphStart(pen: Pen, block: Block<'paragraph'>): ParagraphStart {
  const style = pen.styles[block.tone ?? 'body'];
  const [first = [], ...others] = splitAtEmptyLines(block.runs);
  const lines = setLines(pen, first, style, BODY_WIDTH);
  const height = measureFlowStart(lines, style);
  return { height, isCut: others.length > 0 || height < heightOf(lines, style) };
}

/** The runs of each paragraph; their line breaks at the seam are dropped with it. */
export function splitAtEmptyLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  let last: Run[] = [];
  const paragraphs = [last];
  for (const run of runs) {
    run.text.split(/\n[ \n]*\n/).forEach((text, index) => {
      if (index > 0) paragraphs.push((last = []));
      if (text !== '') last.push({ ...run, text });
    });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

const LABEL_INDENT = 4;
const LABEL_WIDTH = 18;

/** The room left of an item's text, and that of the text, in points. */
function findItemWidths({ scale }: Pen): { readonly label: number; readonly text: number } {
  const label = LABEL_WIDTH * scale;
  return { label, text: BODY_WIDTH - LABEL_INDENT - label };
}

/** The least height in which a list begins under a heading, in points. */
export function measureListStart(pen: Pen, { items: [first = []] }: Block<'list'>): number {
  const { text } = findItemWidths(pen);
  return measureFlowStart(setLines(pen, first, pen.styles.body, text), pen.styles.body);
}

/** Draws a list; its labels are text, so that a number that is referred to can be heard. */
export function drawList(pen: Pen, block: Block<'list'>): void {
  const style = pen.styles.body;
  const widths = findItemWidths(pen);
  const ordered = block.ordered === true;
  const list = pen.tags.add('L', pen.tags.root, { numbering: ordered ? 'Decimal' : 'Disc' });
  block.items.forEach((runs, index) => {
    const item = pen.tags.add('LI', list);
    const lines = setLines(pen, runs, style, widths.text);
    const text = ordered ? `${index + 1}.` : '\u2022';
    const label = {
      element: pen.tags.add('Lbl', item),
      lines: setLabel(pen, text, style, widths.label),
      style,
    };
    const body = { element: pen.tags.add('LBody', item), lines, style };
    const place = { x: BODY.left + LABEL_INDENT, labelWidth: widths.label, width: widths.text };
    flowLabelled(pen, label, body, place);
    pen.y += 4;
  });
  pen.y += GAP - 4;
}

/** A box longer than a page begins where there is room for a few of its lines. */
const LEAST_START = 96;

const CALLOUT = { bar: 4, inset: 16, padding: 12 } as const;

/** Draws a box that stands out; kept on one page unless it is longer than one. */
export function drawCallout(pen: Pen, block: Block<'callout'>): void {
  const width = BODY_WIDTH - 2 * CALLOUT.inset;
  const title = setLines(pen, [{ text: block.title }], pen.styles.calloutTitle, width);
  const parts = splitAtEmptyLines(block.runs).map((runs) =>
    setLines(pen, runs, pen.styles.body, width),
  );
  const bodyHeight = parts.reduce((sum, part) => sum + heightOf(part, pen.styles.body) + 6, 0);
  const total = heightOf(title, pen.styles.calloutTitle) + bodyHeight + 2 * CALLOUT.padding + 8;
  keepTogether(pen, total <= BODY_HEIGHT ? total : LEAST_START);

  leaveGap(pen, 4);
  const box = pen.tags.add('Div', pen.tags.root);
  const options = {
    x: BODY.left + CALLOUT.inset,
    width,
    behind: (top: number, height: number) => {
      paintBox(pen, top, height);
    },
  };
  padBox(pen, CALLOUT.padding);
  if (block.title !== '') {
    flowLines(pen, pen.tags.add('P', box), title, pen.styles.calloutTitle, options);
    padBox(pen, 3);
  }
  parts.forEach((part, index) => {
    if (index > 0) padBox(pen, 6);
    flowLines(pen, pen.tags.add('P', box), part, pen.styles.body, options);
  });
  padBox(pen, CALLOUT.padding);
  leaveGap(pen, GAP + 3);
}

function padBox(pen: Pen, height: number): void {
  const fitting = Math.min(height, roomLeft(pen));
  if (fitting <= 0) return;
  paintBox(pen, pen.y, fitting);
  pen.y += fitting;
}

/** A hair more than its height, or a thin white line shows between two pieces of the box. */
function paintBox(pen: Pen, top: number, height: number): void {
  pen.tags.artifact('layout', () => {
    const area = { x: BODY.left, y: top, width: BODY_WIDTH, height: height + 0.3 };
    fillArea(pen, area, COLOUR.brandPale);
    fillArea(pen, { ...area, width: CALLOUT.bar }, COLOUR.brand);
  });
}
