import { chromium, type Page } from 'playwright-core';
import { bench, describe } from 'vitest';

import { buildPage } from '../support/build-tabs.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { serveApp } from '../support/serve-app.ts';

/*
 * A save of an answer of 2,000 words, by the app's own storage in the browser, while the second copy
 * is kept. To be at most three times the yardstick, which is a bare put of the same words in the same
 * page: only such a ratio says anything on a machine that others use too. What the lock costs is the ratio of the last to the
 * save with the second copy.
 */

const built = await buildPage('tests/support/save-bundle.ts');
const served = await serveApp(0, built.folder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGS],
});
const copied = await open({ isCopied: true, isLocked: false });
const single = await open({ isCopied: false, isLocked: false });
const locked = await open({ isCopied: true, isLocked: true });
process.on('exit', () => {
  void browser.close();
  built.remove();
});

describe('a save', () => {
  bench('yardstick: a bare put', () => run(copied, 'put()'), on(copied));
  bench('with the second copy', () => run(copied, 'save()'), on(copied));
  bench('with none', () => run(single, 'save()'), on(single));
  bench('with it and the lock on', () => run(locked, 'save()'), on(locked));
});

function on(page: Page) {
  return { time: 4_000, warmupTime: 500, setup: () => page.bringToFront() };
}

type Kind = { readonly isCopied: boolean; readonly isLocked: boolean };

async function open({ isCopied, isLocked }: Kind): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(served.origin);
  await run(page, `start(${isCopied}, ${isLocked})`);
  return page;
}

/** Of what `save-bundle.ts` offers. */
async function run(page: Page, what: string): Promise<void> {
  await page.evaluate(`saver.${what}`);
}
