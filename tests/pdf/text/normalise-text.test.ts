import { expect, test } from 'vitest';

import { normaliseText } from '../../../src/pdf/text/normalise-text.ts';
import { readTypefaces } from '../../../src/pdf/text/typefaces.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';

const typefaces = readTypefaces(readReportFonts());

function normalise(text: string): { text: string; noted: string[] } {
  const noted: string[] = [];
  const normalised = normaliseText(text, typefaces, (character, replacement) => {
    noted.push(`${character}>${replacement}`);
  });
  return { text: normalised, noted };
}

test.each([
  ['every line ending', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
  ['a no-break space', 'a\u00a0b', 'a\u00a0b'],
  ['a letter and its accent apart', 'w\u0302', '\u0175'],
  ['a variation selector', '\u2714\ufe0f done', '\u2714 done'],
  [
    'Welsh, Polish and signs',
    'T\u0177 \u0141\u00f3d\u017a \u2265 \u2264 \u2192 \u2713',
    'T\u0177 \u0141\u00f3d\u017a \u2265 \u2264 \u2192 \u2713',
  ],
  ['Arabic with a joiner inside', '\u0645\u06cc\u200c\u062e', '\u0645\u06cc\u200c\u062e'],
])('%s becomes plain without a note', (_, text, expected) => {
  expect(normalise(text)).toEqual({ text: expected, noted: [] });
});

test.each([
  ['a tab', 'a\tb', 'a    b', '\t>    '],
  ['soft and no-break hyphens', 'a\u00adb\u2011c\u2010d', 'a-b-c-d', '\u00ad>-,\u2011>-,\u2010>-'],
  ['odd spaces', 'a\u2009b\u3000c\u202fd', 'a b c\u00a0d', '\u2009> ,\u3000> ,\u202f>\u00a0'],
  ['a sign that looks like another', '5\u00b5g', '5\u03bcg', '\u00b5>\u03bc'],
  ['a control', 'a\u0007b', 'a[U+0007]b', '\u0007>[U+0007]'],
  ['NUL and DEL', '\u0000\u007f', '[U+0000][U+007F]', '\u0000>[U+0000],\u007f>[U+007F]'],
  ['half a pair', '\ud83d!', '[U+D83D]!', '\ud83d>[U+D83D]'],
  ['an emoji with a meaning', '\ud83d\udfe2', '[green circle]', '\ud83d\udfe2>[green circle]'],
  [
    'an emoji of any skin',
    '\ud83d\udc4d\ud83c\udffd',
    '[thumbs up]',
    '\ud83d\udc4d\ud83c\udffd>[thumbs up]',
  ],
  ['another emoji', '\ud83e\udd96', '[emoji U+1F996]', '\ud83e\udd96>[emoji U+1F996]'],
  ['a flag', '\ud83c\uddec\ud83c\udde7', '[flag GB]', '\ud83c\uddec\ud83c\udde7>[flag GB]'],
  ['bold letters from elsewhere', '\ud835\udc01', 'B', '\ud835\udc01>B'],
  ['what has no form', 'a\u200bb', 'ab', '\u200b>'],
  ['a turn of direction', '\u202eabc', 'abc', '\u202e>'],
  ['private use', '\ue000', '[U+E000]', '\ue000>[U+E000]'],
])('%s is replaced and noted', (_, text, expected, noted) => {
  expect(normalise(text)).toEqual({ text: expected, noted: noted.split(',') });
});

test('a letter no font has stays to be read, and is noted as a box', () => {
  expect(normalise('\u5b89')).toEqual({ text: '\u5b89', noted: ['\u5b89>\u25a1'] });
});

test('normal text is normal already', () => {
  const text = 'T\u0177 \u2265 5\n\ud83d\ude42 a\u0007\u00ad\u00b5\u5b89';
  const once = normalise(text).text;
  expect(normalise(once).text).toBe(once);
});
