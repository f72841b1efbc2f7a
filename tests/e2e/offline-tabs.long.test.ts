import { expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { headingOf, waitUntilReadyOffline } from '../support/e2e-words.ts';

const app = serveAndBrowse(undefined, INSTALLING);

test('a second tab, opened while the app is being installed, can go on too', async () => {
  const context = await app.newContext();
  const [page, second] = [await context.newPage(), await context.newPage()];
  await Promise.all([goTo(page, app.origin()), goTo(second, app.origin())]);
  await waitUntilReadyOffline(second);
  await app.stopServer();

  await second.getByRole('link', { name: 'About this app' }).click();
  await headingOf(second, 'About this app').waitFor();
});

test('a page loaded past the service worker is served by it again', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  const devtools = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await devtools.send('Page.reload', { ignoreCache: true });
  await loaded;
  await waitUntilReadyOffline(page);
  await app.stopServer();

  await page.getByRole('link', { name: 'About this app' }).click();
  await headingOf(page, 'About this app').waitFor();
});

test('a tab that stays open looks for a newer version, at most once an hour', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  const looks = (): number => app.log().filter((path) => path === '/service-worker.js').length;
  const before = looks();
  const comeBack = (): Promise<void> =>
    page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  await comeBack();
  await page.clock.setFixedTime(Date.now() + 3_700_000);
  await comeBack();
  await expect.poll(looks).toBe(before + 1);
  await comeBack();
  // Long enough for a look to be in the log, had there been one.
  await page.waitForTimeout(500);
  expect(looks()).toBe(before + 1);
});
