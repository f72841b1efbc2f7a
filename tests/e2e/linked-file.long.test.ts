import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { openDataPage, openPreview } from '../support/e2e-backup.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';

const NAME = 'linked.s11backup';

const app = serveAndBrowse();

test('a linked file is written at once, after changes and when the page is hidden, and restores', async () => {
  const page = await visitWithFiles();
  await openFirstQuestion(page, 'Linked Police');
  await answer(page, { narrative: 'Before the file' });
  const question = placeOf(page);
  await linkFile(page);
  await page.getByText('1 audit, 1 answer').waitFor();
  await page.getByText(/^\d+ \w+ \d{4} at \d\d:\d\d\. Nothing has changed since/).waitFor();
  const first = await readLinked(page);

  await goTo(page, app.origin(), question);
  await page.getByText(`Also saving to ${NAME} on your computer`).waitFor();
  await narrativeOf(page).waitFor();
  await answer(page, { narrative: 'After the file' });
  await hide(page);
  await expect
    .poll(async () => (await readLinked(page)).equals(first), { timeout: 20_000 })
    .toBe(false);
  await expect
    .poll(() => findsInBackup(page, question), { timeout: 20_000 })
    .toBe('After the file');
});

test('a file that is gone is said on every page, and can be chosen again', async () => {
  const page = await visitWithFiles();
  await openFirstQuestion(page, 'Linked Police');
  await answer(page, { narrative: 'Kept here' });
  const question = placeOf(page);
  await linkFile(page);
  await breakFile(page);
  await goTo(page, app.origin(), question);
  await page.reload();
  await page.getByText(`No longer saving to ${NAME} on your computer`).waitFor();
  await page.getByRole('link', { name: 'Go to “Data and backup”' }).click();
  await mendFile(page);
  await page.getByRole('button', { name: 'Choose again' }).click();
  await page.getByText(/Last written .*, and read back to check it/).waitFor();
  await page.getByRole('button', { name: 'Stop saving to it' }).click();
  await page.getByRole('button', { name: 'Choose a file to keep up to date' }).waitFor();
});

test('a device without work leaves the file as it was', async () => {
  const page = await visitWithFiles();
  await openFirstQuestion(page, 'Linked Police');
  await answer(page, { narrative: 'In the file alone' });
  await linkFile(page);
  const kept = await readLinked(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('audits', 'readwrite');
          clearing.objectStore('audits').clear();
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page
    .getByText('There is nothing on this device, so nothing was written to the file')
    .first()
    .waitFor();
  expect((await readLinked(page)).equals(kept)).toBe(true);
});

test('where the browser cannot write to files, the page says so', async () => {
  const page = await app.visit();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await page.reload();
  await openDataPage(page);
  await page.getByText('This browser cannot write to a file on your computer by itself').waitFor();
});

test('where the browser knows no files of the computer at all, the page opens and says so', async () => {
  const page = await app.visit();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'FileSystemFileHandle');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await page.reload();
  await openDataPage(page);
  await page.getByText('Here, save a backup file instead').waitFor();
});

test('a file with newer work than this device is left as it is', async () => {
  const page = await visitWithFiles();
  await openFirstQuestion(page, 'Linked Police');
  await answer(page, { narrative: 'Older work' });
  await linkFile(page);
  const other = await visitWithFiles();
  await openFirstQuestion(other, 'Linked Police');
  await answer(other, { narrative: 'Newer work' });
  await linkFile(other);
  const newer = await readLinked(other);
  await replaceLinked(page, newer);
  await page.reload();
  await page.getByText('The file holds newer work than this device').first().waitFor();
  expect((await readLinked(page)).equals(newer)).toBe(true);
});

test('no file can be chosen while there is nothing to put in it', async () => {
  const page = await visitWithFiles();
  await openDataPage(page);
  await page.getByText('once there is an audit on this device').waitFor();
  expect(await page.getByRole('button', { name: /Choose a file/ }).count()).toBe(0);
});

test('a browser that refuses a file says so; a dialog closed without a choice says nothing', async () => {
  const page = await visitWithFiles();
  await openFirstQuestion(page, 'Linked Police');
  await answer(page, { narrative: 'Kept here' });
  await openDataPage(page);
  await refuseWith(page, 'AbortError');
  const choose = page.getByRole('button', { name: 'Choose a file to keep up to date' });
  const refusal = page.getByText('The browser did not let the app use a file');
  await choose.click();
  expect(await refusal.count()).toBe(0);
  await refuseWith(page, 'SecurityError');
  await choose.click();
  await refusal.waitFor();
});

test('other tabs hear that the file is no longer written', async () => {
  const page = await visitWithFiles();
  await openFirstQuestion(page, 'Linked Police');
  await answer(page, { narrative: 'Kept here' });
  await linkFile(page);
  const second = await page.context().newPage();
  await goTo(second, app.origin());
  await openDataPage(second);
  await second.getByRole('button', { name: 'Stop saving to it' }).waitFor();
  await page.getByRole('button', { name: 'Stop saving to it' }).click();
  await page.getByRole('button', { name: 'Choose a file to keep up to date' }).waitFor();
  await second.getByRole('button', { name: 'Choose a file to keep up to date' }).waitFor();
});

/** The dialog cannot be driven, so it answers with a file of the browser's own private folder. */
async function visitWithFiles(): Promise<Page> {
  const context = await app.newContext();
  const page = await context.newPage();
  await page.addInitScript((name) => {
    Reflect.set(window, 'showSaveFilePicker', async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(name, { create: true });
    });
  }, NAME);
  await goTo(page, app.origin());
  return page;
}

async function linkFile(page: Page): Promise<void> {
  await openDataPage(page);
  await page.getByRole('button', { name: 'Choose a file to keep up to date' }).click();
  await page.getByText(/Last written .*, and read back to check it/).waitFor();
}

async function readLinked(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(name)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, NAME);
  return Buffer.from(bytes);
}

/** What a new device has after restoring from the file. */
async function findsInBackup(page: Page, question: string): Promise<string> {
  const other = await app.visit();
  await openPreview(other, await readLinked(page));
  await other.getByRole('button', { name: 'Restore 1 audit' }).click();
  await headingOf(other, 'Restored 1 audit').waitFor();
  await goTo(other, app.origin(), question);
  await narrativeOf(other).waitFor();
  return narrativeOf(other).inputValue();
}

/** As a folder kept the same on two computers does. */
async function replaceLinked(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ({ name, values }) => {
      const folder = await navigator.storage.getDirectory();
      const writer = await (await folder.getFileHandle(name)).createWritable();
      await writer.write(new Uint8Array(values));
      await writer.close();
    },
    { name: NAME, values: [...bytes] },
  );
}

async function refuseWith(page: Page, reason: string): Promise<void> {
  await page.evaluate((name) => {
    Reflect.set(window, 'showSaveFilePicker', () =>
      Promise.reject(new DOMException('Refused', name)),
    );
  }, reason);
}

/** As the browser does when the tab goes to the back. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** A folder in the file's place: it can no longer be written. */
async function breakFile(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry(name);
    await folder.getDirectoryHandle(name, { create: true });
  }, NAME);
}

async function mendFile(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry(name);
  }, NAME);
}
