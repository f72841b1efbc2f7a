import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import {
  openDataPage,
  openPreview,
  pressRestore,
  pressUndo,
  saveBackup,
} from '../support/e2e-backup.ts';
import { openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const NAME = /^([2-9ACDFHJKMPQRTWXY]{4} ){3}[2-9ACDFHJKMPQRTWXY]{4}$/;

async function openSettings(page: Page): Promise<void> {
  await goTo(page, app.origin(), '/settings', 'Settings');
  await page.getByRole('heading', { name: 'Signing returns' }).waitFor();
}

async function makeKey(page: Page): Promise<string> {
  await openSettings(page);
  await page.getByRole('button', { name: 'Make a signing key' }).click();
  return page.getByText(NAME).innerText();
}

test('the signing key comes back by a restore, with the audits or alone, and never over another', async () => {
  const page = await app.visit();
  await openSample(page);
  const name = await makeKey(page);
  await openDataPage(page);
  const { bytes } = await saveBackup(page);

  const other = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await openPreview(other, bytes);
  const wish = other.getByLabel(`Bring back the signing key ${name}`);
  expect(await wish.isChecked()).toBe(true);
  await expectSound(other, 'a restore with a signing key, narrow');
  await pressRestore(other);
  await other.getByRole('heading', { name: 'Restored 1 audit and the signing key' }).waitFor();
  await expectSound(other, 'a signing key restored, narrow');
  await pressUndo(other);
  await openSettings(other);
  await other.getByText('This device has no signing key.').waitFor();

  await openPreview(other, bytes);
  await other.getByLabel(/^Bring back the signing key/).uncheck();
  await pressRestore(other);
  await openSettings(other);
  await openPreview(other, bytes);
  await other.getByLabel(/^Bring back the signing key/).uncheck();
  await other.getByRole('button', { name: 'Restore', exact: true }).click();
  await other.getByRole('link', { name: 'Select the signing key to restore it' }).waitFor();
  await other.getByLabel(/^Bring back the signing key/).check();
  await other.getByRole('button', { name: 'Restore the signing key' }).click();
  await other.getByRole('heading', { name: 'Restored the signing key' }).waitFor();
  expect(await other.getByRole('button', { name: 'Undo this restore' }).count()).toBe(0);
  await openSettings(other);
  await other.getByText(name, { exact: true }).waitFor();

  await other.getByRole('button', { name: 'Remove this key' }).click();
  const own = await makeKey(other);
  expect(own).not.toBe(name);
  await openPreview(other, bytes);
  await other.getByText('This device has another one, which stays.').waitFor();
  await expectSound(other, 'a restore with another signing key, narrow');
});

test('the return inside a PDF is signed when that is chosen, and the choice stays', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  const name = await makeKey(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByLabel('Put the return inside the PDF').check();
  await page.getByLabel('Sign the return inside').check();
  await expectSound(page, 'a report with a signed return');
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the PDF report' }).click();
  const buffer = readFileSync(await (await starting).path());
  await page.reload();
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  expect(await page.getByLabel('Sign the return inside').isChecked()).toBe(true);

  const reader = await app.visit('/read');
  await reader
    .getByLabel('Return file')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer });
  await reader.getByRole('button', { name: 'Read the return' }).click();
  await reader.getByRole('heading', { name: `Unchanged since signed with key ${name}` }).waitFor();
  await reader.getByRole('heading', { name: 'The pages of the PDF say what the' }).waitFor();
});
