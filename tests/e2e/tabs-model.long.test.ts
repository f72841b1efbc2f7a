import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { runSeeds } from '../support/tabs-harness.ts';

const STEPS = 100;
const SEEDS = Array.from({ length: 30 }, (_, place) => 100 + place);

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
});
afterAll(async () => {
  await browser.close();
});

test(`${SEEDS.length} times: the last words stand and all others are kept`, async () => {
  const { violations, counts } = await runSeeds(browser, SEEDS, STEPS);
  console.log(`Tabs: ${JSON.stringify({ seeds: SEEDS.length, violations, counts })}`);
  expect(violations).toEqual([]);
  expect(counts['clashes']).toBeGreaterThan(5 * SEEDS.length);
});

test('an app that forgets what is written over is found out', async () => {
  const change = {
    file: 'src/storage/replace-answer.ts',
    find: "  await keepStored(stored, isClash ? 'clash' : 'overwritten', now);\n",
    put: '',
  };
  const { violations } = await runSeeds(browser, [1], STEPS, change);
  expect(violations).not.toEqual([]);
});
