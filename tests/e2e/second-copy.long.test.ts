import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { aTextFile, chooseFiles } from '../support/e2e-attachments.ts';
import { openDataPage } from '../support/e2e-backup.ts';
import {
  dropDatabase,
  leaveApp,
  putBackRows,
  readCopy,
  readRows,
  waitUntilCopied,
  waitUntilNotCopied,
  writeFirst,
} from '../support/e2e-journal.ts';
import { setUpRound } from '../support/e2e-rounds.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a database that fell back gets what it lost; what was there goes to the history', async () => {
  const page = await app.visit();
  const question = await writeFirst(page, 'Words of before');
  await leaveApp(page, app.origin());
  const older = await readRows(page);
  await page.goto(`${app.origin()}/#${question}`);
  await narrativeOf(page).waitFor();
  await answer(page, { narrative: 'Words that were lost' });
  await waitUntilCopied(page, 'Words that were lost');
  await leaveApp(page, app.origin());
  await putBackRows(page, older);

  await page.goto(`${app.origin()}/#${question}`);
  await page.getByRole('heading', { name: 'Some of your work has been put back' }).waitFor();
  await narrativeOf(page).waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('Words that were lost');
  const { answerHistory = [] } = await readRows(page);
  expect(JSON.stringify(answerHistory)).toContain('Words of before');
});

test('what is removed for good is in no copy', async () => {
  const page = await app.visit();
  await writeFirst(page, 'Must not come back');
  await goTo(page, app.origin(), '/data/erase', 'Remove everything from this device');
  await page.getByLabel('Type “remove” to confirm').fill('remove');
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await headingOf(page, 'Everything has been removed from this device').waitFor();
  expect(await readCopy(page)).toBe('');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
});

test('a browser without private files works, and says that there is no second copy', async () => {
  const context = await app.newContext();
  // Private windows of some browsers refuse them, in workers too.
  await context.route(/journal-worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    const refusal =
      'StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("no", "SecurityError"));';
    await route.fulfill({ response, body: `${await response.text()}\n${refusal}` });
  });
  const page = await context.newPage();
  await goTo(page, app.origin());
  await openFirstQuestion(page, 'Private Police');
  await answer(page, { narrative: 'Kept all the same' });
  await openDataPage(page);
  await page.getByText(/^Not kept: this browser, or a private window/).waitFor();
});

test('an audit deleted for good is in no copy; the words of another stay in both', async () => {
  const page = await app.visit();
  await writeFirst(page, 'Words of the audit that goes');
  await goTo(page, app.origin(), '/', 'Your audits');
  await openFirstQuestion(page, 'Staying Police');
  await answer(page, { narrative: 'Words that stay' });
  await waitUntilCopied(page, 'Words that stay');
  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByRole('button', { name: 'Remove the audit of Copied Police' }).click();
  await page.getByText('Removed audits (1)').click();
  await page.getByRole('button', { name: 'Delete the audit of Copied Police' }).click();
  await page.getByRole('button', { name: 'Delete it (the audit of Copied Police)' }).click();
  await page.getByText('Removed audits (1)').waitFor({ state: 'detached' });
  await waitUntilNotCopied(page, 'Words of the audit that goes');
  expect(await readCopy(page)).not.toContain('Copied Police');

  await leaveApp(page, app.origin());
  await dropDatabase(page);
  await page.goto(app.origin());
  await page.getByRole('heading', { name: 'Your work has been put back' }).waitFor();
  const rows = JSON.stringify(await readRows(page));
  expect(rows).toContain('Words that stay');
  expect(rows).not.toContain('Copied Police');
});

test('a round that is deleted is in no copy', async () => {
  const page = await app.visit('/rounds');
  await setUpRound(page, 'The round that goes', '30 11 2026');
  await waitUntilCopied(page, 'The round that goes');
  await page.getByRole('link', { name: 'Put away or delete this round' }).click();
  await headingOf(page, 'Put away or delete this round').waitFor();
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete this round' }).click();
  await waitUntilNotCopied(page, 'The round that goes');
  expect(await readCopy(page)).not.toContain('Anyshire partnership');
});

test('when the tab that keeps the copy is closed another goes on with it', async () => {
  const context = await app.newContext();
  const first = await context.newPage();
  await goTo(first, app.origin());
  const question = await writeFirst(first, 'Words of the first tab');
  const second = await context.newPage();
  await second.goto(`${app.origin()}/#${question}`);
  await narrativeOf(second).waitFor();
  await answer(second, { narrative: 'Told to the first tab by the second' });
  await waitUntilCopied(second, 'Told to the first tab by the second');
  await first.close();
  await answer(second, { narrative: 'Written when the first tab was gone' });
  await waitUntilCopied(second, 'Written when the first tab was gone');
});

test('a database taken away under an open page is put back, and typing goes on', async () => {
  const page = await app.visit();
  await writeFirst(page, 'Stored before the loss');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: app.origin(),
    storageTypes: 'indexeddb',
  });
  await page.getByRole('heading', { name: 'Your work has been put back' }).waitFor();
  await narrativeOf(page).fill('Typed after the loss');
  await waitUntilSaved(page);
  await waitUntilCopied(page, 'Typed after the loss');
  expect(JSON.stringify(await readRows(page))).toContain('Typed after the loss');
});

test('a full device says so, goes on saving the work, and catches up when there is room', async () => {
  const page = await app.visit();
  const question = await writeFirst(page, 'Stored while there was room');
  await openDataPage(page);
  await page.getByText(/^Kept in this browser, up to date/).waitFor();
  await refuseCopies(page, true);
  await page.goto(`${app.origin()}/#${question}`);
  await page.reload();
  await narrativeOf(page).waitFor();
  await answer(page, { narrative: 'Stored without a copy' });
  await openDataPage(page);
  await page.getByText(/^Not up to date: there is not enough room/).waitFor();

  await refuseCopies(page, false);
  await page.reload();
  await waitUntilCopied(page, 'Stored without a copy');
  await page.getByText(/^Kept in this browser, up to date/).waitFor();
});

test('on a full device the second copy of a file gives way to the work, and comes back', async () => {
  const page = await app.visit();
  const question = await writeFirst(page, 'Before the device was full');
  await chooseFiles(page, aTextFile('records.txt', randomText(3_000_000)));
  await page.getByText('Added as E01: records.txt').waitFor();
  await expect.poll(() => countFiles(page), { timeout: 10_000 }).toBe(1);

  const devtools = await page.context().newCDPSession(page);
  const origin = app.origin();
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage - 500_000 });
  // Chromium goes by the room it saw half a minute ago.
  await page.waitForTimeout(35_000);
  await narrativeOf(page).fill(randomText(200_000));
  await page.getByText('Not saved.').waitFor();
  await expect.poll(() => countFiles(page), { timeout: 10_000 }).toBe(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitUntilSaved(page);
  await openDataPage(page);
  await page.getByText('1 attached file found no room in it').waitFor();

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.goto(`${origin}/#${question}`);
  await page.reload();
  await expect.poll(() => countFiles(page), { timeout: 10_000 }).toBe(1);
});

function randomText(length: number): string {
  return Array.from({ length }, () =>
    String.fromCodePoint(97 + Math.floor(Math.random() * 26)),
  ).join('');
}

/** How many attached files the second copy has. */
function countFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('s11-journal')).getDirectoryHandle('bytes');
    let count = 0;
    for await (const name of folder.keys()) {
      if ((await (await folder.getFileHandle(name)).getFile()).size > 0) count += 1;
    }
    return count;
  });
}

/** Makes the journal's worker find no room, or find it again. */
async function refuseCopies(page: Page, isFull: boolean): Promise<void> {
  const worker = /journal-worker.*\.js$/;
  if (!isFull) {
    await page.context().unroute(worker);
    return;
  }
  await page.context().route(worker, async (route) => {
    const response = await route.fetch();
    const full =
      'FileSystemSyncAccessHandle.prototype.write = () => { throw new DOMException("full", "QuotaExceededError"); };';
    await route.fulfill({ response, body: `${await response.text()}\n${full}` });
  });
}
