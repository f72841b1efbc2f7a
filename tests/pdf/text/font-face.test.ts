import { jsPDF } from 'jspdf';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { toByteCharacters } from '../../../src/pdf/tags/pdf-text.ts';
import { readFontFace } from '../../../src/pdf/text/font-face.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';

const fonts = readReportFonts();
const cmapSchema = z.object({
  cmap: z.object({ unicode: z.object({ codeMap: z.record(z.string(), z.number()) }) }),
});

/** What jsPDF itself can draw of a font. */
function readCodesOfJspdf(bytes: Uint8Array): ReadonlySet<number> {
  const doc = new jsPDF();
  doc.addFileToVFS('font.ttf', toByteCharacters(bytes));
  doc.addFont('font.ttf', 'Font', 'normal');
  doc.setFont('Font', 'normal');
  const getFont: unknown = Reflect.get(doc.internal, 'getFont');
  if (typeof getFont !== 'function') throw new Error('jsPDF has no getFont');
  const font: unknown = Reflect.apply(getFont, doc.internal, []);
  const { metadata } = z.object({ metadata: cmapSchema }).parse(font);
  const glyphs = Object.entries(metadata.cmap.unicode.codeMap);
  return new Set(glyphs.filter(([, glyph]) => glyph !== 0).map(([code]) => Number(code)));
}

test.each(['regular', 'bold', 'fallback'] as const)(
  'agrees with jsPDF on what %s draws',
  (name) => {
    const face = readFontFace(fonts[name]);
    const drawable = readCodesOfJspdf(fonts[name]);
    expect(drawable.size).toBeGreaterThan(1000);
    const differing: number[] = [];
    for (let code = 0; code < 0xffff; code += 1) {
      if (face.has(code) !== drawable.has(code)) differing.push(code);
    }
    expect(differing).toEqual([]);
  },
);

test('measures as jsPDF does', () => {
  const doc = new jsPDF({ unit: 'pt' });
  for (const name of ['regular', 'fallback'] as const) {
    const face = readFontFace(fonts[name]);
    doc.addFileToVFS(`${name}.ttf`, toByteCharacters(fonts[name]));
    doc.addFont(`${name}.ttf`, name, 'normal');
    doc.setFont(name, 'normal');
    doc.setFontSize(1000);
    for (const character of 'AWi.\u0177\u2265') {
      const width = face.widthOf(character.charCodeAt(0));
      expect(Math.abs(doc.getTextWidth(character) - width)).toBeLessThan(1);
    }
  }
});

test('of characters with one glyph one stands for all', () => {
  const face = readFontFace(fonts.regular);
  expect(face.canonicalOf(0xb5)).toBe(0x3bc);
  expect(face.canonicalOf(0x2011)).toBe(0x2d);
  expect(face.canonicalOf(0x41)).toBe(0x41);
});

test('refuses what is no font', () => {
  expect(() => readFontFace(new Uint8Array(64))).toThrow('cmap table');
});
