import { chromium, type Locator, type Page } from 'playwright-core';
import { bench, describe } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { aLargeAudit, LARGE_AUDIT, storeLargeAudit } from '../support/large-audit.ts';
import { serveApp } from '../support/serve-app.ts';

/*
 * An audit of 200 questions with 2,000 words each and 300 items of evidence, in the built app. To
 * be at most 50 ms for a key and 100 ms for a change of a list, from the press to the next painting;
 * the yardstick is a key in a bare box of the same words, with the same way to the browser and back.
 */

const served = await serveApp(0);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGS],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const large = aLargeAudit();
const [first] = listQuestions(large.template);
const words = must(large.audit.answerByQuestion.get(must(first, 'a question').id), 'its answer');

const home = await open('/');
await storeLargeAudit(home, large);
const question = await open(`/audits/${LARGE_AUDIT}/questions/${must(first, 'a question').id}`);
const all = await open(`/audits/${LARGE_AUDIT}/all`);
const register = await open(`/audits/${LARGE_AUDIT}/evidence`);
const actions = await open(`/audits/${LARGE_AUDIT}/actions`);
const bare = await context.newPage();
await bare.setContent('<textarea rows="20" cols="80"></textarea>');
await bare.locator('textarea').fill(words.narrative);

process.on('exit', () => {
  void browser.close();
});

const options = { time: 3_000, warmupTime: 500 };

describe('a key', () => {
  const boxes = { bare: bare.locator('textarea'), narrative: question.locator('#narrative') };
  bench('yardstick: in a bare box of 2,000 words', () => press(bare, boxes.bare, 'x'), options);
  bench('in a narrative of 2,000 words', () => press(question, boxes.narrative, 'x'), options);
});

describe('a change of a list', () => {
  const orderOf = (page: Page, name: string): Locator =>
    page.getByRole('button', { name, exact: true });
  bench(
    'yardstick: a key in a bare box',
    () => press(bare, bare.locator('textarea'), 'x'),
    options,
  );
  bench('200 questions put in another order', () => click(all, orderOf(all, 'Rating')), options);
  bench(
    '300 items of evidence put in another order',
    () => click(register, orderOf(register, 'Evidence')),
    options,
  );
  bench('200 actions put in another order', () => click(actions, orderOf(actions, 'Due')), options);
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.origin}/#${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function press(page: Page, box: Locator, key: string): Promise<void> {
  await page.bringToFront();
  await box.focus();
  await page.keyboard.press(key);
  await painted(page);
}

async function click(page: Page, button: Locator): Promise<void> {
  await page.bringToFront();
  await button.first().click();
  await painted(page);
}

/** When what the last event changed has been painted. */
function painted(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          setTimeout(resolve);
        });
      }),
  );
}
