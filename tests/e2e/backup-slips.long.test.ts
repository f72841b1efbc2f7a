import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { readBackup } from '../../src/files/backup/read-backup.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import {
  offerFile,
  openDataPage,
  openPreview,
  pressRestore,
  saveBackup,
  SEAL_MS,
  type SavedBackup,
} from '../support/e2e-backup.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';

const ORGANISATION = 'Slipby Police';

const app = serveAndBrowse();

describe('beside a sealed file stands the passphrase that opens it', () => {
  test('whatever is typed or made afterwards', async () => {
    const page = await visitWithAnswer();
    await openDataPage(page);
    await page.getByRole('checkbox', { name: 'Protect the file with a passphrase' }).check();
    const box = page.getByLabel('Passphrase', { exact: true });
    const passphrase = await box.inputValue();
    const saving = saveBackup(page);
    await page.getByText('Making the key from your passphrase').waitFor();
    expect(await box.isEditable()).toBe(false);
    await page.getByRole('button', { name: 'Make another passphrase' }).click({ force: true });
    expect(await box.inputValue()).toBe(passphrase);
    const { bytes } = await saving;
    await page.getByRole('button', { name: 'Make another passphrase' }).click();
    expect(await box.inputValue()).not.toBe(passphrase);
    await page.getByText(`It opens with the passphrase ${passphrase} and`).waitFor();

    await offerFile(page, bytes);
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByLabel('Passphrase').press('Enter');
    await headingOf(page, 'What would change').waitFor({ timeout: SEAL_MS });
  });

  test('and one of the user’s own is not shown again', async () => {
    const page = await visitWithAnswer();
    await openDataPage(page);
    await page.getByRole('checkbox', { name: 'Protect the file with a passphrase' }).check();
    await page.getByLabel('Passphrase', { exact: true }).fill('my own long words');
    await saveBackup(page);
    await page.getByText('the passphrase you typed when it was made').waitFor();
    expect(await page.getByText('my own long words').count()).toBe(0);
  });
});

describe('a safety copy', () => {
  test('saved to a file is named and dated as what it is, and is no backup of today', async () => {
    const page = await visitWithAnswer();
    await leaveSafetyCopy(page);
    const { name, bytes } = await saveCopy(page);
    const [copied] = await page
      .getByRole('button', { name: /^Save to a file/ })
      .first()
      .allTextContents();
    const day = /of (?<moment>.*)$/.exec(copied ?? '')?.groups?.['moment'] ?? 'none';
    await page.getByText(`Safety copy of ${day} saved to a file: 1 audit`).waitFor();
    await page.getByText('it holds only the audits that were about to change').waitFor();
    expect(await page.getByText(/^Backup file complete/).count()).toBe(0);
    const read = readBackup(bytes);
    const madeAt = read.ok ? read.value.manifest.madeAt : '';
    expect(madeAt).toBe(await findCopyMoment(page));
    expect(name).toMatch(/^section-11-safety-copy-/);
  });

  test('is asked about with the focus on the question, and says above the list what came of it', async () => {
    const page = await visitWithAnswer();
    await leaveSafetyCopy(page);
    await page.getByRole('button', { name: /^Delete this copy/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('This cannot be undone.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Delete the copy of .* This cannot be undone\.$/,
    );
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: /^Bring back/ }).click();
    const outcome = page.getByText(/^Brought back as it was on/);
    await outcome.waitFor();
    const list = page.getByRole('button', { name: /^Bring back/ }).first();
    const [above, below] = [await outcome.boundingBox(), await list.boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
  });
});

test('a restore with nothing selected says so, and leads to the choice', async () => {
  const old = await visitWithAnswer();
  await openDataPage(old);
  const { bytes } = await saveBackup(old);
  const page = await app.visit();
  await openPreview(page, bytes);
  await page.getByRole('checkbox', { name: ORGANISATION }).uncheck();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('link', { name: 'Select at least one audit to restore' }).click();
  expect(
    await page
      .getByRole('checkbox', { name: ORGANISATION })
      .evaluate((box) => box.matches(':focus')),
  ).toBe(true);
  await page.keyboard.press('Space');
  await page.getByText('There is a problem').waitFor({ state: 'detached' });
});

test('a restore under way cannot be walked away from', async () => {
  const old = await visitWithAnswer();
  await openDataPage(old);
  const { bytes } = await saveBackup(old);
  const page = await app.visit();
  await page.addInitScript(`
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message) {
      if (message.kind !== 'restore') return post.call(this, message);
      setTimeout(() => post.call(this, message), 3_000);
    };
  `);
  await page.reload();
  await openPreview(page, bytes);
  await page.getByRole('button', { name: 'Restore 1 audit' }).click();
  await page.getByText('Keeping a safety copy, then restoring…').waitFor();
  await page.getByRole('button', { name: 'Choose another file' }).click({ force: true });
  await headingOf(page, 'Restored 1 audit').waitFor();
});

test('a browser that starts no worker is told of, and nothing waits for ever', async () => {
  const old = await visitWithAnswer();
  await leaveSafetyCopy(old);
  const { bytes } = await saveBackup(old);
  const page = await old.context().newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(
    "window.Worker = class { constructor() { throw new DOMException('no workers', 'SecurityError') } }",
  );
  await openDataPageAt(page);
  await page.getByRole('button', { name: 'Save a backup file', exact: true }).click();
  await page.getByText('No backup file has been saved').waitFor();
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await page.getByText('That could not be done').waitFor();
  expect(
    await page.getByRole('button', { name: /^Bring back/ }).getAttribute('aria-disabled'),
  ).not.toBe('true');
  await goTo(page, app.origin(), '/data/restore', 'Restore from a backup file');
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name: 'kept.s11backup', mimeType: '', buffer: bytes });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('There is a problem').waitFor();
  expect(faults).toEqual([]);
});

test('a browser that will not protect the work is told of at each no, and focus stays at a yes', async () => {
  const context = await app.newContext();
  await context.addInitScript(`
    window.answers = [false, false, true];
    window.isKept = false;
    StorageManager.prototype.persisted = async () => window.isKept;
    StorageManager.prototype.persist = async () => (window.isKept = window.answers.shift() ?? false);
  `);
  const page = await context.newPage();
  await openDataPageAt(page);
  const ask = page.getByRole('button', { name: 'Ask the browser to protect it' });
  await ask.click();
  await page.getByText('The browser was asked and said no.').waitFor();
  await ask.click();
  await page.getByText('The browser was asked again and said no, 2 times by now.').waitFor();
  await ask.focus();
  await page.keyboard.press('Enter');
  await ask.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
});

async function visitWithAnswer(): Promise<Page> {
  const page = await app.visit();
  await openFirstQuestion(page, ORGANISATION);
  await answer(page, { narrative: 'As it was backed up' });
  return page;
}

/** A new tab has no origin to go by yet. */
async function openDataPageAt(page: Page): Promise<void> {
  await goTo(page, app.origin(), '/data', 'Data and backup');
  await headingOf(page, 'Data and backup').waitFor();
}

/** Changes the answer and restores over it; ends on the data page. */
async function leaveSafetyCopy(page: Page): Promise<void> {
  const question = placeOf(page);
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  await page.goto(`${app.origin()}/#${question}`);
  await narrativeOf(page).waitFor();
  await answer(page, { narrative: 'Changed' });
  await openPreview(page, bytes);
  await page.getByRole('radio', { name: 'Use the backup’s' }).check();
  await pressRestore(page);
  await openDataPage(page);
}

async function saveCopy(page: Page): Promise<SavedBackup> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save to a file/ }).click();
  const download = await starting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function findCopyMoment(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('s11-copies');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('copies').objectStore('copies').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            const copy: unknown = asking.result[0];
            const isFound = typeof copy === 'object' && copy !== null && 'madeAt' in copy;
            resolve(isFound ? copy.madeAt : undefined);
          };
        };
        opening.onerror = () => {
          reject(new Error('no copies'));
        };
      }),
  );
}
