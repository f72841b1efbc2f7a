import { must } from '../../domain/shared/must.ts';
import type { StructElement } from '../tags/struct-element.ts';
import { measureText } from '../text/typeset.ts';
import type { HeadingBlock } from './draw-heading.ts';
import {
  baseline,
  currentPage,
  drawLines,
  heightOf,
  keepTogether,
  setLabel,
  setLines,
  type Pen,
} from './pen.ts';
import { BODY, BODY_WIDTH, COLOUR, GAP } from './theme.ts';

const NUMBER_WIDTH = 34;
const INDENT = 18;

/**
 * Draws the contents: sections and the parts under them. The lines are placed now and inked when
 * every page is known, because a heading's page is not known before it is drawn.
 */
export function drawContents(pen: Pen, headings: readonly HeadingBlock[]): void {
  const contents = pen.tags.add('TOC', pen.tags.root);
  let parts: StructElement | undefined;
  for (const heading of headings) {
    if (heading.level > 2) continue;
    const isPart = heading.level === 2 && parts !== undefined;
    if (!isPart) {
      drawEntry(pen, contents, heading, 0);
      parts = pen.tags.add('TOC', contents);
    } else {
      drawEntry(pen, parts ?? contents, heading, INDENT);
    }
  }
  pen.y += GAP;
}

function drawEntry(
  pen: Pen,
  parent: StructElement,
  { text, anchor, level }: HeadingBlock,
  indent: number,
): void {
  const style = level === 1 ? pen.styles.contentsSection : pen.styles.contentsPart;
  const x = BODY.left + indent;
  const width = BODY_WIDTH - indent - NUMBER_WIDTH;
  const lines = setLabel(pen, text, style, width);
  const height = heightOf(lines, style);
  keepTogether(pen, height + 6);
  if (level === 1) pen.y += 4;
  const page = currentPage(pen);
  const top = pen.y;
  const link = pen.tags.add('Link', pen.tags.add('Reference', pen.tags.add('TOCI', parent)));
  pen.later.push(() => {
    pen.doc.setPage(page);
    const target = must(pen.tags.findPlace(anchor), `page of heading ${anchor}`);
    drawLines(pen, link, lines, style, { x, y: top, width });
    const lastTop = top + height - style.leading;
    drawLeader(pen, x + (lines.at(-1)?.width ?? 0), lastTop + baseline(style), target.page);
    const number = setLines(pen, [{ text: `${target.page}` }], style, NUMBER_WIDTH);
    const spot = { x: BODY.right - NUMBER_WIDTH, y: lastTop, width: NUMBER_WIDTH };
    drawLines(pen, link, number, style, { ...spot, align: 'right' });
    const area = { x, y: top, width: BODY.right - x, height };
    const description = `${text}, page ${target.page}`;
    pen.tags.link(link, area, { kind: 'anchor', anchor }, description);
  });
  pen.y += height + 2;
}

/** Dots that lead the eye from the words to the number. */
function drawLeader(pen: Pen, from: number, y: number, page: number): void {
  const size = pen.styles.contentsSection.size;
  const to = BODY.right - measureText(String(page), pen.makeGlyphs, size, true) - 6;
  if (to - from < 14) return;
  const { doc } = pen;
  pen.tags.artifact('layout', () => {
    doc.setDrawColor(COLOUR.line);
    doc.setLineWidth(0.75);
    doc.setLineDashPattern([0.75, 3], 0);
    doc.line(from + 6, y - 1, to, y - 1);
    doc.setLineDashPattern([], 0);
  });
}
