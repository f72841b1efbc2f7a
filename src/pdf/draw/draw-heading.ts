import type { ReportBlock } from '../../domain/report/report-block.ts';
import type { Role } from '../tags/struct-element.ts';
import { flowLines } from './flow-lines.ts';
import { currentPage, keepTogether, leaveGap, setLines, startPage, type Pen } from './pen.ts';
import { BODY, BODY_WIDTH } from './theme.ts';

export type HeadingBlock = Extract<ReportBlock, { kind: 'heading' }>;
export type HeadingLevel = HeadingBlock['level'];

/** The title on the cover is the document's first heading, so a section's is its second. */
const ROLE: Readonly<Record<HeadingLevel, Role>> = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' };

/**
 * Draws a heading on the page where what follows begins; `followedBy` is the height that must
 * stand under it. `tagLevel` is the level in the tree, which may not skip one.
 */
export function drawHeading(
  pen: Pen,
  block: HeadingBlock,
  tagLevel: HeadingLevel,
  followedBy: number,
): void {
  const { style, before, after } = pen.headings[block.level];
  const lines = setLines(pen, [{ text: block.text }], style, BODY_WIDTH);
  if (block.startsPage === true && pen.y > BODY.top) startPage(pen);
  keepTogether(pen, before + lines.length * style.leading + after + followedBy);
  leaveGap(pen, before);
  pen.tags.setPlace(block.anchor, { page: currentPage(pen), y: pen.y });
  if (block.level === 1 || block.level === 2) {
    pen.tags.addBookmark({ title: block.text, level: block.level, anchor: block.anchor });
  }
  const element = pen.tags.add(ROLE[tagLevel], pen.tags.root);
  flowLines(pen, element, lines, style, { x: BODY.left, width: BODY_WIDTH });
  pen.y += after;
}

/** A heading may go one level deeper than the last one, never two. */
export function nextTagLevel(last: 0 | HeadingLevel, wanted: HeadingLevel): HeadingLevel {
  const deepest: Readonly<Record<0 | HeadingLevel, HeadingLevel>> = {
    0: 1,
    1: 2,
    2: 3,
    3: 4,
    4: 4,
  };
  return wanted > deepest[last] ? deepest[last] : wanted;
}

/** The height a heading takes, for one that stands above another. */
export function measureHeading(pen: Pen, level: HeadingLevel): number {
  const { style, before, after } = pen.headings[level];
  return before + style.leading + after;
}
