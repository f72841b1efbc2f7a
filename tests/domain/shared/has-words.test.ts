import fc from 'fast-check';
import { expect, test } from 'vitest';

import { hasWords, splitWords } from '../../../src/domain/shared/has-words.ts';

test.each([
  ['a whole word', 'Safer recruitment', 'safer'],
  ['the beginning of a word', 'Safer recruitment', 'recruit'],
  ['words in another order', 'Safer recruitment of staff', 'staff safer'],
  ['capitals where there are none', 'The lead’s deputy', 'LEAD'],
  ['small letters where there are capitals', 'LADO and DBS', 'lado'],
  ['a word without its apostrophe', 'The children’s home', 'childrens'],
  ['a word with its apostrophe', 'The childrens home', "children's"],
  ['a straight apostrophe for a curved one', 'The children’s home', "children's home"],
  ['a curved apostrophe for a straight one', "The children's home", 'children’s'],
  ['an accent in capitals', 'Zoë leads', 'ZOË'],
  ['an accent written as a mark of its own', 'Zo\u00eb leads', 'Zoe\u0308'],
  ['words joined by a hyphen', 'Out-of-school settings', 'school out'],
  ['a hyphen where the text has none', 'Whistle blowing', 'whistle-blow'],
  ['a number', 'Working Together 2023, chapter 4', '2023 4'],
  ['a letter printers join', 'The \ufb01rst step', 'first'],
  ['punctuation around a word', 'Who leads?', '“who”'],
])('a text has %s', (_, text, sought) => {
  expect(hasWords(text, sought)).toBe(true);
});

test.each([
  ['a word it does not have', 'Safer recruitment', 'safer supervision'],
  ['the end of a word', 'Safeguarding', 'guarding'],
  ['the middle of a word', 'Safeguarding', 'guard'],
  ['a word with more to it', 'Safer', 'safeguarding'],
  ['two words written as one', 'Safer recruitment', 'saferrecruitment'],
])('a text does not have %s', (_, text, sought) => {
  expect(hasWords(text, sought)).toBe(false);
});

test.each(['', '   ', '…', ' – '])('every text has what holds no word: "%s"', (sought) => {
  expect(hasWords('Safer recruitment', sought)).toBe(true);
  expect(hasWords('', sought)).toBe(true);
});

test('words are in lower case, without what stands between them', () => {
  expect(splitWords('  “Don’t wait”: call the LADO (or 999)! ')).toEqual([
    'dont',
    'wait',
    'call',
    'the',
    'lado',
    'or',
    '999',
  ]);
});

test('a text has every beginning of its own words, in whatever order they are sought', () => {
  const word = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat());
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const text = words.map(([written]) => written).join(' ');
      const sought = splitWords(text)
        .map((written, place) => {
          const letters = Array.from(written);
          return letters.slice(0, 1 + ((words[place]?.[1] ?? 0) % letters.length)).join('');
        })
        .toReversed()
        .join(' ');
      expect(hasWords(text, sought)).toBe(true);
    }),
  );
});
