import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { TABLES_VERSION } from '../../src/domain/device/device-rows.ts';
import { readBackup } from '../../src/files/backup/read-backup.ts';
import v1 from '../fixtures/storage/v1.json';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { loadDatabase } from '../support/e2e-newer-data.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('without room for a safety copy nothing is upgraded, until a file is saved and the user goes on', async () => {
  const context = await app.newContext({ viewport: { width: 320, height: 900 } });
  const beside = await context.newPage();
  await beside.goto(`${app.origin()}/nothing-here`);
  await loadDatabase(beside, { version: v1.nativeVersion, stores: v1.stores });
  const before = await dumpDatabase(beside);
  const page = await context.newPage();
  await page.addInitScript(`
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      if (given[0] === 's11-copies') throw new DOMException('no room', 'QuotaExceededError');
      return open.apply(this, given);
    };
  `);
  await page.goto(`${app.origin()}/`);
  await headingOf(page, 'There is no room for a safety copy').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Still no room for a safety copy. Nothing').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Still no room for a safety copy, tried 2 times. Nothing').waitFor();
  expect((await lookWithAxe(page)).violations).toEqual([]);
  expect(await listTooWide(page)).toEqual([]);
  expect(await dumpDatabase(beside)).toEqual(before);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything to a file' }).click();
  const backup = readBackup(await readFile(await (await downloading).path()));
  expect(backup.ok && backup.value.rows.answers).toEqual(before.stores['answers']?.rows);

  await page.getByRole('button', { name: 'Open my audits without a safety copy' }).click();
  await page.getByRole('link', { name: 'St Mary’s Church Hall' }).waitFor();
  expect((await dumpDatabase(page)).version).toBe(TABLES_VERSION * 10);
});
