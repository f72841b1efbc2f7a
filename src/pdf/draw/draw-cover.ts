import type { Report } from '../../domain/report/report-block.ts';
import type { TextLine } from '../text/typeset.ts';
import { splitAtEmptyLines } from './draw-text-blocks.ts';
import { flowLabelled, flowLines } from './flow-lines.ts';
import { drawLines, fillArea, heightOf, setLines, type Pen } from './pen.ts';
import { BODY, BODY_WIDTH, COLOUR, PAGE, STYLE, type TextStyle } from './theme.ts';

const BAND = { top: 54, least: 250, most: PAGE.height * 0.7, padding: 44 } as const;
const LABEL_WIDTH = 140;

/** Draws the first page: what this is, whose, of when, and what it does not claim. */
export function drawCover(pen: Pen, report: Report): void {
  const { cover } = report;
  const name = setLines(pen, [{ text: cover.organisation }], STYLE.coverOrganisation, BODY_WIDTH);
  const nameHeight = heightOf(name, STYLE.coverOrganisation);
  const { title, style, titleHeight } = setTitle(pen, titleOf(report), BAND.most - nameHeight);
  const wanted = titleHeight + nameHeight + 14 + 2 * BAND.padding;
  const height = Math.max(BAND.least, wanted);
  pen.tags.artifact('layout', () => {
    fillArea(pen, { x: 0, y: BAND.top, width: PAGE.width, height }, COLOUR.brand);
  });
  const titleTop = BAND.top + height - BAND.padding - nameHeight - 14 - titleHeight;
  const spot = { x: BODY.left, width: BODY_WIDTH };
  drawLines(pen, pen.tags.add('H1', pen.tags.root), title, style, {
    ...spot,
    y: titleTop,
  });
  if (cover.organisation !== '') {
    const y = BAND.top + height - BAND.padding - nameHeight;
    const element = pen.tags.add('P', pen.tags.root);
    drawLines(pen, element, name, STYLE.coverOrganisation, { ...spot, y });
  }
  pen.y = BAND.top + height + 36;
  drawCoverLines(pen, cover.lines);
  drawStatement(pen, cover.statement);
}

/** A long title is set smaller, so that the cover holds it. */
function setTitle(
  pen: Pen,
  text: string,
  room: number,
): {
  readonly title: readonly TextLine[];
  readonly style: TextStyle;
  readonly titleHeight: number;
} {
  let style: TextStyle = STYLE.coverTitle;
  for (;;) {
    const title = setLines(pen, [{ text }], style, BODY_WIDTH);
    const titleHeight = heightOf(title, style);
    if (titleHeight <= room - 2 * BAND.padding || style.size <= 12) {
      return { title, style, titleHeight };
    }
    style = { ...style, size: style.size - 4, leading: style.leading - 4.5 };
  }
}

/** A document without a title could not be told from others by a screen reader. */
export function titleOf(report: Report): string {
  return (
    [report.cover.title, report.title, report.fileName, 'Report'].find(
      (title) => title.trim() !== '',
    ) ?? 'Report'
  );
}

function drawCoverLines(pen: Pen, entries: Report['cover']['lines']): void {
  const list = pen.tags.add('L', pen.tags.root, { numbering: 'None' });
  for (const { label, text } of entries) {
    const item = pen.tags.add('LI', list);
    const width = BODY_WIDTH - LABEL_WIDTH;
    flowLabelled(
      pen,
      {
        element: pen.tags.add('Lbl', item),
        lines: setLines(pen, [{ text: `${label} ` }], STYLE.coverLabel, LABEL_WIDTH - 12),
        style: STYLE.coverLabel,
      },
      {
        element: pen.tags.add('LBody', item),
        lines: setLines(pen, [{ text }], STYLE.body, width),
        style: STYLE.body,
      },
      { x: BODY.left, labelWidth: LABEL_WIDTH, width },
    );
    pen.y += 4;
  }
}

/** At the foot of the page where there is room for it. */
function drawStatement(pen: Pen, statement: string): void {
  if (statement === '') return;
  const parts = splitAtEmptyLines([{ text: statement }]).map((runs) =>
    setLines(pen, runs, STYLE.quiet, BODY_WIDTH),
  );
  const height = parts.reduce((sum, lines) => sum + heightOf(lines, STYLE.quiet) + 6, 0);
  pen.y = Math.max(pen.y + 20, BODY.bottom - height);
  for (const lines of parts) {
    const element = pen.tags.add('P', pen.tags.root);
    flowLines(pen, element, lines, STYLE.quiet, { x: BODY.left, width: BODY_WIDTH });
    pen.y += 6;
  }
}
