import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { runSeeds } from '../support/tabs-harness.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

const STEPS = 100;

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
});
afterAll(async () => {
  await browser.close();
});

test('an app that does not look at the revision a change was built on is found out', async () => {
  const change = WRONG_APPS.looksAtNoRevision;
  const { violations } = await runSeeds(browser, [1], STEPS, change);
  expect(violations).not.toEqual([]);
});
