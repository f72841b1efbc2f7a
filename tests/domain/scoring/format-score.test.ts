import { expect, test } from 'vitest';

import {
  formatCounts,
  formatScore,
  formatShare,
} from '../../../src/domain/scoring/format-score.ts';
import { aTemplate } from '../../support/builders.ts';

test.each([
  [1, '100%'],
  [199 / 200, '99%'],
  [0.999999, '99%'],
  [0.004, '1%'],
  [1e-9, '1%'],
  [0, '0%'],
  [0.5, '50%'],
])('a share of %d is shown as %s: 100%% means all and 0%% means none', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test('a provisional score says so', () => {
  expect(formatScore({ kind: 'provisional', points: 2, outOf: 3, missing: 4 })).toBe('67% so far');
});

test('counts name the top rating out of what applies', () => {
  const counts = { total: 12, byRating: [1, 1, 0, 7], notApplicable: 1, unanswered: 2 };
  expect(formatCounts(counts, aTemplate().scale)).toBe(
    '7 of 11 fully met; 1 not applicable; 2 not answered',
  );
});
