import { afterAll, expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { startProxy, type RecordingProxy } from '../support/e2e-proxy.ts';
import {
  headingOf,
  openSample,
  startPoliceAudit,
  waitUntilReadyOffline,
} from '../support/e2e-words.ts';
import { goThrough } from '../support/offline-journey.ts';

/**
 * What Chromium itself asks its maker, whatever page is open. None of these may be asked by a page
 * or worker: those requests are seen one by one, before they reach the network.
 */
const CHROMIUMS_OWN = /^https?:\/\/[\w-]+\.(google|googleapis)\.com(:443$|\/)/;

let proxy: RecordingProxy;

const app = serveAndBrowse(async () => {
  proxy = await startProxy();
  return { proxy: { server: proxy.address, bypass: '<-loopback>' } };
}, INSTALLING);
afterAll(() => proxy.stop());

test('after the first visit the whole journey works with the server dead', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  await app.stopServer();

  await page.reload();
  await goThrough(page);
});

test('the line says ready only when this very page can go on without the server', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  await app.stopServer();

  await goThrough(page);
});

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

test('a host without https can start an audit', async () => {
  const context = await app.newContext();
  // What browsers leave out there; 127.0.0.1 counts as safe.
  await context.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
  const page = await context.newPage();
  await goTo(page, app.origin());
  expect(await page.evaluate(() => 'randomUUID' in crypto)).toBe(false);
  await startPoliceAudit(page, 'Offshire Police');
  await goTo(page, app.origin(), '/', 'Your audits');
  await openSample(page);
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

test('once installed, the server is asked for nothing but a newer version, and no other origin for anything from the first visit to the report', async () => {
  const context = await app.newContext();
  const { asked } = proxy;
  const askedBefore = asked.length;
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  const page = await context.newPage();
  await goTo(page, app.origin());
  await waitUntilReadyOffline(page);
  const installed = app.log().length;
  await page.reload();
  await goThrough(page);
  expect([...new Set(app.log().slice(installed))]).toEqual(['/service-worker.js']);
  await goTo(page, app.origin(), '/', 'Your audits');
  await openSample(page);

  const foreign = requested.filter((address) => !isOwn(address));
  expect(foreign).toEqual([]);
  const sent = asked.slice(askedBefore).filter((address) => !CHROMIUMS_OWN.test(address));
  expect(sent.length).toBeGreaterThan(10);
  expect(sent.filter((address) => !isOwn(address))).toEqual([]);
});

test('a request to another origin is seen, from a page and from a worker', async () => {
  const context = await app.newContext();
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  const page = await context.newPage();
  // A page the app does not serve, and so one without its policy.
  await page.goto(`${app.origin()}/nothing-here`);
  await page.evaluate(async () => {
    await fetch('http://leak.test/from-page');
    const code = new Blob(["fetch('http://leak.test/from-worker').then(() => postMessage(1))"]);
    const worker = new Worker(URL.createObjectURL(code));
    await new Promise((resolve) => {
      worker.onmessage = resolve;
    });
  });
  expect(proxy.asked).toContain('http://leak.test/from-page');
  expect(proxy.asked).toContain('http://leak.test/from-worker');
  expect(requested).toContain('http://leak.test/from-page');
  expect(requested).toContain('http://leak.test/from-worker');
});

function isOwn(address: string): boolean {
  return [`${app.origin()}/`, `blob:${app.origin()}/`, 'data:'].some((own) =>
    address.startsWith(own),
  );
}
