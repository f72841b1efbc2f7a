import { expect, test } from 'vitest';

import { shapeArabic } from '../../../src/pdf/text/shape-arabic.ts';

const draw = (text: string, missing: readonly number[] = []): string =>
  shapeArabic(Array.from(text), (code) => !missing.includes(code))
    .map(({ drawn }) => drawn)
    .join('');

test.each([
  ['three joined letters', '\u0628\u062a\u0645', '\ufe91\ufe98\ufee2'],
  ['a letter alone', '\u0628', '\ufe8f'],
  ['a letter that does not join forward', '\u062f\u0628', '\ufea9\ufe8f'],
  ['marks between letters', '\u0628\u064e\u062a', '\ufe91\u064e\ufe96'],
  ['lam and alef together', '\u0644\u0627', '\ufefb'],
  ['lam and alef after a letter', '\u0628\u0644\u0627', '\ufe91\ufefc'],
  ['a joiner that keeps letters apart', '\u0628\u200c\u0628', '\ufe8f\u200c\ufe8f'],
  ['Urdu letters', '\u0679\u06be\u06c1', '\ufb68\ufbad\ufba7'],
  ['a Latin word beside', 'a\u0628', 'a\ufe8f'],
])('shapes %s', (_, text, expected) => {
  expect(draw(text)).toBe(expected);
});

test('a form the font lacks is drawn as the plain letter', () => {
  expect(draw('\u06d2', [0xfbae])).toBe('\u06d2');
  expect(draw('\u0644\u0627', [0xfefb])).toBe('\ufedf\ufe8e');
});

test('every letter of the text is read from what is drawn', () => {
  const text = '\u0634\u0643\u0631\u0627 \u0627\u0644\u0623\u0637\u0641\u0627\u0644';
  expect(
    shapeArabic(Array.from(text), () => true)
      .map(({ source }) => source)
      .join(''),
  ).toBe(text);
});
