import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';

import { openDataPage } from '../support/e2e-backup.ts';
import {
  leaveApp,
  putBackRows,
  readCopy,
  readRows,
  waitUntilCopied,
} from '../support/e2e-journal.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

/** A first answer that the second copy has; answers the question's place. */
async function writeFirst(page: Page, words: string): Promise<string> {
  await openFirstQuestion(page, 'Copied Police');
  await answer(page, { narrative: words });
  await waitUntilCopied(page, words);
  return placeOf(page);
}

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
