import type { Report } from '../../domain/report/report-block.ts';
import { titleOf } from './draw-cover.ts';
import { flowLines } from './flow-lines.ts';
import { leaveGap, setLines, type Pen } from './pen.ts';
import { BODY, BODY_WIDTH, COLOUR, type TextStyle } from './theme.ts';

/** Below the marking there is room for a line that a page of a longer report leaves free. */
const RAISED = 16;

/** What a cover says, in the first lines of a report that is to stand on one page. */
export function drawPageHead(pen: Pen, report: Report): void {
  const { organisation, lines, statement } = report.cover;
  const facts = lines.map(({ label, text }) => `${label}: ${text}`).join(' \u00b7 ');
  const inBrand = (style: TextStyle): TextStyle => ({ ...style, colour: COLOUR.brand });
  const write = (role: 'H1' | 'P', text: string, style: TextStyle): void => {
    if (text.trim() === '') return;
    const set = setLines(pen, [{ text }], style, BODY_WIDTH);
    const spot = { x: BODY.left, width: BODY_WIDTH };
    flowLines(pen, pen.tags.add(role, pen.tags.root), set, style, spot);
  };
  pen.y = BODY.top - RAISED;
  write('H1', titleOf(report), inBrand(pen.styles.coverTitle));
  write('P', organisation, inBrand(pen.styles.coverOrganisation));
  leaveGap(pen, 3);
  write('P', facts, pen.styles.quiet);
  write('P', statement, pen.styles.quiet);
  leaveGap(pen, 4);
}
