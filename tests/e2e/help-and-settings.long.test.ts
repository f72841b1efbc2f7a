import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { choose, driveKeyboard } from '../support/e2e-keyboard.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { headingOf, startPoliceAudit, waitUntilReadyOffline } from '../support/e2e-words.ts';

const app = serveAndBrowse(undefined, INSTALLING);

test('help is found, searched and read by keys alone, without a network', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  await app.stopServer();
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();

  await keys.tabTo('a', 'Help');
  await keys.press('Enter');
  await headingOf(page, 'Help').waitFor();
  expect(await keys.readStop()).toMatchObject({ role: 'h1', name: 'Help' });
  await keys.tabTo('search', 'Search help');
  await keys.type('new computer');
  await keys.press('Enter');
  await headingOf(page, 'Help with “new computer”').waitFor();
  await page.getByText('1 result found.').waitFor();
  await keys.tabTo('a', 'Move to another computer');
  await keys.press('Enter');
  await headingOf(page, 'Move to another computer or hand over').waitFor();
  expect((await keys.readStop()).role).toBe('h1');
  await page.getByText('On the old computer, save a backup file.').waitFor();

  await keys.tabTo('a', 'Glossary');
  await keys.press('Enter');
  await headingOf(page, 'Glossary').waitFor();
  await goTo(page, app.origin(), '/help/glossary/lado', 'Glossary');
  await expect.poll(async () => (await keys.readStop()).name).toBe('LADO');
  expect((await keys.readStop()).isInView).toBe(true);
  await goTo(page, app.origin(), '/help/no-such-topic', 'There is no such help page');
  expect(await keys.listUnseen()).toEqual([]);
});

test('settings are saved one by one, survive a reload, and fill in who prepares an audit', async () => {
  const page = await app.visit('/settings');
  await page.getByLabel('Your name (optional)').fill('Sam Lee');
  await page.getByText(/^Saved on this device \d\d:\d\d/).waitFor();
  await page.getByLabel('Your job title (optional)').fill('Head of safeguarding');
  await page.getByRole('radio', { name: 'Large' }).check();
  await expect.poll(() => sizeOf(page)).toBe('20px');
  const days = page.getByLabel('Remind me after how many days without a backup?');
  await days.fill('0');
  await days.blur();
  await page.getByText('Enter a whole number of days from 1 to 90').waitFor();
  await expectSound(page, 'settings, with an error');
  await days.fill('14');
  await days.blur();
  await page.getByText('Enter a whole number').waitFor({ state: 'detached' });

  await page.addInitScript(watchFirstSize);
  await page.reload();
  await expect.poll(() => days.inputValue()).toBe('14');
  expect(await page.evaluate((): unknown => Reflect.get(window, 'firstSize'))).toBe('20px');
  await goTo(page, app.origin(), '/audits/new', 'Start an audit');
  await expect
    .poll(() => page.getByLabel('Prepared by (optional)').inputValue())
    .toBe('Sam Lee, Head of safeguarding');

  await goTo(page, app.origin(), '/settings', 'Settings');
  await page.getByRole('button', { name: 'Reset all settings' }).click();
  await page.getByText('All settings are as they were at first').waitFor();
  await expect.poll(() => sizeOf(page)).toBe('16px');
  expect(await days.inputValue()).toBe('7');
  await expectSound(page, 'settings, as at first');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => days.inputValue()).toBe('14');
  await page.reload();
  await expect.poll(() => page.getByLabel('Your name (optional)').inputValue()).toBe('Sam Lee');
});

test('settings are changed by keys, and heard of in another tab at once', async () => {
  const context = await app.newContext();
  const [page, other] = [await context.newPage(), await context.newPage()];
  await goTo(other, app.origin());
  await goTo(page, app.origin(), '/settings', 'Settings');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Settings').waitFor();
  await keys.tabTo('text', 'Your job title');
  await keys.type('Designated lead');
  await keys.tabTo('radio', 'Normal');
  await choose(keys, 'Large');
  await expect.poll(() => sizeOf(other)).toBe('20px');
  // Left at once: the page stores what it is left with.
  await keys.tabTo('text', 'Remind me after');
  await keys.press('Control+a');
  await keys.type('30');
  await goTo(page, app.origin(), '/about', 'About this app');
  await goTo(page, app.origin(), '/settings', 'Settings');
  await expect.poll(() => page.getByLabel('Remind me after').inputValue()).toBe('30');
  expect(await page.getByLabel('Your job title').inputValue()).toBe('Designated lead');
  expect(await keys.listUnseen()).toEqual([]);
});

test('a first visit says what there is to do; who has been here is told where audits may be', async () => {
  const page = await app.visit();
  await page.getByText('What do you want to do?').waitFor();
  await page.getByText('It is not sent to anyone.').waitFor();
  await startPoliceAudit(page, 'Anyborough Police');
  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByRole('button', { name: 'Remove the audit of Anyborough Police' }).click();
  await page.getByText('You have no audits on this device.').waitFor();
  await page.getByText('choose “Open your latest backup”').waitFor();
  expect(await page.getByText('What do you want to do?').count()).toBe(0);
  await expectSound(page, 'emptied home');
});

test.each([1280, 320])(
  'what explains the app has no fault at %i px, in large text too',
  async (width) => {
    const page = await app.visit('/help', { viewport: { width, height: 700 } });
    await expectSound(page, 'help');
    for (const [path, heading] of [
      ['/help/back-up-and-restore', 'Back up and restore'],
      ['/help/search?words=computer', 'Help with “computer”'],
      ['/help/search?words=zzzz', 'Help with “zzzz”'],
      ['/help/glossary', 'Glossary'],
      ['/privacy', 'Privacy'],
      ['/information-governance', 'Information governance'],
      ['/accessibility', 'Accessibility'],
      ['/settings', 'Settings'],
    ] as const) {
      await goTo(page, app.origin(), path, heading);
      await expectSound(page, path);
    }
    await page.getByRole('radio', { name: 'Large' }).check();
    await expect.poll(() => sizeOf(page)).toBe('20px');
    for (const [path, heading] of [
      ['/settings', 'Settings'],
      ['/', 'Audit your safeguarding arrangements'],
      ['/help/glossary', 'Glossary'],
      ['/data', 'Data and backup'],
    ] as const) {
      await goTo(page, app.origin(), path, heading);
      await expectSound(page, `${path} in large text`);
    }
  },
);

/** The size all others are made of. */
function sizeOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
}

/** Notes how large the text is when the first of the app is drawn. */
function watchFirstSize(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector('#app > *') === null) return;
    Reflect.set(window, 'firstSize', getComputedStyle(document.documentElement).fontSize);
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}
