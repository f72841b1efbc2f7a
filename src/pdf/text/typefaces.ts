import { readFontFace, type FontFace } from './font-face.ts';

export type FaceName = 'regular' | 'bold' | 'fallback';

/** The TrueType files a report is drawn with. */
export type ReportFonts = Readonly<Record<FaceName, Uint8Array>>;

export type Typefaces = {
  readonly faces: Readonly<Record<FaceName, FontFace>>;
  /** The face that draws a character in regular or bold text; nothing when none has it. */
  readonly faceFor: (codePoint: number, bold: boolean) => FaceName | undefined;
};

/** Reads the three fonts. What the text faces lack comes from the fallback, always in regular. */
export function readTypefaces(fonts: ReportFonts): Typefaces {
  const faces = {
    regular: readFontFace(fonts.regular),
    bold: readFontFace(fonts.bold),
    fallback: readFontFace(fonts.fallback),
  };
  return {
    faces,
    faceFor: (codePoint, bold) => {
      const name = bold ? 'bold' : 'regular';
      if (faces[name].has(codePoint)) return name;
      return faces.fallback.has(codePoint) ? 'fallback' : undefined;
    },
  };
}
