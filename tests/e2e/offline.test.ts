import { afterAll, expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { startProxy, type RecordingProxy } from '../support/e2e-proxy.ts';
import { openSample, startPoliceAudit, waitUntilReadyOffline } from '../support/e2e-words.ts';
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
