import { expect, test } from 'vitest';

import { describeProtection, isAtRisk } from '../../../src/domain/device/protection.ts';

test.each([
  ['protected', false, /^Protected\./, false],
  ['notProtected', false, /^Not protected\. The browser may clear/, true],
  ['unknown', false, /^Not known\./, false],
  ['protected', true, /^Not protected\. .*7 days.*Install the app/, true],
] as const)('%s, cleared when unused: %s', (protection, isClearedWhenUnused, words, atRisk) => {
  const safety = { protection, isClearedWhenUnused };
  expect(describeProtection(safety)).toMatch(words);
  expect(describeProtection(safety)).toContain('backup');
  expect(isAtRisk(safety)).toBe(atRisk);
});
