import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import {
  fillAudit,
  offerFile,
  openDataPage,
  openPreview,
  pressRestore,
  pressUndo,
  readWork,
  saveBackup,
  SEAL_MS,
} from '../support/e2e-backup.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { answer, headingOf, narrativeOf, openSample } from '../support/e2e-words.ts';

const ORGANISATION = 'Roundtrip Police';
const SAFE = 'Nothing on this device has been changed';

const app = serveAndBrowse();

test('what a backup holds comes back after a change, and the change after an undo', async () => {
  const page = await app.visit();
  const question = await fillAudit(page, ORGANISATION);
  await openDataPage(page);
  const backup = await saveBackup(page);
  expect(backup.name).toMatch(/^section-11-backup-\d{4}-\d\d-\d\d-\d{4}\.s11backup$/);
  await page
    .getByText('Backup file complete: 1 audit, 1 answer, 1 evidence item, 1 action')
    .waitFor();
  await page.getByText('Nothing has changed since').waitFor();
  const asBackedUp = await readWork(page);

  await page.goto(`${app.origin()}/#${question}`);
  await narrativeOf(page).waitFor();
  await answer(page, { narrative: 'Changed after the backup' });
  const asChanged = await readWork(page);
  expect(asChanged).not.toEqual(asBackedUp);

  await openPreview(page, backup.bytes);
  await page.getByText('This backup is older than what is on this device').waitFor();
  await page.getByText('1 answer differs.').waitFor();
  expect(await page.getByRole('radio', { name: 'Keep what is on this device' }).isChecked()).toBe(
    true,
  );
  expect(await readWork(page)).toEqual(asChanged);
  await page.getByRole('radio', { name: 'Use the backup’s' }).check();
  await pressRestore(page);
  expect(await readWork(page)).toEqual(asBackedUp);
  await page.goto(`${app.origin()}/#${question}`);
  await expect.poll(() => narrativeOf(page).inputValue()).toBe('As it was backed up');

  await openDataPage(page);
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await page.getByText(/^Brought back as it was on/).waitFor();
  expect(await readWork(page)).toEqual(asChanged);
});

test('a new device has all of it in three steps, and is empty again after an undo', async () => {
  const old = await app.visit();
  await fillAudit(old, ORGANISATION);
  await openDataPage(old);
  const { bytes } = await saveBackup(old);
  const work = await readWork(old);

  const page = await app.visit();
  const before = await readWork(page);
  await openPreview(page, bytes);
  expect(await page.getByRole('checkbox', { name: ORGANISATION }).isChecked()).toBe(true);
  await pressRestore(page);
  expect(await readWork(page)).toEqual(work);
  await pressUndo(page);
  expect(await readWork(page)).toEqual(before);
});

test('a sealed file opens with its passphrase and with no other', async () => {
  const page = await app.visit();
  await fillAudit(page, ORGANISATION);
  await openDataPage(page);
  await page.getByRole('checkbox', { name: 'Protect the file with a passphrase' }).check();
  const passphrase = await page.getByLabel('Passphrase', { exact: true }).inputValue();
  expect(passphrase).toMatch(/^\d{4}(-\d{4}){4}$/);
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Save a backup file', exact: true }).click();
  await page.getByRole('link', { name: 'Passphrase must be 12 characters or more' }).waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const { bytes } = await saveBackup(page);
  expect(bytes.includes('rows/answers.json')).toBe(false);
  const before = await dumpDatabase(page);

  await offerFile(page, bytes);
  await headingOf(page, 'This backup opens with a passphrase').waitFor();
  await page.getByLabel('Passphrase').fill('0000-0000-0000-0000-0000');
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page
    .getByRole('link', { name: 'This passphrase does not open the file' })
    .waitFor({ timeout: SEAL_MS });
  expect(await page.getByRole('link', { name: SAFE }).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
  expect(await dumpDatabase(page)).toEqual(before);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open the file' }).click();
  await headingOf(page, 'What would change').waitFor({ timeout: SEAL_MS });
  await page.getByText('There is nothing to restore').waitFor();
});

test('a backup under way is cancelled, and the page stays alive meanwhile', async () => {
  const page = await app.visit();
  await openSample(page);
  await openDataPage(page);
  await page.getByRole('checkbox', { name: 'Protect the file with a passphrase' }).check();
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: 'Save a backup file', exact: true }).click();
  await page.getByText('Making the key from your passphrase').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. No backup file has been saved.').waitFor();
  await page.getByText('Never').waitFor();

  // The key takes a second and more of work: done by the page itself, it would let no turn pass.
  const turns = countTurnsOfKeying(page);
  await saveBackup(page);
  expect(downloads).toBe(1);
  expect(await turns).toBeGreaterThan(10);
});

/** How many turns of its own the page had, of 20 ms or more, while its words stood there. */
function countTurnsOfKeying(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let turns = 0;
        const timer = setInterval(() => {
          const isKeying = document.body.textContent.includes('Making the key');
          if (isKeying) turns += 1;
          if (isKeying || turns === 0) return;
          clearInterval(timer);
          resolve(turns);
        }, 20);
      }),
  );
}
