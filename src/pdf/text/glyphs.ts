import { MISSING } from './normalise-text.ts';
import { directionOf, type Direction } from './order-line.ts';
import { shapeArabic } from './shape-arabic.ts';
import type { FaceName, Typefaces } from './typefaces.ts';

/** One character as it is inked. */
export type Glyph = {
  readonly drawn: string;
  /** What it reads as, where that is not what is inked. */
  readonly source: string;
  readonly face: FaceName;
  /** Thousandths of the font size. */
  readonly width: number;
  readonly direction: Direction;
};

/** Turns normalised text into glyphs. */
export type GlyphMaker = (text: string, bold: boolean) => readonly Glyph[];

const NO_WIDTH = /^[\u200c\u200d]$/;

/** A maker that remembers: a long report has many letters and few different ones. */
export function createGlyphMaker(typefaces: Typefaces): GlyphMaker {
  const remembered = new Map<string, Glyph>();
  const make = (drawn: string, source: string, bold: boolean): Glyph => {
    const key = `${bold ? 'b' : 'r'}${drawn}${source}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const glyph = makeGlyph(drawn, source, bold, typefaces);
    remembered.set(key, glyph);
    return glyph;
  };
  const canDraw = (codePoint: number): boolean => typefaces.faceFor(codePoint, false) !== undefined;
  const fallbackSpace: Glyph = {
    ...make(' ', ' ', false),
    face: 'fallback',
    width: typefaces.faces.fallback.widthOf(0x20),
  };
  return (text, bold) => {
    const letters = Array.from(text);
    const shaped = /[\u0600-\u06ff]/.test(text)
      ? shapeArabic(letters, canDraw)
      : letters.map((letter) => ({ drawn: letter, source: letter }));
    let before: FaceName = 'regular';
    return shaped.map(({ drawn, source }) => {
      const glyph = make(drawn, source, bold);
      // Words of the fallback stay in one piece with their spaces, and are read as one.
      const kept = source === ' ' && before === 'fallback' ? fallbackSpace : glyph;
      before = kept.face;
      return kept;
    });
  };
}

function makeGlyph(drawn: string, source: string, bold: boolean, typefaces: Typefaces): Glyph {
  const direction = directionOf(Array.from(source)[0] ?? '');
  if (NO_WIDTH.test(drawn)) return { drawn: '', source, face: 'fallback', width: 0, direction };
  const ink = drawn === '\u00a0' ? ' ' : drawn;
  const code = ink.codePointAt(0) ?? 0;
  const face = typefaces.faceFor(code, bold);
  if (face === undefined)
    return { ...makeGlyph(MISSING, MISSING, bold, typefaces), source, direction };
  return { drawn: ink, source, face, width: typefaces.faces[face].widthOf(code), direction };
}
