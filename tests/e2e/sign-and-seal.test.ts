import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openSealedReturn } from '../../src/files/audit-return/seal-return.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { headingOf, openSample } from '../support/e2e-words.ts';
import { restampFile } from '../support/return-files.ts';

const app = serveAndBrowse();
const NAME = /^([2-9ACDFHJKMPQRTWXY]{4} ){3}[2-9ACDFHJKMPQRTWXY]{4}$/;

test('a return is signed, sealed to a partnership’s key and opened there, by mouse', async () => {
  const partnership = await app.visit('/sealing-key');
  const { keyFile, publicKey, name } = await makeKey(partnership);

  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/return`, 'Create your return');
  await page.getByLabel('Sign this return').check();
  await page.getByText('This device has no signing key yet.').waitFor();
  await page.getByLabel('Seal this return').check();
  const key = page.getByLabel('Your partnership’s key');
  for (const [typed, words] of [
    [publicKey.replace(/..$/, 'qq'), 'There is a slip in the key'],
    [keyFile.toString(), 'This is their secret key'],
  ] as const) {
    await key.fill(typed);
    await page.getByRole('button', { name: 'Save return file' }).click();
    await page.getByRole('link', { name: new RegExp(words) }).waitFor();
  }
  await expectSound(page, 'signing and sealing, with an error');
  await key.fill(` ${publicKey.toUpperCase()}\n`);
  await page.getByText(name, { exact: true }).waitFor();
  const sealed = await save(page, 'Save return file');
  expect(sealed.name).toMatch(/\.s11\.json\.age$/);
  expect(sealed.bytes.toString()).not.toContain('Anyshire');
  await page.getByText('It has not been sent').waitFor();
  await page.getByRole('heading', { name: 'Only your partnership can open this file' }).waitFor();
  const signer = await page.getByText(NAME).first().innerText();
  expect(signer).not.toBe(name);
  await expectSound(page, 'a signed and sealed return made');

  await goTo(partnership, app.origin(), '/read', 'Read a return');
  await offer(partnership, sealed.name, sealed.bytes);
  await headingOf(partnership, 'This return is sealed').waitFor();
  await partnership.getByRole('button', { name: 'Open the return' }).click();
  await partnership.getByRole('link', { name: /^Select your key file/ }).waitFor();
  await partnership.getByText('Paste the secret key instead').click();
  await partnership.getByLabel('Secret key').fill(publicKey);
  await partnership.getByRole('button', { name: 'Open the return' }).click();
  await partnership.getByRole('link', { name: /^This is the key that seals/ }).waitFor();
  await expectSound(partnership, 'a sealed return, with an error');
  await partnership.getByLabel('Secret key').fill('');
  await chooseKeyFile(partnership, keyFile);
  await partnership.getByRole('button', { name: 'Open the return' }).click();
  await partnership
    .getByRole('heading', { name: `Unchanged since signed with key ${signer}` })
    .waitFor();
  await partnership.getByText('It came sealed, and was opened with a key').waitFor();
  await expectSound(partnership, 'a signed return read');
  expect(await listKept(partnership)).not.toContain('AGE-SECRET-KEY');

  const opened = await openSealedReturn(new Uint8Array(sealed.bytes), keyFile.toString());
  if (!opened.ok) throw new Error(opened.problem.kind);
  await partnership.getByRole('button', { name: 'Read another return' }).click();
  const forged = restampFile(opened.value, (text) => text.replaceAll('"rating":0', '"rating":1'));
  await offer(partnership, 'forged.s11.json', Buffer.from(forged));
  await partnership
    .getByRole('heading', { name: 'The signature does not fit this file' })
    .waitFor();
  await expectSound(partnership, 'a forged return read');
  expect(await partnership.getByText(/^Unchanged since/).count()).toBe(0);
});

type Made = { readonly keyFile: Buffer; readonly publicKey: string; readonly name: string };

/** The public half is not to be had before the saved file has been read back. */
async function makeKey(page: Page): Promise<Made> {
  await expectSound(page, 'a key for sealed returns');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const { bytes: keyFile } = await save(page, 'Save the key file');
  await page.getByRole('button', { name: 'Check the key file' }).click();
  await page.getByRole('link', { name: 'Select a key file that holds a key' }).waitFor();
  expect(await page.getByText(/age1/).count()).toBe(0);
  await chooseKeyFile(page, keyFile);
  await page.getByRole('button', { name: 'Check the key file' }).click();
  const publicKey = await page.getByText(/^age1/).innerText();
  await expectSound(page, 'a key file checked');
  return { keyFile, publicKey, name: await page.getByText(NAME).innerText() };
}

async function chooseKeyFile(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Key file')
    .setInputFiles({ name: 'key.txt', mimeType: 'text/plain', buffer });
}

async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await starting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function offer(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Return file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Read the return' }).click();
}

/** What the browser keeps for the app in its small stores and its database of audits. */
function listKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('s11-self-audit');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const reading = database.transaction('settings').objectStore('settings').getAll();
    const rows = await new Promise<unknown>((resolve) => {
      reading.onsuccess = () => {
        resolve(reading.result);
      };
    });
    database.close();
    return JSON.stringify([rows, Object.entries(localStorage), Object.entries(sessionStorage)]);
  });
}
