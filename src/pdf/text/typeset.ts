import type { Link, Run } from '../../domain/report/report-block.ts';
import { breakLines } from './break-lines.ts';
import type { Glyph, GlyphMaker } from './glyphs.ts';
import { isRightToLeft, orderLine, type Stretch } from './order-line.ts';
import type { FaceName } from './typefaces.ts';

/** Ink of one face in one stretch of a line. */
export type Piece = {
  /** In the order it stands on paper, left to right. */
  readonly drawn: string;
  /** What is read and copied in its place, where that differs. */
  readonly actual: string | undefined;
  readonly face: FaceName;
  readonly link: Link | undefined;
  /** Points from the left end of the line. */
  readonly x: number;
  readonly width: number;
};

/** The pieces of a line in reading order. */
export type TextLine = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Begins at the right margin, as Arabic and Hebrew do. */
  readonly rightToLeft: boolean;
};

export type TypesetOptions = {
  /** Font size in points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Width of the lines in points. */
  readonly width: number;
  /** Other words follow in the same sentence or item: the last line ends in a space as well. */
  readonly goesOn?: boolean;
};

type Letter = { readonly glyph: Glyph; readonly link: Link | undefined };

/**
 * Lays normalised text out in lines. A line break in the text ends a line; a wrapped line keeps
 * one space at its end, or copied text would glue its last word to the next.
 */
export function typeset(
  runs: readonly Run[],
  makeGlyphs: GlyphMaker,
  options: TypesetOptions,
): readonly TextLine[] {
  const scale = options.size / 1000;
  const paragraphs = splitParagraphs(runs, makeGlyphs, options.bold === true);
  return paragraphs.flatMap((letters, index) => {
    const isLast = index === paragraphs.length - 1;
    const glyphs = letters.map(({ glyph }) => glyph);
    const rightToLeft = isRightToLeft(glyphs.map(({ direction }) => direction));
    return breakLines(glyphs, options.width / scale).map(({ start, end, joins }) => {
      const isEnd = isLast && end === glyphs.length;
      const goesOn = isEnd ? options.goesOn === true : !joins;
      const line = trimEnd(letters.slice(start, end));
      return layLine(line, {
        scale,
        rightToLeft,
        space: goesOn ? makeGlyphs(' ', false)[0] : undefined,
      });
    });
  });
}

/** The width of a text on one line, in points. */
export function measureText(
  text: string,
  makeGlyphs: GlyphMaker,
  size: number,
  bold: boolean,
): number {
  return makeGlyphs(text, bold).reduce((sum, glyph) => sum + (glyph.width * size) / 1000, 0);
}

function splitParagraphs(
  runs: readonly Run[],
  makeGlyphs: GlyphMaker,
  bold: boolean,
): readonly (readonly Letter[])[] {
  let last: Letter[] = [];
  const paragraphs = [last];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push((last = []));
      for (const glyph of makeGlyphs(text, bold || run.bold === true)) {
        last.push({ glyph, link: run.link });
      }
    });
  }
  return paragraphs;
}

function trimEnd(letters: readonly Letter[]): readonly Letter[] {
  let end = letters.length;
  while (end > 0 && letters[end - 1]?.glyph.source === ' ') end -= 1;
  return letters.slice(0, end);
}

type LineOptions = {
  readonly scale: number;
  readonly rightToLeft: boolean;
  /** Put after the last letter, without width. */
  readonly space: Glyph | undefined;
};

function layLine(letters: readonly Letter[], options: LineOptions): TextLine {
  const { scale, rightToLeft, space } = options;
  const directions = letters.map(({ glyph }) => glyph.direction);
  const needsOrder = rightToLeft || directions.includes('right');
  const stretches = needsOrder
    ? orderLine(directions, rightToLeft)
    : [{ start: 0, end: letters.length, rightToLeft: false }];
  let x = 0;
  const placed: { readonly start: number; readonly piece: Piece }[] = [];
  for (const stretch of stretches) {
    const groups = groupLetters(letters, stretch);
    for (const { start, end } of stretch.rightToLeft ? [...groups].reverse() : groups) {
      const piece = layPiece(letters.slice(start, end), x, scale, stretch.rightToLeft);
      placed.push({ start, piece });
      x += piece.width;
    }
  }
  placed.sort((one, other) => one.start - other.start);
  const pieces = placed.map(({ piece }) => piece);
  return { pieces: space === undefined ? pieces : endWithSpace(pieces), width: x, rightToLeft };
}

/** Neighbours with one face, one link and one way of being read. */
function groupLetters(
  letters: readonly Letter[],
  { start: from, end: to, rightToLeft }: Stretch,
): readonly { readonly start: number; readonly end: number }[] {
  const groups: { start: number; end: number; letter: Letter }[] = [];
  for (let place = from; place < to; place += 1) {
    const letter = letters[place];
    if (letter === undefined) break;
    const last = groups.at(-1);
    if (last !== undefined && belongTogether(last.letter, letter, rightToLeft))
      last.end = place + 1;
    else groups.push({ start: place, end: place + 1, letter });
  }
  return groups;
}

/** Right-to-left text is read from its own copy throughout, so it need not be cut for that. */
function belongTogether(one: Letter, other: Letter, rightToLeft: boolean): boolean {
  return (
    one.link === other.link &&
    one.glyph.face === other.glyph.face &&
    (rightToLeft || isReadAsDrawn(one.glyph) === isReadAsDrawn(other.glyph))
  );
}

function isReadAsDrawn(glyph: Glyph): boolean {
  return glyph.drawn === glyph.source || glyph.source === '\u00a0';
}

function layPiece(letters: readonly Letter[], x: number, scale: number, reversed: boolean): Piece {
  const glyphs = letters.map(({ glyph }) => glyph);
  const source = glyphs.map((glyph) => glyph.source).join('');
  const drawn = (reversed ? reverseClusters(glyphs) : glyphs).map(mirrorIf(reversed)).join('');
  return {
    drawn,
    actual: reversed || glyphs.some((glyph) => !isReadAsDrawn(glyph)) ? source : undefined,
    face: glyphs[0]?.face ?? 'regular',
    link: letters[0]?.link,
    x,
    width: glyphs.reduce((sum, glyph) => sum + glyph.width, 0) * scale,
  };
}

/** A mark is drawn after its letter in either direction, or it would sit on the wrong one. */
function reverseClusters(glyphs: readonly Glyph[]): readonly Glyph[] {
  const clusters: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = clusters.at(-1);
    if (glyph.direction === 'mark' && last !== undefined) last.push(glyph);
    else clusters.push([glyph]);
  }
  return clusters.reverse().flat();
}

const MIRRORS: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '\u00ab\u00bb', '\u2039\u203a'].flatMap((pair) => {
    const [left = '', right = ''] = Array.from(pair);
    return [
      [left, right],
      [right, left],
    ];
  }),
);

function mirrorIf(reversed: boolean): (glyph: Glyph) => string {
  return ({ drawn }) => (reversed ? (MIRRORS.get(drawn) ?? drawn) : drawn);
}

function endWithSpace(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const spaced =
    last.actual === undefined
      ? { ...last, drawn: `${last.drawn} ` }
      : { ...last, actual: `${last.actual} ` };
  return [...pieces.slice(0, -1), spaced];
}
