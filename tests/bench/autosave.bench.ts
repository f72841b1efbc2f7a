import { chromium, type Page } from 'playwright-core';
import { bench, describe } from 'vitest';

import { buildPage } from '../support/build-tabs.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { serveApp } from '../support/serve-app.ts';

/*
 * A save of an answer of 2,000 words, by the app's own storage in the browser, while the second copy
 * is kept. To be at most three times the yardstick, which is a bare put of the same words in the same
 * page: only such a ratio says anything on a machine that others use too.
 */

const built = await buildPage('tests/support/save-bundle.ts');
const served = await serveApp(0, built.folder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGS],
});
const copied = await open(true);
const single = await open(false);
process.on('exit', () => {
  void browser.close();
  built.remove();
});

describe('a save', () => {
  bench('yardstick: a bare put', () => run(copied, 'put()'), on(copied));
  bench('with the second copy', () => run(copied, 'save()'), on(copied));
  bench('with none', () => run(single, 'save()'), on(single));
});

function on(page: Page) {
  return { time: 4_000, warmupTime: 500, setup: () => page.bringToFront() };
}

async function open(isCopied: boolean): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(served.origin);
  await run(page, `start(${isCopied})`);
  return page;
}

/** Of what `save-bundle.ts` offers. */
async function run(page: Page, what: string): Promise<void> {
  await page.evaluate(`saver.${what}`);
}
