import { chromium, type Page } from 'playwright-core';
import { bench, describe } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { aLargeAudit, LARGE_AUDIT, storeLargeAudit } from '../support/large-audit.ts';
import { serveApp } from '../support/serve-app.ts';

/*
 * An audit of 200 questions with 2,000 words each and 300 items of evidence, in the built app. To
 * be at most 50 ms for a key and 100 ms for a change of a list, from the event to the painting of
 * what it changed; the yardstick is a key in a bare box of the same words, measured the same way.
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
// The order they come in is the first they are put in, which would change nothing.
for (const [page, heading] of [
  [all, 'Rating'],
  [register, 'Evidence'],
  [actions, 'No.'],
] as const) {
  await page.getByRole('button', { name: heading, exact: true }).first().click();
}
const bare = await context.newPage();
await bare.setContent('<textarea rows="20" cols="80"></textarea>');
await bare.locator('textarea').fill(words.narrative);

process.on('exit', () => {
  void browser.close();
});

/** A page in the background is not painted. */
const on = (page: Page) => ({ time: 3_000, warmupTime: 500, setup: () => page.bringToFront() });

describe('a key', () => {
  bench('yardstick: in a bare box of 2,000 words', () => type(bare, 'textarea'), on(bare));
  bench('in a narrative of 2,000 words', () => type(question, '#narrative'), on(question));
});

describe('a change of a list', () => {
  bench('yardstick: a key in a bare box', () => type(bare, 'textarea'), on(bare));
  bench('200 questions put in another order', () => order(all, 'Rating'), on(all));
  bench(
    '300 items of evidence put in another order',
    () => order(register, 'Evidence'),
    on(register),
  );
  bench('200 actions put in another order', () => order(actions, 'No.'), on(actions));
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.origin}/#${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/*
 * What is asked for in a frame with the highest priority is done as soon as the frame is painted, before
 * the work that the app puts off.
 */

/** From a letter put in as typing does, until what it changed has been painted. */
async function type(page: Page, box: string): Promise<void> {
  await page.evaluate(
    (selector) =>
      new Promise<void>((resolve) => {
        const field = document.querySelector<HTMLTextAreaElement>(selector);
        field?.focus();
        field?.setRangeText('x');
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        requestAnimationFrame(() => {
          void scheduler.postTask(resolve, { priority: 'user-blocking' });
        });
      }),
    box,
  );
}

/** From a press on the heading of a column until the first row is another and has been painted. */
async function order(page: Page, heading: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const [body] = document.querySelectorAll('tbody');
        const [button] = [...document.querySelectorAll<HTMLElement>('thead button')].filter(
          ({ textContent }) => textContent === name,
        );
        if (body === undefined || button === undefined) {
          reject(new Error(`No column ${name}`));
          return;
        }
        const seen = new MutationObserver(() => {
          seen.disconnect();
          requestAnimationFrame(() => {
            void scheduler.postTask(resolve, { priority: 'user-blocking' });
          });
        });
        seen.observe(body, { childList: true, subtree: true, characterData: true });
        button.click();
      }),
    heading,
  );
}
