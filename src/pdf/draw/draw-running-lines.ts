import type { Report } from '../../domain/report/report-block.ts';
import type { TextLine } from '../text/typeset.ts';
import { drawDecoration, drawRule, setLines, type Pen } from './pen.ts';
import { BODY, BODY_WIDTH, COLOUR, PAGE, type TextStyle } from './theme.ts';

const HEADER_TOP = 26;
const FOOTER_TOP = PAGE.height - 60;
const NUMBER_WIDTH = 90;

/** Draws the marking, the footer and the page number on every page; call when all pages exist. */
export function drawRunningLines(pen: Pen, report: Report): void {
  const pages = pen.doc.getNumberOfPages();
  // In capitals above and below, as the marking of documents is taught.
  const capitals = report.marking.toLocaleUpperCase('en-GB');
  const marking = fitText(pen, capitals, pen.styles.marking, BODY_WIDTH);
  const footer = fitText(pen, report.footer, pen.styles.running, BODY_WIDTH - NUMBER_WIDTH);
  const middle = { x: BODY.left, width: BODY_WIDTH, align: 'centre' } as const;
  for (let page = 1; page <= pages; page += 1) {
    pen.doc.setPage(page);
    drawDecoration(pen, 'header', marking, pen.styles.marking, { ...middle, y: HEADER_TOP });
    drawDecoration(pen, 'footer', marking, pen.styles.marking, { ...middle, y: FOOTER_TOP + 26 });
    drawFooter(pen, footer, `Page ${page} of ${pages}`);
  }
}

function drawFooter(pen: Pen, footer: readonly TextLine[], number: string): void {
  pen.tags.artifact('footer', () => {
    drawRule(pen, BODY.left, FOOTER_TOP - 5, BODY_WIDTH, COLOUR.line, 0.5);
  });
  const width = BODY_WIDTH - NUMBER_WIDTH;
  drawDecoration(pen, 'footer', footer, pen.styles.running, { x: BODY.left, y: FOOTER_TOP, width });
  const right = setLines(pen, [{ text: number }], pen.styles.running, NUMBER_WIDTH);
  drawDecoration(pen, 'footer', right, pen.styles.running, {
    x: BODY.right - NUMBER_WIDTH,
    y: FOOTER_TOP,
    width: NUMBER_WIDTH,
    align: 'right',
  });
}

/** At most two lines; a longer text ends in an ellipsis, since there is no room for more. */
function fitText(pen: Pen, text: string, style: TextStyle, width: number): readonly TextLine[] {
  const words = text.replace(/\s+/g, ' ').split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const isWhole = count === words.length;
    const shown = isWhole ? words.join(' ') : `${words.slice(0, count).join(' ')}\u2026`;
    const lines = setLines(pen, [{ text: shown }], style, width);
    if (lines.length <= 2) return lines;
  }
  return setLines(pen, [{ text }], style, width).slice(0, 2);
}
