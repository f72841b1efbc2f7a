import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { runSeeds } from '../support/tabs-harness.ts';

const STEPS = 100;
/** Thirty in the long suite. */
const SEEDS = [1];

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
});
afterAll(async () => {
  await browser.close();
});

test('whatever several tabs do, the last words stand and all others are kept', async () => {
  const { violations, counts } = await runSeeds(browser, SEEDS, STEPS);
  expect(violations).toEqual([]);
  // Tabs that never got in each other's way would prove nothing.
  expect(counts['clashes']).toBeGreaterThan(5 * SEEDS.length);
}, 300_000);
