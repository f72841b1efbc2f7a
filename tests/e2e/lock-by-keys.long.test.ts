import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { KEY_MS, PASSPHRASE } from '../support/e2e-lock.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('the lock is put on, locked, opened both ways and taken off by keys alone', async () => {
  const page = await app.visit('/settings');
  page.setDefaultTimeout(KEY_MS);
  const keys = await driveKeyboard(page);
  const pressAt = async (role: string, name: string): Promise<void> => {
    await keys.tabTo(role, name);
    await keys.press('Enter');
  };
  const typeAt = async (role: string, name: string, text: string): Promise<void> => {
    await keys.tabTo(role, name);
    await keys.press('Control+A');
    await keys.type(text);
  };
  await pressAt('a', 'Lock this browser’s copy');
  await headingOf(page, 'Lock this browser’s copy').waitFor();
  await typeAt('text', 'Passphrase', PASSPHRASE);
  await pressAt('button', 'Continue to the recovery sheet');
  await headingOf(page, 'Your recovery sheet').waitFor();
  const recoveryKey = await page.locator('.s11-whole-key').innerText();
  const downloading = page.waitForEvent('download');
  await pressAt('button', 'Save the sheet as a file');
  await downloading;
  await typeAt('text', 'The last 6 characters', recoveryKey.slice(-6));
  await pressAt('button', 'Lock');
  await headingOf(page, 'Type the passphrase to put the lock on').waitFor();
  await typeAt('password', 'Passphrase', PASSPHRASE);
  await keys.press('Enter');
  await headingOf(page, 'The lock is on').waitFor();

  await pressAt('button', 'Lock now');
  await headingOf(page, 'Your work is locked').waitFor();
  await typeAt('password', 'Passphrase', 'not the passphrase');
  await keys.press('Enter');
  await page.getByRole('link', { name: /This passphrase does not open the lock/ }).waitFor();
  await pressAt('a', 'This passphrase does not open');
  await expect.poll(async () => (await keys.readStop()).role).toBe('password');
  await keys.press('Control+A');
  await keys.type(PASSPHRASE);
  await keys.press('Enter');
  await headingOf(page, 'The lock is on').waitFor();

  await pressAt('button', 'Lock now');
  await headingOf(page, 'Your work is locked').waitFor();
  await pressAt('summary', 'Use the recovery key');
  await typeAt('textarea', 'Recovery key', recoveryKey);
  await pressAt('button', 'Open with the recovery key');
  await headingOf(page, 'The lock is on').waitFor();
  await pressAt('button', 'Take the lock off');
  await headingOf(page, 'Type the passphrase to take the lock off').waitFor();
  await typeAt('password', 'Passphrase', PASSPHRASE);
  await pressAt('button', 'Take the lock off');
  await headingOf(page, 'Lock this browser’s copy').waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
