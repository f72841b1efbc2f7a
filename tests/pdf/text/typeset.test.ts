import { expect, test } from 'vitest';

import type { Run } from '../../../src/domain/report/report-block.ts';
import { createGlyphMaker } from '../../../src/pdf/text/glyphs.ts';
import { readTypefaces } from '../../../src/pdf/text/typefaces.ts';
import { measureText, typeset } from '../../../src/pdf/text/typeset.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';

const makeGlyphs = createGlyphMaker(readTypefaces(readReportFonts()));

function lines(text: string, width = 120): string[] {
  return linesOf([{ text }], width);
}

function linesOf(runs: readonly Run[], width: number): string[] {
  return typeset(runs, makeGlyphs, { size: 12, width }).map(({ pieces }) =>
    pieces.map(({ drawn, actual }) => actual ?? drawn).join('|'),
  );
}

test('a wrapped line keeps one space at its end, the last line none', () => {
  expect(lines('The policy was read and   sampled with care  ', 100)).toEqual([
    'The policy was read ',
    'and   sampled with ',
    'care',
  ]);
});

test('a line break ends a line, an empty line stays empty', () => {
  expect(lines('one\n\ntwo')).toEqual(['one ', '', 'two']);
});

test('no line is wider than it may be, however long its words', () => {
  const text = `${'x'.repeat(300)} ${'WWW '.repeat(40)}https://example.org/${'a/'.repeat(90)}`;
  for (const line of typeset([{ text }], makeGlyphs, { size: 12, width: 120 })) {
    expect(line.width).toBeLessThanOrEqual(120);
  }
});

test('a word that is cut gains no space, nor does one at its hyphen', () => {
  expect(lines('x'.repeat(60)).join('')).toBe('x'.repeat(60));
  expect(lines('a well-documented self-assessment').join('')).toBe(
    'a well-documented self-assessment',
  );
});

test('a line of one letter is better than none', () => {
  expect(lines('WW', 3)).toEqual(['W', 'W']);
});

test('bold, links and other fonts are pieces of their own', () => {
  const link = { kind: 'anchor', anchor: 'a', description: 'There' } as const;
  expect(linesOf([{ text: 'a ' }, { text: 'b ', bold: true }, { text: 'c', link }], 400)).toEqual([
    'a |b |c',
  ]);
  expect(lines('a \u05d0 b', 400)).toEqual(['a |\u05d0| |b']);
});

test('right-to-left words are drawn turned round and read as written', () => {
  const [line] = typeset([{ text: '\u05d0\u05d1 (1) \u05d2' }], makeGlyphs, {
    size: 12,
    width: 400,
  });
  expect(line?.rightToLeft).toBe(true);
  expect(line?.pieces.map(({ actual, drawn }) => actual ?? drawn).join('')).toBe(
    '\u05d0\u05d1 (1) \u05d2',
  );
  const drawn = [...(line?.pieces ?? [])].sort((one, other) => one.x - other.x);
  expect(drawn.map((piece) => piece.drawn).join('')).toBe('\u05d2 (1) \u05d1\u05d0');
});

test('a vowel sign at the end of a word stays on its letter', () => {
  const [line] = typeset([{ text: 'She said \u0634\u0643\u0631\u064c to us' }], makeGlyphs, {
    size: 12,
    width: 400,
  });
  const turned = line?.pieces.find(({ actual }) => actual !== undefined);
  expect(turned).toMatchObject({
    actual: '\u0634\u0643\u0631\u064c',
    drawn: '\ufeae\u064c\ufedc\ufeb7',
  });
});

test('a label ends in a space when other words follow it', () => {
  const options = { size: 12, width: 400, goesOn: true };
  const endOf = (text: string): string | undefined => {
    const piece = typeset([{ text }], makeGlyphs, options).at(-1)?.pieces.at(-1);
    return piece?.actual ?? piece?.drawn;
  };
  expect(endOf('4 Action plan')).toBe('4 Action plan ');
  expect(endOf('one\ntwo  ')).toBe('two ');
  expect(endOf('\u05d0\u05d1')).toBe('\u05d0\u05d1 ');
});

test('a letter no font has is drawn as a box and read as itself', () => {
  const [line] = typeset([{ text: '\u5b89\u5168' }], makeGlyphs, { size: 12, width: 400 });
  expect(line?.pieces).toMatchObject([{ drawn: '\u25a1\u25a1', actual: '\u5b89\u5168' }]);
});

test('a text is as wide as its letters', () => {
  const one = measureText('a', makeGlyphs, 10, false);
  expect(measureText('aaa', makeGlyphs, 10, false)).toBeCloseTo(3 * one);
});
