import type { FileChooser } from 'playwright-core';
import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { fillAudit, openDataPage, readWork, saveBackup } from '../support/e2e-backup.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf } from '../support/e2e-words.ts';

const ORGANISATION = 'Roundtrip Police';

const app = serveAndBrowse();

test('a backup is saved, restored from and undone by keys alone', async () => {
  const page = await app.visit();
  await fillAudit(page, ORGANISATION);
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  const kept = await readWork(page);
  await page.goto(`${app.origin()}/#/`);
  await page.getByRole('button', { name: `Remove the audit of ${ORGANISATION}` }).click();
  await page.getByText(`Removed the audit of ${ORGANISATION}`).waitFor();
  const removed = await readWork(page);

  await page.goto(`${app.origin()}/#/data`);
  await headingOf(page, 'Data and backup').waitFor();
  // Listened for from the start: only then does the browser hand choosers over.
  const choosers: FileChooser[] = [];
  page.on('filechooser', (chooser) => choosers.push(chooser));
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Data and backup').waitFor();
  await keys.tabTo('button', 'Save a backup file');
  const downloading = page.waitForEvent('download');
  await keys.press('Enter');
  await downloading;
  await page.getByText(/^Backup file complete: /).waitFor();
  await keys.tabTo('a', 'Restore from a backup file');
  await keys.press('Enter');
  await headingOf(page, 'Restore from a backup file').waitFor();
  await keys.tabTo('file', 'Backup file');
  await keys.press('Enter');
  await expect.poll(() => choosers.length).toBe(1);
  await choosers[0]?.setFiles({
    name: 'kept.s11backup',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  await keys.tabTo('button', 'Continue');
  await keys.press('Enter');
  await headingOf(page, 'What would change').waitFor();
  await keys.tabTo('radio', 'Keep what is on this device');
  await keys.press('ArrowDown');
  await keys.tabTo('button', 'Restore 1 audit');
  await keys.press('Enter');
  await headingOf(page, 'Restored 1 audit').waitFor();
  expect(await readWork(page)).toEqual(kept);
  await keys.tabTo('button', 'Undo this restore');
  await keys.press('Enter');
  await headingOf(page, 'The restore has been undone').waitFor();
  expect(await readWork(page)).toEqual(removed);
  expect(await keys.listUnseen()).toEqual([]);
});
