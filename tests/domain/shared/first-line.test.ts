import fc from 'fast-check';
import { expect, test } from 'vitest';

import { firstLine } from '../../../src/domain/shared/first-line.ts';

test.each([
  ['', ''],
  ['  \n ', ''],
  ['One line', 'One line'],
  ['\n\n  Second is first \nThird', 'Second is first'],
  ['A line that is far too long to stand', 'A line that is far…'],
  ['Averyverylongwordthatcannotbeparted', 'Averyverylongwordtha…'],
  [`${'x'.repeat(19)}😀 and more`, `${'x'.repeat(19)}…`],
])('the first line of %o is %o', (text, line) => {
  expect(firstLine(text, 20)).toBe(line);
});

test('is never longer than asked for, and one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 40 }), (text, most) => {
      const line = firstLine(text, most);
      expect(line.length).toBeLessThanOrEqual(most + 1);
      expect(line).not.toMatch(/[\n\r]/u);
    }),
  );
});
