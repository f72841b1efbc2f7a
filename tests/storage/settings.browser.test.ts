import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { readSetting, saveSetting } from '../../src/storage/settings.ts';
import { openEmptyStorage, reopenStorage } from './an-audit.ts';
import { putRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

const backupSchema = z.strictObject({ at: z.string(), changes: z.int() });

test('a fact about the device is there after the page was opened again', async () => {
  expect(await readSetting('backup', backupSchema)).toEqual({ ok: true, value: undefined });
  await saveSetting('backup', { at: '2026-03-01', changes: 3 });
  await saveSetting('backup', { at: '2026-03-02', changes: 0 });
  await reopenStorage();
  expect(await readSetting('backup', backupSchema)).toEqual({
    ok: true,
    value: { at: '2026-03-02', changes: 0 },
  });
});

test('a fact that does not fit is named', async () => {
  await putRaw('settings', { key: 'backup', value: { at: 5, changes: 0 } });
  expect(await readSetting('backup', backupSchema)).toEqual({
    ok: false,
    problem: { kind: 'damagedRow', table: 'settings', key: 'backup', where: 'value.at' },
  });
});
