import type { Report } from '../../domain/report/report-block.ts';
import type { TextLine } from '../text/typeset.ts';
import { splitAtEmptyLines } from './draw-text-blocks.ts';
import { flowLabelled, flowLines } from './flow-lines.ts';
import { drawLines, fillArea, heightOf, setLabel, setLines, type Pen } from './pen.ts';
import { drawLogo } from './draw-logo.ts';
import { BODY, BODY_WIDTH, COLOUR, PAGE, type TextStyle } from './theme.ts';

const BAND = { top: 54, least: 250, most: PAGE.height * 0.7, padding: 44, between: 14 } as const;
const LABEL_WIDTH = 140;

/** Draws the first page: what this is, whose, of when, and what it does not claim. */
export function drawCover(pen: Pen, report: Report): void {
  const top = report.logo === undefined ? BAND.top : drawLogo(pen, report.logo);
  const names = setNames(pen, titleOf(report), report.cover.organisation);
  if (names.height <= BAND.most - 2 * BAND.padding) drawBand(pen, names, top);
  else flowNames(pen, names, top);
  drawCoverLines(pen, report.cover.lines);
  drawStatement(pen, report.cover.statement);
}

type SetText = { readonly lines: readonly TextLine[]; readonly style: TextStyle };
type Names = {
  readonly title: SetText;
  readonly organisation: SetText;
  /** Of both and the space between them, in points. */
  readonly height: number;
};

/** Long names are set smaller, so that the band holds them. */
function setNames(pen: Pen, title: string, organisation: string): Names {
  let names: Names;
  let smaller = 0;
  do {
    names = setAtSize(pen, title, organisation, smaller);
    smaller += 4;
  } while (names.height > BAND.most - 2 * BAND.padding && smaller <= 20);
  return names;
}

function setAtSize(pen: Pen, title: string, organisation: string, smaller: number): Names {
  const set = (text: string, style: TextStyle): SetText => ({
    lines: setLines(pen, [{ text }], style, BODY_WIDTH),
    style,
  });
  const shrink = ({ size, leading, ...style }: TextStyle): TextStyle => {
    const smallest = Math.max(pen.styles.quiet.size, size - smaller);
    return { ...style, size: smallest, leading: (leading * smallest) / size };
  };
  const titleSet = set(title, shrink(pen.styles.coverTitle));
  const organisationSet = set(organisation, shrink(pen.styles.coverOrganisation));
  const height =
    heightOf(titleSet.lines, titleSet.style) +
    BAND.between +
    heightOf(organisationSet.lines, organisationSet.style);
  return { title: titleSet, organisation: organisationSet, height };
}

/** White names at the foot of a coloured band. */
function drawBand(
  pen: Pen,
  { title, organisation, height: namesHeight }: Names,
  top: number,
): void {
  const height = Math.max(BAND.least, namesHeight + 2 * BAND.padding);
  pen.tags.artifact('layout', () => {
    fillArea(pen, { x: 0, y: top, width: PAGE.width, height }, COLOUR.brand);
  });
  const spot = { x: BODY.left, width: BODY_WIDTH };
  const foot = top + height - BAND.padding;
  const heading = pen.tags.add('H1', pen.tags.root);
  drawLines(pen, heading, title.lines, title.style, { ...spot, y: foot - namesHeight });
  if (organisation.lines.length > 0) {
    const y = foot - heightOf(organisation.lines, organisation.style);
    const element = pen.tags.add('P', pen.tags.root);
    drawLines(pen, element, organisation.lines, organisation.style, { ...spot, y });
  }
  pen.y = top + height + 36;
}

/** Names that no band holds go on over as many pages as they need: not a word of them is lost. */
function flowNames(pen: Pen, { title, organisation }: Names, top: number): void {
  pen.y = Math.max(pen.y, top);
  const spot = { x: BODY.left, width: BODY_WIDTH };
  const onPaper = (style: TextStyle): TextStyle => ({ ...style, colour: COLOUR.brand });
  const heading = pen.tags.add('H1', pen.tags.root);
  flowLines(pen, heading, title.lines, onPaper(title.style), spot);
  pen.y += BAND.between;
  if (organisation.lines.length > 0) {
    const element = pen.tags.add('P', pen.tags.root);
    flowLines(pen, element, organisation.lines, onPaper(organisation.style), spot);
  }
  pen.y += 36;
}

/** A document without a title could not be told from others by a screen reader. */
export function titleOf(report: Report): string {
  return (
    [report.cover.title, report.title, report.fileName, 'Report'].find(
      (title) => title.trim() !== '',
    ) ?? 'Report'
  );
}

export function drawCoverLines(pen: Pen, entries: Report['cover']['lines']): void {
  const list = pen.tags.add('L', pen.tags.root, { numbering: 'None' });
  for (const { label, text } of entries) {
    const item = pen.tags.add('LI', list);
    const width = BODY_WIDTH - LABEL_WIDTH;
    flowLabelled(
      pen,
      {
        element: pen.tags.add('Lbl', item),
        lines: setLabel(pen, label, pen.styles.coverLabel, LABEL_WIDTH - 12),
        style: pen.styles.coverLabel,
      },
      {
        element: pen.tags.add('LBody', item),
        lines: setLines(pen, [{ text }], pen.styles.body, width),
        style: pen.styles.body,
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
    setLines(pen, runs, pen.styles.quiet, BODY_WIDTH),
  );
  const height = parts.reduce((sum, lines) => sum + heightOf(lines, pen.styles.quiet) + 6, 0);
  pen.y = Math.max(pen.y + 20, BODY.bottom - height);
  for (const lines of parts) {
    const element = pen.tags.add('P', pen.tags.root);
    flowLines(pen, element, lines, pen.styles.quiet, { x: BODY.left, width: BODY_WIDTH });
    pen.y += 6;
  }
}
