import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { fullCount } from '../support/full-count.ts';
import { runSeeds } from '../support/tabs-harness.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

const STEPS = 100;
const SEEDS = Array.from({ length: fullCount(30) }, (_, place) => 100 + place);

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
});
afterAll(async () => {
  await browser.close();
});

test(`${SEEDS.length} times: the last words stand and all others are kept`, async () => {
  const { violations, counts } = await runSeeds(browser, SEEDS, STEPS);
  console.log(
    `G8: ${SEEDS.length} seeds of ${STEPS} steps in two to four tabs, ${violations.length} against the model; ${JSON.stringify(counts)}`,
  );
  expect(violations).toEqual([]);
  expect(counts['clashes']).toBeGreaterThan(5 * SEEDS.length);
});

test('an app that forgets what is written over is found out', async () => {
  const change = WRONG_APPS.forgetsWhatIsWrittenOver;
  const { violations } = await runSeeds(browser, [1], STEPS, change);
  expect(violations).not.toEqual([]);
});
