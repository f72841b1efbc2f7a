import type { jsPDF } from 'jspdf';

import type { Link, Run } from '../../domain/report/report-block.ts';
import type { TagLayer } from '../tag-layer.ts';
import type { Area, StructElement } from '../tags/struct-element.ts';
import type { GlyphMaker } from '../text/glyphs.ts';
import { typeset, type Piece, type TextLine } from '../text/typeset.ts';
import type { FaceName } from '../text/typefaces.ts';
import { BODY, BODY_HEIGHT, COLOUR, type TextStyle, type TypeSizes } from './theme.ts';

/** What the drawers share: the document, its tags, and how far down the page they are. */
export type Pen = {
  readonly doc: jsPDF;
  readonly tags: TagLayer;
  readonly makeGlyphs: GlyphMaker;
  /** Drawn when all pages are known: page numbers of the contents. */
  readonly later: (() => void)[];
  /** The element of each link, which its words on the next line or page belong to as well. */
  readonly elementByLink: Map<Link, StructElement>;
  /** Points from the top of the page to where the next block may begin. */
  y: number;
} & TypeSizes;

/**
 * The names the fonts are registered under. jsPDF writes them as they are; the six letters say that
 * only the glyphs in use are inside.
 */
export const FONT_NAME: Readonly<Record<FaceName, string>> = {
  regular: 'AUDITA+SourceSans3-Regular',
  bold: 'AUDITB+SourceSans3-Semibold',
  fallback: 'AUDITC+DejaVuSans',
};

export function startPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = BODY.top;
}

export function currentPage(pen: Pen): number {
  return pen.doc.getCurrentPageInfo().pageNumber;
}

/** Room left on the page, in points. */
export function roomLeft(pen: Pen): number {
  return BODY.bottom - pen.y;
}

/** Begins a page when `height` does not fit on this one but fits on a fresh one. */
export function keepTogether(pen: Pen, height: number): void {
  if (height > roomLeft(pen) + 0.01 && pen.y > BODY.top && height <= BODY_HEIGHT) startPage(pen);
}

/** Space between blocks; none at the top of a page. */
export function leaveGap(pen: Pen, height: number): void {
  if (pen.y > BODY.top) pen.y += height;
}

export function setLines(
  pen: Pen,
  runs: readonly Run[],
  style: TextStyle,
  width: number,
  goesOn = false,
): readonly TextLine[] {
  const bold = style.bold === true;
  return typeset(runs, pen.makeGlyphs, { size: style.size, bold, width, goesOn });
}

/** Ends in a space, or what is read after the label would be glued to it. */
export function setLabel(
  pen: Pen,
  text: string,
  style: TextStyle,
  width: number,
): readonly TextLine[] {
  return setLines(pen, [{ text }], style, width, true);
}

export function heightOf(lines: readonly TextLine[], style: TextStyle): number {
  return lines.length * style.leading;
}

export type Spot = {
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'centre';
};

/** Something inked in one go: plain text, text read otherwise than it looks, or a link. */
type Stroke = {
  readonly actual: string | undefined;
  readonly link: Link | undefined;
  readonly pieces: { readonly piece: Piece; readonly x: number; readonly top: number }[];
};

/** Draws lines that all stand on the current page as content of an element. */
export function drawLines(
  pen: Pen,
  element: StructElement,
  lines: readonly TextLine[],
  style: TextStyle,
  spot: Spot,
): void {
  for (const stroke of listStrokes(lines, style, spot)) {
    const ink = (): void => {
      for (const { piece, x, top } of stroke.pieces) inkPiece(pen, piece, style, x, top);
    };
    const { link } = stroke;
    if (link === undefined) {
      pen.tags.mark(element, ink, stroke.actual);
      continue;
    }
    const linkElement = findLinkElement(pen, element, link);
    pen.tags.mark(linkElement, ink, stroke.actual);
    const description = link.description.trim() === '' ? readLink(lines, link) : link.description;
    spreadLink(pen, linkElement, stroke, style, { target: link, description });
  }
}

/** Draws lines as decoration, for headers, footers and what is said already. */
export function drawDecoration(
  pen: Pen,
  kind: 'header' | 'footer' | 'pagination',
  lines: readonly TextLine[],
  style: TextStyle,
  spot: Spot,
): void {
  const strokes = listStrokes(lines, style, spot);
  if (strokes.length === 0) return;
  pen.tags.artifact(kind, () => {
    for (const { pieces } of strokes) {
      for (const { piece, x, top } of pieces) inkPiece(pen, piece, style, x, top);
    }
  });
}

function listStrokes(lines: readonly TextLine[], style: TextStyle, spot: Spot): readonly Stroke[] {
  const strokes: Stroke[] = [];
  lines.forEach((line, index) => {
    const left = spot.x + findIndent(line, spot);
    const top = spot.y + index * style.leading;
    for (const piece of line.pieces) {
      const entry = { piece, x: left + piece.x, top };
      const last = strokes.at(-1);
      const goesOn = last !== undefined && last.link === piece.link;
      if (goesOn && last.actual === undefined && piece.actual === undefined) {
        last.pieces.push(entry);
      } else {
        strokes.push({ actual: piece.actual, link: piece.link, pieces: [entry] });
      }
    }
  });
  return strokes;
}

function findIndent(line: TextLine, spot: Spot): number {
  const align = spot.align ?? (line.rightToLeft ? 'right' : 'left');
  if (align === 'left') return 0;
  return align === 'right' ? spot.width - line.width : (spot.width - line.width) / 2;
}

/** One for all words of a link: a listener is told of a link once, however it wraps. */
function findLinkElement(pen: Pen, parent: StructElement, link: Link): StructElement {
  const known = pen.elementByLink.get(link);
  if (known?.parent === parent) return known;
  const element = pen.tags.add('Link', parent);
  pen.elementByLink.set(link, element);
  return element;
}

function readLink(lines: readonly TextLine[], link: Link): string {
  const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.link === link);
  return pieces
    .map(({ actual, drawn }) => actual ?? drawn)
    .join('')
    .trim();
}

/** Makes the places of a link's words lead to its target, and underlines them. */
function spreadLink(
  pen: Pen,
  element: StructElement,
  { pieces }: Stroke,
  style: TextStyle,
  { target, description }: { readonly target: Link; readonly description: string },
): void {
  for (const { piece, x, top } of pieces) {
    const area: Area = { x, y: top, width: piece.width, height: style.leading };
    pen.tags.link(element, area, target, description);
    pen.tags.artifact('layout', () => {
      drawRule(pen, x, top + baseline(style) + 1.5, piece.width, COLOUR.link, 0.6);
    });
  }
}

/** From the top of a line to its baseline. */
export function baseline(style: TextStyle): number {
  return (style.leading - style.size) / 2 + style.size * 0.79;
}

/** jsPDF would turn right-to-left text round again; ours is in the order of the paper already. */
const AS_IT_STANDS = {
  isInputVisual: true,
  isOutputVisual: true,
  isInputRtl: false,
  isOutputRtl: false,
} as const;

function inkPiece(pen: Pen, piece: Piece, style: TextStyle, x: number, top: number): void {
  const { doc } = pen;
  if (piece.drawn === '') return;
  doc.setFont(FONT_NAME[piece.face], 'normal');
  doc.setFontSize(style.size);
  doc.setTextColor(piece.link === undefined ? style.colour : COLOUR.link);
  doc.text(piece.drawn, x, top + baseline(style), AS_IT_STANDS);
}

/** A filled rectangle; call inside marked content. */
export function fillArea(pen: Pen, area: Area, colour: string): void {
  pen.doc.setFillColor(colour);
  pen.doc.rect(area.x, area.y, area.width, area.height, 'F');
}

/** A horizontal line; call inside marked content. */
export function drawRule(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  colour: string,
  thickness: number,
): void {
  pen.doc.setDrawColor(colour);
  pen.doc.setLineWidth(thickness);
  pen.doc.line(x, y, x + width, y);
}
