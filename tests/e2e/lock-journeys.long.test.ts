import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import {
  goToLock,
  KEY_MS,
  PASSPHRASE,
  proposeLock,
  putLockOn,
  unlock,
  unlockByKey,
} from '../support/e2e-lock.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

const MINUTE_MS = 60_000;
const NEW_PASSPHRASE = 'other words than before';
const WORDS = 'Kept under the lock';

async function visitLocked(): Promise<{ page: Page; recoveryKey: string; question: string }> {
  const page = await app.visit();
  page.setDefaultTimeout(KEY_MS);
  const recoveryKey = await putLockOn(page);
  await openFirstQuestion(page, 'Locked Police');
  await answer(page, { narrative: WORDS });
  return { page, recoveryKey, question: `${app.origin()}/#${placeOf(page)}` };
}

async function lockNow(page: Page): Promise<void> {
  await goToLock(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await headingOf(page, 'Your work is locked').waitFor();
}

async function expectWords(page: Page, question: string, words = WORDS): Promise<void> {
  await page.goto(question);
  await expect.poll(() => narrativeOf(page).inputValue(), { timeout: KEY_MS }).toBe(words);
}

test('after the time that was chosen it locks by itself, and not before; what is half typed is kept', async () => {
  const { page, question } = await visitLocked();
  await goToLock(page);
  await page.getByLabel('Lock by itself when nothing is done for').selectOption('5 minutes');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await headingOf(page, 'Your work is locked').waitFor();
  await page.clock.install();
  await page.reload();
  await unlock(page, PASSPHRASE);
  await headingOf(page, 'The lock is on').waitFor();

  await page.goto(question);
  await narrativeOf(page).waitFor();
  for (let times = 0; times < 3; times += 1) {
    await page.clock.fastForward(4 * MINUTE_MS);
    await narrativeOf(page).press('Control+End');
    await page.keyboard.type(' on');
  }
  await page.clock.fastForward(4.5 * MINUTE_MS);
  expect(await headingOf(page, 'Your work is locked').count()).toBe(0);
  await page.clock.fastForward(MINUTE_MS);
  await headingOf(page, 'Your work is locked').waitFor();
  await unlock(page, PASSPHRASE);
  await expectWords(page, question, `${WORDS} on on on`);
});

test('a new recovery sheet opens the work, and the old key does not', async () => {
  const { page, recoveryKey, question } = await visitLocked();
  await goToLock(page);
  await page.getByRole('button', { name: 'Make a new recovery sheet' }).click();
  await headingOf(page, 'Your recovery sheet').waitFor();
  const next = await page.locator('.s11-whole-key').innerText();
  expect(next).not.toBe(recoveryKey);
  await page.getByLabel('The last 6 characters of the recovery key').fill(next.slice(-6));
  await page.getByRole('button', { name: 'Use this sheet from now on' }).click();
  await page.getByText('The new recovery sheet is in use').waitFor();
  await lockNow(page);

  await unlockByKey(page, recoveryKey);
  await page.getByRole('link', { name: /This recovery key is of another lock/ }).waitFor();
  await unlockByKey(page, next);
  await headingOf(page, 'The lock is on').waitFor();
  await expectWords(page, question);
});

test('a changed passphrase opens the work, and the one before does not', async () => {
  const { page, recoveryKey, question } = await visitLocked();
  await goToLock(page);
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('link', { name: 'Passphrase must be 12 characters or more' }).waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(NEW_PASSPHRASE);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByText('The passphrase is changed').waitFor();
  await lockNow(page);

  await unlock(page, PASSPHRASE);
  await page.getByRole('link', { name: /This passphrase does not open the lock/ }).waitFor();
  await unlock(page, NEW_PASSPHRASE);
  await headingOf(page, 'The lock is on').waitFor();
  await expectWords(page, question);
  await lockNow(page);
  await unlockByKey(page, recoveryKey);
  await headingOf(page, 'The lock is on').waitFor();
});

test('a second tab gets the key from the first, and locks with it', async () => {
  const { page: first, question } = await visitLocked();
  const second = await first.context().newPage();
  second.setDefaultTimeout(KEY_MS);
  await expectWords(second, question);
  await lockNow(first);
  await headingOf(second, 'Your work is locked').waitFor();

  // The first has no key to give any more, until it is open again.
  await second.reload();
  await headingOf(second, 'Your work is locked').waitFor();
  await unlock(first, PASSPHRASE);
  await headingOf(first, 'The lock is on').waitFor();
  await second.reload();
  await expectWords(second, question);
});

test('the lock is taken off in one tab: the other has no lock to open, and goes on with the work', async () => {
  const { page: first, question } = await visitLocked();
  const second = await first.context().newPage();
  second.setDefaultTimeout(KEY_MS);
  await expectWords(second, question);
  await goToLock(first);
  await first.getByRole('button', { name: 'Take the lock off' }).click();
  for (const page of [first, second]) {
    await headingOf(page, 'Type the passphrase to take the lock off').waitFor();
  }
  await expectSound(first, 'taking the lock off');
  await unlock(first, PASSPHRASE, 'Take the lock off');
  await headingOf(first, 'Lock this browser’s copy').waitFor();
  await expectWords(first, question);

  await unlock(second, PASSPHRASE, 'Take the lock off');
  await expect.poll(() => narrativeOf(second).inputValue(), { timeout: KEY_MS }).toBe(WORDS);
});

test('while another tab has the work open the lock is not put on, and it can be left at that', async () => {
  const first = await app.visit();
  first.setDefaultTimeout(KEY_MS);
  const second = await first.context().newPage();
  await goTo(second, app.origin());
  await proposeLock(first);
  await expectSound(first, 'the passphrase typed for the first time');
  await unlock(first, PASSPHRASE, 'Put the lock on');
  await first.getByRole('link', { name: /Close the other tabs and windows of this app/ }).waitFor();
  await expectSound(first, 'other tabs are open');
  await first.getByRole('button', { name: 'Do not lock after all' }).click();
  await headingOf(first, 'Lock this browser’s copy').waitFor();

  await proposeLock(first);
  await second.close();
  await unlock(first, PASSPHRASE, 'Put the lock on');
  await headingOf(first, 'The lock is on').waitFor();
});

test('each page of the lock is sound on a narrow screen, with an error on it and without', async () => {
  const page = await app.visit();
  page.setDefaultTimeout(KEY_MS);
  await page.setViewportSize({ width: 320, height: 800 });
  await putLockOn(page);
  await expectSound(page, 'the settings of the lock');
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('link', { name: 'Passphrase must be 12 characters or more' }).waitFor();
  await expectSound(page, 'the settings of the lock with an error');
  await page.getByRole('button', { name: 'Make a new recovery sheet' }).click();
  await headingOf(page, 'Your recovery sheet').waitFor();
  await expectSound(page, 'a new recovery sheet');
  await goTo(page, app.origin(), '/data/erase', 'Remove everything from this device');
  await page.getByText('The lock goes too').waitFor();

  await lockNow(page);
  for (const summary of ['Use the recovery key', 'I have neither']) {
    await page.getByText(summary, { exact: true }).click();
  }
  await expectSound(page, 'the lock');
  await unlockByKey(page, 'no key');
  await page.getByRole('link', { name: /This is no whole recovery key/ }).waitFor();
  await page.getByRole('button', { name: 'Remove everything from this browser' }).click();
  await page.getByText('Type “remove” to confirm that you mean it').waitFor();
  await expectSound(page, 'the lock with errors');
});
