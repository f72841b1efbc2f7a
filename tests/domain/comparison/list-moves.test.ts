import fc from 'fast-check';
import { expect, test } from 'vitest';

import { listMoves } from '../../../src/domain/comparison/list-moves.ts';

test('the largest steps up stand first, and what nobody did not at all', () => {
  expect(
    listMoves([
      [2, 0, 1],
      [0, 0, 3],
      [4, 0, 0],
    ]),
  ).toEqual([
    { from: 0, to: 2, count: 1 },
    { from: 1, to: 2, count: 3 },
    { from: 0, to: 0, count: 2 },
    { from: 2, to: 0, count: 4 },
  ]);
});

test('of any matrix every question is in one row', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(3), { minLength: 21, maxLength: 21 })), (matrix) => {
      const sum = matrix.flat().reduce((all, count) => all + count, 0);
      const moves = listMoves(matrix);
      expect(moves.reduce((all, { count }) => all + count, 0)).toBe(sum);
      expect(moves.every(({ count }) => count > 0)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
