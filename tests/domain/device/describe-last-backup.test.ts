import { expect, test } from 'vitest';

import { describeLastBackup } from '../../../src/domain/device/describe-last-backup.ts';

/** Moments of the user's own calendar, in whatever zone the tests run. */
const at = (text: string): string => new Date(text).toISOString();

test.each([
  ['2026-11-26T00:01', 'Last backup today'],
  ['2026-11-26T23:59', 'Last backup today'],
  ['2026-11-25T23:59', 'Last backup yesterday'],
  ['2026-11-24T00:01', 'Last backup 2 days ago'],
  ['2026-10-26T12:00', 'Last backup 31 days ago'],
  ['2026-03-28T12:00', 'Last backup 243 days ago'],
  ['2026-11-27T09:00', 'Last backup today'],
])('a backup of %s is, on 26 November, called %j', (moment, words) => {
  expect(describeLastBackup({ at: at(moment), where: 'download' }, '2026-11-26')).toBe(words);
});

test('without one it says so', () => {
  expect(describeLastBackup(undefined, '2026-11-26')).toBe('Never backed up');
});
