import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { startProxy, type RecordingProxy } from '../support/e2e-proxy.ts';
import { headingOf, waitUntilReadyOffline } from '../support/e2e-words.ts';
import { makeNextVersion } from '../support/next-version.ts';

let proxy: RecordingProxy;

const app = serveAndBrowse(async () => {
  proxy = await startProxy();
  return { proxy: { server: proxy.address, bypass: '<-loopback>' } };
}, INSTALLING);
afterAll(() => proxy.stop());

test('a newer version waits for the word of the user, and other tabs go on in the older', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  const second = await page.context().newPage();
  await goTo(second, app.origin());
  const tabs = [page, second];
  for (const tab of tabs) await tab.evaluate(() => Reflect.set(window, 'isOld', true));
  const isOld = (tab: Page): Promise<boolean> => tab.evaluate(() => 'isOld' in window);

  await app.deploy(makeNextVersion());
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  for (const tab of tabs) await tab.getByText('A new version is ready').waitFor();
  expect(await Promise.all(tabs.map(isOld))).toEqual([true, true]);

  // The newer version begins when the older has answered all it was asked for.
  const reloaded = page.waitForEvent('load', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Update now' }).click();
  await reloaded;
  await waitUntilReadyOffline(page);
  await second.getByText('A newer version is used in another tab').waitFor();
  expect(await Promise.all(tabs.map(isOld))).toEqual([false, true]);
  expect(await page.getByText('A new version is ready').count()).toBe(0);

  // Neither on the server any more nor in the newer version: kept for this tab.
  await app.stopServer();
  await second.getByRole('link', { name: 'About this app' }).click();
  await headingOf(second, 'About this app').waitFor();
  await second.getByRole('button', { name: 'Load this tab again' }).click();
  await second.waitForFunction(() => !('isOld' in window));
  await headingOf(second, 'About this app').waitFor();
});
