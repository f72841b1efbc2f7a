import type { Page } from 'playwright-core';

import { expectSound } from './e2e-axe.ts';
import { headingOf } from './e2e-words.ts';

/** To try a passphrase takes a second or two, on a busy machine more. */
export const KEY_MS = 60_000;
export const PASSPHRASE = 'four words of my own';

export async function goToLock(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('link', { name: 'Lock this browser’s copy with a passphrase' }).click();
}

/** Answers the recovery key. `look` is done with each page on the way. */
export async function putLockOn(page: Page, look = expectSound): Promise<string> {
  const recoveryKey = await proposeLock(page, look);
  await unlock(page, PASSPHRASE, 'Put the lock on');
  await headingOf(page, 'The lock is on').waitFor({ timeout: KEY_MS });
  return recoveryKey;
}

/** As far as the page that asks for the passphrase once; answers the recovery key. */
export async function proposeLock(page: Page, look = expectSound): Promise<string> {
  await goToLock(page);
  await headingOf(page, 'Lock this browser’s copy').waitFor();
  await look(page, 'putting the lock on');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Continue to the recovery sheet' }).click();
  await headingOf(page, 'Your recovery sheet').waitFor({ timeout: KEY_MS });
  await look(page, 'the recovery sheet');
  const recoveryKey = await page.locator('.s11-whole-key').innerText();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('link', { name: /Enter the last 6 characters/ }).waitFor();
  await page.getByLabel('The last 6 characters of the recovery key').fill(recoveryKey.slice(-6));
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await headingOf(page, 'Type the passphrase to put the lock on').waitFor();
  return recoveryKey;
}

/** Opens an address of the app with the passphrase that it asks for. */
export async function openLocked(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await headingOf(page, 'Your work is locked').waitFor();
  await unlock(page, PASSPHRASE);
}

export async function unlockByKey(page: Page, recoveryKey: string): Promise<void> {
  const box = page.getByLabel('Recovery key', { exact: true });
  if (!(await box.isVisible())) await page.getByText('Use the recovery key').click();
  await box.fill(recoveryKey);
  await page.getByRole('button', { name: 'Open with the recovery key' }).click();
}

export async function unlock(page: Page, passphrase: string, name = 'Unlock'): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name }).click();
}
