import { must } from '../../domain/shared/must.ts';

/** What layout needs of a TrueType font; jsPDF leaves out what a font lacks without a word. */
export type FontFace = {
  /** A character the font draws and jsPDF can reach: the Basic Multilingual Plane only. */
  readonly has: (codePoint: number) => boolean;
  /** Advance in thousandths of the font size, cut to a whole number as jsPDF writes it. */
  readonly widthOf: (codePoint: number) => number;
  /**
   * The character that stands for all which share its glyph. A PDF font names one character per
   * glyph, so one micro sign would make every Greek mu come out as a micro sign when copied.
   */
  readonly canonicalOf: (codePoint: number) => number;
};

/** Reads a TrueType file. Throws when it is no such file: the fonts are ours. */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const glyphByCode = readCharacterMap(view, must(tables.get('cmap'), 'cmap table'));
  const unitsPerEm = view.getUint16(must(tables.get('head'), 'head table') + 18);
  const metrics = view.getUint16(must(tables.get('hhea'), 'hhea table') + 34);
  const advances = must(tables.get('hmtx'), 'hmtx table');
  const canonicalByCode = findSharedGlyphs(glyphByCode);
  return {
    has: (codePoint) => glyphByCode.has(codePoint),
    widthOf: (codePoint) => {
      const glyph = glyphByCode.get(codePoint) ?? 0;
      const advance = view.getUint16(advances + 4 * Math.min(glyph, metrics - 1));
      return Math.trunc((advance * 1000) / unitsPerEm);
    },
    canonicalOf: (codePoint) => canonicalByCode.get(codePoint) ?? codePoint,
  };
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const offsetByTag = new Map<string, number>();
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const entry = 12 + 16 * table;
    const letters = [0, 1, 2, 3].map((letter) => view.getUint8(entry + letter));
    offsetByTag.set(String.fromCharCode(...letters), view.getUint32(entry + 8));
  }
  return offsetByTag;
}

/** Only format 4 is read, as in jsPDF: what it cannot reach must count as missing here too. */
function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  for (let table = 0; table < view.getUint16(cmap + 2); table += 1) {
    const entry = cmap + 4 + 8 * table;
    const platform = view.getUint16(entry);
    const isUnicode = platform === 0 || (platform === 3 && view.getUint16(entry + 2) === 1);
    const offset = cmap + view.getUint32(entry + 4);
    if (isUnicode && view.getUint16(offset) === 4) return readSegments(view, offset);
  }
  throw new Error('The font has no Unicode character map of format 4');
}

function readSegments(view: DataView, offset: number): ReadonlyMap<number, number> {
  const glyphByCode = new Map<number, number>();
  const doubled = view.getUint16(offset + 6);
  const starts = offset + 16 + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(offset + 14 + at);
    const delta = view.getUint16(starts + doubled + at);
    const rangeAt = starts + 2 * doubled + at;
    const range = view.getUint16(rangeAt);
    const start = view.getUint16(starts + at);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphByCode.set(code, glyph);
    }
  }
  return glyphByCode;
}

/** Of characters with one glyph, the plain form that the others decompose to, else the lowest. */
function findSharedGlyphs(glyphByCode: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const codesByGlyph = new Map<number, number[]>();
  for (const [code, glyph] of glyphByCode) {
    codesByGlyph.set(glyph, [...(codesByGlyph.get(glyph) ?? []), code]);
  }
  const canonicalByCode = new Map<number, number>();
  for (const codes of codesByGlyph.values()) {
    const lowest = codes[0];
    if (lowest === undefined || codes.length === 1) continue;
    const plain = String.fromCodePoint(lowest).normalize('NFKC').codePointAt(0) ?? lowest;
    const canonical = codes.includes(plain) ? plain : lowest;
    for (const code of codes) canonicalByCode.set(code, canonical);
  }
  return canonicalByCode;
}
