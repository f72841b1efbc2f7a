import { execFileSync } from 'node:child_process';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openProfile, withProfile } from '../support/damaged-profile.ts';
import { goTo } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dropDatabase, leaveApp } from '../support/e2e-journal.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

/** To try a passphrase takes a second or two, on a busy machine more. */
const KEY_MS = 60_000;
const PASSPHRASE = 'four words of my own';
const CANARY = 'CANARYXQ7';

test('what is written under the lock opens with its keys alone, and is nowhere on the disk', async () => {
  await withProfile(async (profile) => {
    const { context, page } = await openProfile(profile);
    await goTo(page, app.origin);
    const recoveryKey = await putLockOn(page);
    await openFirstQuestion(page, `${CANARY} Police`);
    await answer(page, { narrative: `${CANARY} narrative` });
    const place = placeOf(page);
    await page.waitForTimeout(2_500);
    await leaveApp(page, app.origin);
    await dropDatabase(page);

    await page.goto(`${app.origin}/#${place}`);
    await headingOf(page, 'Your work is locked').waitFor();
    await expectSound(page, 'the lock');
    await unlock(page, 'not the passphrase at all');
    await page
      .getByRole('link', { name: /This passphrase does not open the lock/ })
      .waitFor({ timeout: KEY_MS });
    await unlock(page, PASSPHRASE);
    await narrativeOf(page).waitFor({ timeout: KEY_MS });
    await expect.poll(() => narrativeOf(page).inputValue()).toBe(`${CANARY} narrative`);

    await narrativeOf(page).press('Control+End');
    await page.keyboard.type(' half typed');
    await goToLock(page);
    await page.getByRole('button', { name: 'Lock now' }).click();
    await headingOf(page, 'Your work is locked').waitFor();
    await page.getByText('Use the recovery key').click();
    await page.getByLabel('Recovery key', { exact: true }).fill(recoveryKey.toLowerCase());
    await page.getByRole('button', { name: 'Open with the recovery key' }).click();
    await headingOf(page, 'The lock is on').waitFor({ timeout: KEY_MS });
    await expectSound(page, 'the settings of the lock');
    await page.goto(`${app.origin}/#${place}`);
    await expect.poll(() => narrativeOf(page).inputValue()).toBe(`${CANARY} narrative half typed`);
    await page.waitForTimeout(2_500);
    await context.close();
    expect(findOnDisk(profile, CANARY)).toEqual([]);

    const again = await openProfile(profile);
    await goTo(again.page, app.origin);
    await unlock(again.page, PASSPHRASE);
    await headingOf(again.page, /audits/i).waitFor({ timeout: KEY_MS });
    await goToLock(again.page);
    await again.page.getByRole('button', { name: 'Take the lock off' }).click();
    await headingOf(again.page, 'Type the passphrase to take the lock off').waitFor();
    await unlock(again.page, PASSPHRASE, 'Take the lock off');
    await headingOf(again.page, 'Lock this browser’s copy').waitFor({ timeout: KEY_MS });
    await again.page.goto(`${app.origin}/#${place}`);
    await expect
      .poll(() => narrativeOf(again.page).inputValue())
      .toBe(`${CANARY} narrative half typed`);
    await again.context.close();
    expect(findOnDisk(profile, CANARY)).not.toEqual([]);
  });
});

async function goToLock(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('link', { name: 'Lock this browser’s copy with a passphrase' }).click();
}

/** Answers the recovery key. */
async function putLockOn(page: Page): Promise<string> {
  await goToLock(page);
  await headingOf(page, 'Lock this browser’s copy').waitFor();
  await expectSound(page, 'putting the lock on');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Continue to the recovery sheet' }).click();
  await headingOf(page, 'Your recovery sheet').waitFor({ timeout: KEY_MS });
  await expectSound(page, 'the recovery sheet');
  const recoveryKey = await page.locator('.s11-whole-key').innerText();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('link', { name: /Enter the last 6 signs/ }).waitFor();
  await page.getByLabel('The last 6 signs of the recovery key').fill(recoveryKey.slice(-6));
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await headingOf(page, 'Type the passphrase to put the lock on').waitFor();
  await unlock(page, PASSPHRASE, 'Put the lock on');
  await headingOf(page, 'The lock is on').waitFor({ timeout: KEY_MS });
  return recoveryKey;
}

async function unlock(page: Page, passphrase: string, name = 'Unlock'): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name }).click();
}

/** Recipe R6: in which files of the profile the words stand, in either way that browsers write. */
function findOnDisk(profile: string, words: string): readonly string[] {
  const wide = [...words].map((letter) => `${letter}\\x00`).join('');
  return execFileSync('sh', ['-c', `LC_ALL=C grep -rlaP '${words}|${wide}' "$0" || true`, profile])
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !/Default\/(History|Sessions)/.test(line));
}
