import { expect, test } from 'vitest';

import { directionOf, isRightToLeft, orderLine } from '../../../src/pdf/text/order-line.ts';

/** Capitals stand for right-to-left letters, so that the cases can be read. */
function lay(text: string): string {
  const letters = Array.from(text);
  const directions = letters.map((letter) =>
    /[A-Z]/.test(letter) ? 'right' : directionOf(letter),
  );
  return orderLine(directions, isRightToLeft(directions))
    .map(({ start, end, rightToLeft }) => {
      const part = letters.slice(start, end);
      return (rightToLeft ? part.reverse() : part).join('');
    })
    .join('');
}

test.each([
  ['plain text', 'see page 5', 'see page 5'],
  ['a word inside', 'he said ABC to me', 'he said CBA to me'],
  ['two words inside', 'he said ABC DEF.', 'he said FED CBA.'],
  ['a number after a word', 'he said ABC 12 ok', 'he said 12 CBA ok'],
  ['right to left with a number', 'ABC 12 DEF.', '.FED 12 CBA'],
  ['right to left with foreign words', 'ABC two words DEF', 'FED two words CBA'],
  ['brackets with the text before them', 'see ABC (12) and', 'see )12( CBA and'],
  ['brackets of the paragraph', 'see (ABC) and', 'see (CBA) and'],
  ['a mark at the end of a word', 'he said AB\u064c to me', 'he said \u064cBA to me'],
  ['a mark before a foreign word', 'AB\u064c two CD', 'DC two \u064cBA'],
  ['a mark on a foreign word', 'AB e\u0301 CD', 'DC e\u0301 BA'],
  ['a mark after a bracket', 'see (AB)\u064c and', 'see (BA)\u064c and'],
])('orders %s', (_, text, expected) => {
  expect(lay(text)).toBe(expected);
});

test.each([
  ['\u05d0', 'right'],
  ['\u0628', 'right'],
  ['\u064e', 'mark'],
  ['\u0661', 'number'],
  ['7', 'number'],
  ['\u0177', 'left'],
  ['\u5b89', 'left'],
  ['(', 'open'],
  [' ', 'neutral'],
] as const)('%s is %s', (character, direction) => {
  expect(directionOf(character)).toBe(direction);
});
