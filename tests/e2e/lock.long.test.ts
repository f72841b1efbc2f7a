import { execFileSync } from 'node:child_process';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openProfile, withProfile } from '../support/damaged-profile.ts';
import { goTo } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { openDataPage, openPreview, pressRestore, saveBackup } from '../support/e2e-backup.ts';
import { dropDatabase, leaveApp, readRows } from '../support/e2e-journal.ts';
import { goToLock, KEY_MS, PASSPHRASE, putLockOn, unlock } from '../support/e2e-lock.ts';
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

test('with the lock on a backup is saved and restored, and all can be removed while locked', async () => {
  await withProfile(async (profile) => {
    const { context, page } = await openProfile(profile);
    await goTo(page, app.origin);
    await putLockOn(page);
    await openFirstQuestion(page, 'Backed Police');
    await answer(page, { narrative: `${CANARY} as it was` });
    const place = placeOf(page);
    await openDataPage(page);
    const { bytes } = await saveBackup(page);
    await page.goto(`${app.origin}/#${place}`);
    await answer(page, { narrative: 'Changed' });
    await openPreview(page, bytes);
    await page.getByRole('radio', { name: 'Use the backup’s' }).check();
    await pressRestore(page);
    await page.goto(`${app.origin}/#${place}`);
    await expect.poll(() => narrativeOf(page).inputValue()).toBe(`${CANARY} as it was`);
    expect(JSON.stringify(await readRows(page))).not.toContain('narrative');

    await page.reload();
    await headingOf(page, 'Your work is locked').waitFor();
    await page.getByText('I have neither').click();
    await page.getByLabel('Type “remove” to confirm').fill('remove');
    await page.getByRole('button', { name: 'Remove everything from this browser' }).click();
    await headingOf(page, 'Everything has been removed from this device').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
    await context.close();
    expect(findOnDisk(profile, CANARY)).toEqual([]);
  });
});

/** Recipe R6: in which files of the profile the words stand, in either way that browsers write. */
function findOnDisk(profile: string, words: string): readonly string[] {
  const wide = words.replace(/./g, '$&\\x00');
  return execFileSync('sh', ['-c', `LC_ALL=C grep -rlaP '${words}|${wide}' "$0" || true`, profile])
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !/Default\/(History|Sessions)/.test(line));
}
