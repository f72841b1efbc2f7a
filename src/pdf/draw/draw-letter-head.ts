import type { Report } from '../../domain/report/report-block.ts';
import { drawCoverLines, titleOf } from './draw-cover.ts';
import { drawLogo } from './draw-logo.ts';
import { flowLines } from './flow-lines.ts';
import { drawRule, setLines, type Pen } from './pen.ts';
import { BODY, BODY_WIDTH, COLOUR } from './theme.ts';

/** The title of a letter, who it is to and what it is about; what it says begins under them. */
export function drawLetterHead(pen: Pen, report: Report): void {
  pen.y = report.logo === undefined ? BODY.top : drawLogo(pen, report.logo) + 24;
  const spot = { x: BODY.left, width: BODY_WIDTH };
  const { coverOrganisation, coverTitle } = pen.styles;
  const title = { ...coverTitle, size: 24, leading: 30, colour: COLOUR.brand };
  const heading = pen.tags.add('H1', pen.tags.root);
  flowLines(
    pen,
    heading,
    setLines(pen, [{ text: titleOf(report) }], title, BODY_WIDTH),
    title,
    spot,
  );
  pen.y += 4;
  const { organisation } = report.cover;
  if (organisation.trim() !== '') {
    const style = { ...coverOrganisation, colour: COLOUR.ink };
    const lines = setLines(pen, [{ text: organisation }], style, BODY_WIDTH);
    flowLines(pen, pen.tags.add('P', pen.tags.root), lines, style, spot);
  }
  pen.y += 10;
  pen.tags.artifact('layout', () => {
    drawRule(pen, BODY.left, pen.y, BODY_WIDTH, COLOUR.brand, 1.5);
  });
  pen.y += 14;
  drawCoverLines(pen, report.cover.lines);
  pen.y += 12;
}
