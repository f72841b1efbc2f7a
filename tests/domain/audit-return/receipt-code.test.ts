import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readReceiptCode, receiptCode } from '../../../src/domain/audit-return/receipt-code.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';

const anyHash = fc.nat().map((seed) => hashContent(seed));

test('it is four groups of four signs that do not look alike', () => {
  expect(receiptCode(hashContent('a return'))).toBe(receiptCode(hashContent('a return')));
  fc.assert(
    fc.property(anyHash, (hash) => {
      expect(receiptCode(hash)).toMatch(/^([2-9ACDFHJKMPQRTWXY]{4}-){3}[2-9ACDFHJKMPQRTWXY]{4}$/);
    }),
  );
});

test('it is read back however it is typed', () => {
  fc.assert(
    fc.property(anyHash, (hash) => {
      const code = receiptCode(hash);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
      expect(readReceiptCode(typed)).toEqual({ kind: 'code', code });
    }),
  );
});

test('every wrong sign, and every two in the wrong order, is a slip', () => {
  const code = receiptCode(hashContent('a return')).replaceAll('-', '');
  for (let place = 0; place < code.length; place += 1) {
    const [here = '', next = ''] = code.slice(place, place + 2);
    for (const sign of '23456789ACDFHJKMPQRTWXY') {
      if (sign === here) continue;
      const typed = code.slice(0, place) + sign + code.slice(place + 1);
      expect(readReceiptCode(typed)).toEqual({ kind: 'slip' });
    }
    if (next === '' || next === here) continue;
    const turned = code.slice(0, place) + next + here + code.slice(place + 2);
    expect(readReceiptCode(turned)).toEqual({ kind: 'slip' });
  }
});

test.each(['', 'K7QM', 'SOIL-0000-1111-ZZZZ'])('“%s” is no code', (typed) => {
  expect(readReceiptCode(typed)).toEqual({ kind: 'slip' });
});
