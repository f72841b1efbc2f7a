import { expect, test } from 'vitest';

import { backupFileName } from '../../../src/files/backup/backup-file-name.ts';

test('a backup is named after the moment it was made, by the user’s own clock', () => {
  const moment = new Date(2026, 10, 26, 14, 32, 59);
  expect(backupFileName(moment.toISOString())).toBe('section-11-backup-2026-11-26-1432.s11backup');
  const early = new Date(2027, 0, 2, 3, 4);
  expect(backupFileName(early.toISOString())).toBe('section-11-backup-2027-01-02-0304.s11backup');
});
