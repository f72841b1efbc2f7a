import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf, openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const NAME = /^([2-9ACDFHJKMPQRTWXY]{4} ){3}[2-9ACDFHJKMPQRTWXY]{4}$/;

test('a signing key is made, removed and put back, and signs the next return, by keyboard', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  const audit = await openSample(page);
  const keys = await driveKeyboard(page);
  await goTo(page, app.origin(), '/settings', 'Settings');
  await keys.tabTo('button', 'Make a signing key');
  await keys.press('Enter');
  const name = await page.getByText(NAME).innerText();
  await expectSound(page, 'settings with a signing key, narrow');
  await keys.tabTo('button', 'Remove this key');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'The signing key was removed' }).waitFor();
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByText(name, { exact: true }).waitFor();
  await keys.tabTo('a', 'Make or check a key for sealed returns');
  await keys.press('Enter');
  await headingOf(page, 'A key for sealed returns').waitFor();
  await keys.tabTo('button', 'Make a key');
  await keys.press('Enter');
  // What comes above moves the page under the keys of somebody who does not wait for it.
  await page.getByRole('heading', { name: 'The key is made, not saved' }).waitFor();
  await keys.tabTo('button', 'Save the key file');
  const saving = page.waitForEvent('download');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'The key file is in your downloads' }).waitFor();
  await chooseKeyFile(page, readFileSync(await (await saving).path()));
  await keys.tabTo('button', 'Check the key file');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'The key file is sound' }).waitFor();
  await expectSound(page, 'a key for sealed returns, narrow');

  await goTo(page, app.origin(), `${audit}/return`, 'Create your return');
  await keys.tabTo('checkbox', 'Sign this return');
  await keys.press('Space');
  await page.getByText(name, { exact: true }).waitFor();
  await keys.tabTo('checkbox', 'Seal this return');
  await keys.press('Space');
  await expectSound(page, 'signing and sealing chosen, narrow');
  await keys.press('Space');
  await keys.tabTo('button', 'Save return file');
  const starting = page.waitForEvent('download');
  await keys.press('Enter');
  const signed = readFileSync(await (await starting).path());
  await headingOf(page, 'Return file created').waitFor();
  await goTo(page, app.origin(), '/read', 'Read a return');
  await offer(page, 'signed.s11.json', signed);
  await page.getByRole('heading', { name: `Unchanged since signed with key ${name}` }).waitFor();
  await expectSound(page, 'a signed return read, narrow');
  expect(await keys.listUnseen()).toEqual([]);
});

async function chooseKeyFile(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Key file')
    .setInputFiles({ name: 'key.txt', mimeType: 'text/plain', buffer });
}

async function offer(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Return file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Read the return' }).click();
}
