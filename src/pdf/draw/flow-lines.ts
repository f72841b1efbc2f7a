import type { StructElement } from '../tags/struct-element.ts';
import type { TextLine } from '../text/typeset.ts';
import {
  currentPage,
  drawLines,
  heightOf,
  keepTogether,
  roomLeft,
  startPage,
  type Pen,
} from './pen.ts';
import { BODY, BODY_HEIGHT, type TextStyle } from './theme.ts';

export type FlowOptions = {
  readonly x: number;
  readonly width: number;
  /** Called before the lines of a page are drawn, to put something behind them. */
  readonly behind?: (top: number, height: number) => void;
};

/** Draws lines from the pen on, over as many pages as they need. */
export function flowLines(
  pen: Pen,
  element: StructElement,
  lines: readonly TextLine[],
  style: TextStyle,
  options: FlowOptions,
): void {
  let start = 0;
  while (start < lines.length) {
    const count = countFitting(pen, lines.length - start, style.leading);
    if (count === 0) {
      startPage(pen);
      continue;
    }
    const top = pen.y;
    options.behind?.(top, count * style.leading);
    drawLines(pen, element, lines.slice(start, start + count), style, { ...options, y: top });
    pen.y += count * style.leading;
    start += count;
  }
}

/** Lines with the style and the element they belong to. */
export type Words = {
  readonly element: StructElement;
  readonly lines: readonly TextLine[];
  readonly style: TextStyle;
};

/**
 * Draws a label and the text beside it; the label goes where the first line goes, which may be the
 * next page. A label that no page holds goes above its text. Leaves the pen below whichever is
 * longer.
 */
export function flowLabelled(
  pen: Pen,
  label: Words,
  text: Words,
  place: { readonly x: number; readonly labelWidth: number; readonly width: number },
): void {
  const labelHeight = heightOf(label.lines, label.style);
  if (labelHeight > BODY_HEIGHT) {
    flowLines(pen, label.element, label.lines, label.style, { ...place, width: place.labelWidth });
    flowLines(pen, text.element, text.lines, text.style, place);
    return;
  }
  keepTogether(pen, labelHeight);
  let labelEnd: { readonly page: number; readonly y: number } | undefined;
  flowLines(pen, text.element, text.lines, text.style, {
    x: place.x + place.labelWidth,
    width: place.width,
    behind: (y) => {
      if (labelEnd !== undefined) return;
      labelEnd = { page: currentPage(pen), y: y + labelHeight };
      const spot = { x: place.x, y, width: place.labelWidth };
      drawLines(pen, label.element, label.lines, label.style, spot);
    },
  });
  if (labelEnd?.page === currentPage(pen)) pen.y = Math.max(pen.y, labelEnd.y);
}

/** The least height in which lines begin on a page: two of them, or three that are all there are. */
export function measureFlowStart(lines: readonly TextLine[], { leading }: TextStyle): number {
  return (lines.length === 3 ? 3 : Math.min(2, lines.length)) * leading;
}

/** A paragraph leaves no single line behind at the foot of a page, nor sends one ahead. */
function countFitting(pen: Pen, left: number, leading: number): number {
  const fitting = Math.floor((roomLeft(pen) + 0.01) / leading);
  if (fitting >= left) return left;
  const isFreshPage = pen.y <= BODY.top;
  if (isFreshPage) return Math.max(1, fitting);
  const kept = left - fitting === 1 ? fitting - 1 : fitting;
  return kept < 2 ? 0 : kept;
}
