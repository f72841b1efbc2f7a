import type { ReportBlock } from '../../domain/report/report-block.ts';
import type { StructElement } from '../tags/struct-element.ts';
import { flowLines } from './flow-lines.ts';
import {
  drawLines,
  drawRule,
  heightOf,
  keepTogether,
  leaveGap,
  setLines,
  type Pen,
} from './pen.ts';
import { BODY, BODY_HEIGHT, BODY_WIDTH, COLOUR, GAP, type TextStyle } from './theme.ts';

type FiguresBlock = Extract<ReportBlock, { kind: 'figures' }>;

const GUTTER = 16;
const MOST_IN_A_ROW = 4;

/** Draws numbers large, side by side, each over the words that explain it. */
export function drawFigures(pen: Pen, block: FiguresBlock): void {
  leaveGap(pen, 6);
  const list = pen.tags.add('L', pen.tags.root, { numbering: 'None' });
  const perRow = Math.min(MOST_IN_A_ROW, Math.max(1, block.figures.length));
  const width = (BODY_WIDTH - GUTTER * (perRow - 1)) / perRow;
  for (let start = 0; start < block.figures.length; start += perRow) {
    const figures = block.figures.slice(start, start + perRow);
    const style = chooseStyle(pen, figures, width);
    const row = figures.map(({ value, label }) => ({
      value: setLines(pen, [{ text: value }], style, width),
      label: setLines(pen, [{ text: label }], pen.styles.figureLabel, width),
    }));
    const valueHeight = Math.max(...row.map(({ value }) => heightOf(value, style)));
    const labelHeight = Math.max(
      ...row.map(({ label }) => heightOf(label, pen.styles.figureLabel)),
    );
    const height = 8 + valueHeight + labelHeight;
    if (height > BODY_HEIGHT / 2) {
      drawBelowEachOther(pen, list, figures);
      continue;
    }
    keepTogether(pen, height);
    row.forEach(({ value, label }, index) => {
      const x = BODY.left + index * (width + GUTTER);
      pen.tags.artifact('layout', () => {
        drawRule(pen, x, pen.y, width, COLOUR.brand, 2);
      });
      const body = pen.tags.add('LBody', pen.tags.add('LI', list));
      const top = pen.y + 8;
      drawLines(pen, pen.tags.add('P', body), value, style, { x, y: top, width });
      const below = top + valueHeight;
      drawLines(pen, pen.tags.add('P', body), label, pen.styles.figureLabel, {
        x,
        y: below,
        width,
      });
    });
    pen.y += height + GAP;
  }
}

/** The large style, or a smaller one where a number as long as "122 of 123" would break in two. */
function chooseStyle(pen: Pen, figures: FiguresBlock['figures'], width: number): TextStyle {
  const fits = figures.every(
    ({ value }) => setLines(pen, [{ text: value }], pen.styles.figure, width).length <= 1,
  );
  return fits ? pen.styles.figure : pen.styles.figureSmall;
}

/** Words too long to stand side by side flow over pages like any others. */
function drawBelowEachOther(pen: Pen, list: StructElement, figures: FiguresBlock['figures']): void {
  const flow = { x: BODY.left, width: BODY_WIDTH };
  for (const { value, label } of figures) {
    const body = pen.tags.add('LBody', pen.tags.add('LI', list));
    const valueLines = setLines(pen, [{ text: value }], pen.styles.calloutTitle, BODY_WIDTH);
    flowLines(pen, pen.tags.add('P', body), valueLines, pen.styles.calloutTitle, flow);
    const labelLines = setLines(pen, [{ text: label }], pen.styles.figureLabel, BODY_WIDTH);
    flowLines(pen, pen.tags.add('P', body), labelLines, pen.styles.figureLabel, flow);
    pen.y += GAP;
  }
}
