import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openProfile } from '../support/damaged-profile.ts';
import { goTo } from '../support/e2e-app.ts';
import { leaveApp, waitUntilCopied } from '../support/e2e-journal.ts';
import { answer, headingOf, narrativeOf, openFirstQuestion } from '../support/e2e-words.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

/*
 * Goal G38: what is on the disk after everything was removed, read past browser and app. The app
 * promises no more than a browser holds: that remnants may stay, and how they go.
 */

const CANARY = 'canary9f3e71c2';

let app: ServedApp;
const profile = mkdtempSync(join(tmpdir(), 's11-traces-'));

beforeAll(async () => {
  app = await serveApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(profile, { recursive: true, force: true });
});

test('what stays on the disk is no more than the page says, and goes as it says', async () => {
  await leaveTraces();
  const before = findTraces();
  for (const place of ['IndexedDB', 'Local Storage', 'File System']) {
    expect(
      before.filter((path) => path.includes(place)),
      place,
    ).not.toEqual([]);
  }

  await eraseWithOtherTabsOpen();
  const erased = findTraces();
  // What was in files of its own is gone with them; databases keep remnants for a while.
  expect(erased.filter((path) => path.includes('File System'))).toEqual([]);
  const opened = await openProfile(profile);
  await goTo(opened.page, app.origin);
  await headingOf(opened.page, 'Audit your safeguarding arrangements').waitFor();
  await opened.context.close();
  const restarted = findTraces();

  await clearSiteData();
  const cleared = findTraces();
  console.log(
    `G38: files with traces: ${before.length} before, ${erased.length} after everything was removed, ${restarted.length} after a new start, ${cleared.length} after the site's data was cleared`,
  );
  // Chromium’s log of local storage keeps what was half typed, and the page says that it may.
  expect(cleared.filter((path) => !path.includes('Local Storage'))).toEqual([]);
});

/** The words in rows, in a half-filled form, in an earlier answer and in the second copy. */
async function leaveTraces(): Promise<void> {
  const { context, page } = await openProfile(profile);
  await goTo(page, app.origin);
  await openFirstQuestion(page, 'Traceless Police');
  await answer(page, { narrative: `${CANARY} as it was`, privateNote: CANARY });
  await answer(page, { narrative: `${CANARY} as it is` });
  await waitUntilCopied(page, `${CANARY} as it is`);
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('What is it?').fill(`${CANARY} half typed`);
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()))
    .toContain(`${CANARY} half typed`);
  await context.close();
}

async function eraseWithOtherTabsOpen(): Promise<void> {
  const { context, page } = await openProfile(profile);
  await goTo(page, app.origin);
  await page.getByRole('link', { name: 'Traceless Police' }).click();
  await headingOf(page, 'Traceless Police').waitFor();
  await page.getByRole('main').locator('a[href*="/questions/"]').first().click();
  await narrativeOf(page).waitFor();
  const erasing = await context.newPage();
  await goTo(erasing, app.origin, '/data/erase', 'Remove everything from this device');
  await erasing.getByLabel('Type “remove” to confirm').fill('remove');
  await erasing.getByRole('button', { name: 'Remove everything' }).click();
  await headingOf(erasing, 'Everything has been removed from this device').waitFor();
  await erasing
    .getByText('words that were half typed, can stay until the browser tidies its files')
    .waitFor();
  await page.bringToFront();
  await page.getByText('were removed in another tab').first().waitFor();
  await context.close();
}

/** As the browser does when its user deletes the site’s data. */
async function clearSiteData(): Promise<void> {
  const { context, page } = await openProfile(profile);
  await leaveApp(page, app.origin);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin: app.origin, storageTypes: 'all' });
  await context.close();
  const again = await openProfile(profile);
  await leaveApp(again.page, app.origin);
  await again.context.close();
}

/** The files of the profile that hold the words, in either of the two ways browsers write text. */
function findTraces(): readonly string[] {
  const words = [Buffer.from(CANARY), Buffer.from(CANARY, 'utf16le')];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((each) => bytes.includes(each));
    })
    .map((path) => path.slice(profile.length + 1));
}
