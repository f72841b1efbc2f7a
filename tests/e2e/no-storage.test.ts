import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { headingOf, narrativeOf, openFirstQuestion, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a browser that never answers is said to within three seconds of the app’s own clock', async () => {
  // As on a user’s device: what a refused service worker draws anew would wait for the stopped clock.
  const page = await (await app.newContext(INSTALLING)).newPage();
  await page.addInitScript('IDBFactory.prototype.open = () => ((window.isAsked = true), {})');
  const start = new Date('2026-03-01T09:00:00Z').getTime();
  await page.clock.install({ time: start });
  await page.clock.pauseAt(start + 1_000);
  await page.goto(app.origin());
  await page.getByRole('link', { name: 'Section 11 self-audit' }).waitFor();
  await page.waitForFunction(() => 'isAsked' in window);
  const notice = headingOf(page, 'This browser is not answering');
  await page.clock.runFor(2_000);
  expect(await notice.count()).toBe(0);
  // In steps: its words are loaded, which takes time of the test's own clock, before they are drawn.
  for (let step = 0; step < 10; step += 1) {
    await page.clock.runFor(100);
    await page.waitForTimeout(100);
  }
  await notice.waitFor();
});

test.each([
  [
    'has no IndexedDB',
    "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    'This browser will not keep your work',
  ],
  [
    'refuses it, as a private window may',
    "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
    'This browser will not keep your work',
  ],
  [
    'throws at the very word',
    "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
    'This browser will not keep your work',
  ],
  ['never answers', 'IDBFactory.prototype.open = () => ({})', 'This browser is not answering'],
])('a browser that %s is said to, before a word can be typed', async (_, prepare, heading) => {
  const context = await app.newContext();
  await context.addInitScript(prepare);
  await context.addInitScript(watchPage);
  const page = await context.newPage();
  for (const path of ['/', '/audits/new']) {
    await page.goto('about:blank');
    await page.goto(`${app.origin()}/#${path}`);
    await headingOf(page, heading).waitFor();
    expect(await page.evaluate((): unknown => Reflect.get(window, 'boxesSeen'))).toBe(0);
    expect(await page.getByText('kept on this device').count()).toBe(0);
    await page.getByRole('button', { name: 'Reload this page' }).waitFor();
  }
});

test.each([
  ['no OPFS', 'delete StorageManager.prototype.getDirectory'],
  [
    'an OPFS that refuses',
    "StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'))",
  ],
  [
    'no storage manager at all, as a host without https',
    "Object.defineProperty(navigator, 'storage', { value: undefined })",
  ],
])('a browser with %s keeps words all the same', async (_, prepare) => {
  const context = await app.newContext();
  await context.addInitScript(prepare);
  const page = await context.newPage();
  await goTo(page, app.origin());
  await keepsWords(page);
});

/** Contexts of the test browser are off the record, as a private window is. */
test('a private window keeps words while it is open, and no other window sees them', async () => {
  const page = await app.visit();
  await keepsWords(page);
  const other = await app.visit();
  expect(await other.getByText('Private Police').count()).toBe(0);
});

async function keepsWords(page: Page): Promise<void> {
  await openFirstQuestion(page, 'Private Police');
  await narrativeOf(page).fill('Kept all the same');
  await narrativeOf(page).blur();
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => narrativeOf(page).inputValue()).toBe('Kept all the same');
}

/** Counts, from before the first script, every box of text that was ever on the page. */
function watchPage(): void {
  Reflect.set(window, 'boxesSeen', 0);
  const look = (): void => {
    const boxes = document.querySelectorAll('input, textarea').length;
    Reflect.set(window, 'boxesSeen', Number(Reflect.get(window, 'boxesSeen')) + boxes);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}
