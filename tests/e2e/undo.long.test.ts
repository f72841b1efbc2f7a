import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { answer, headingOf, narrativeOf, openFirstQuestion } from '../support/e2e-words.ts';
import { backToQuestion, expectBroughtBack, openAnswers } from '../support/e2e-undo.ts';

const WORDS = 'The chief officer leads on safeguarding and reports to the board';

const app = serveAndBrowse();

describe('an answer that was changed is brought back after a reload:', () => {
  test.each([
    ['its text overwritten', { narrative: 'Something else entirely' }],
    ['said not to apply', { naReason: 'No children' }],
  ])('%s', async (_, change) => {
    await expectBroughtBack(await openQuestion(), change);
  });

  test('and Undo brings the other back, with the focus on what was said', async () => {
    const page = await openQuestion();
    await answer(page, { narrative: WORDS });
    await answer(page, { narrative: 'Something else entirely' });
    await openAnswers(page);
    await page.getByRole('button', { name: /^Bring this answer back/ }).click();
    await page.getByRole('heading', { name: 'That answer stands again' }).waitFor();
    await expect.poll(() => readFocus(page)).toContain('stands again');
    await page.getByText('This is the same as the answer that stands now.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    await expect.poll(() => readFocus(page)).toContain('Undone');
    await backToQuestion(page);
    expect(await narrativeOf(page).inputValue()).toBe('Something else entirely');
  });

  test('after another tab wrote over it unseen', async () => {
    const context = await app.newContext();
    const here = await openQuestion(context);
    await answer(here, { narrative: 'Both start from here' });
    const there = await context.newPage();
    await there.goto(here.url());
    await narrativeOf(there).waitFor();
    await there.bringToFront();
    await narrativeOf(there).focus();
    const typed = there.keyboard.type(' and on and on and on', { delay: 100 });
    await answer(here, { narrative: WORDS });
    await typed;
    const clash = there.getByRole('alert').filter({ hasText: 'also changed in another tab' });
    await clash.getByRole('link', { name: /^Earlier answers/ }).click();
    await headingOf(there, 'Earlier answers').waitFor();
    await there.reload();
    const kept = there.getByRole('listitem').filter({ hasText: 'From another tab' }).first();
    await kept.getByText(WORDS).first().waitFor();
    await kept.getByRole('button', { name: /^Bring this answer back/ }).click();
    await there.getByRole('heading', { name: 'That answer stands again' }).waitFor();
    await backToQuestion(there);
    expect(await narrativeOf(there).inputValue()).toBe(WORDS);
    await expect.poll(() => narrativeOf(here).inputValue()).toBe(WORDS);
  });
});

test('a question without earlier answers has no way to them, and its steps of one sitting are one', async () => {
  const page = await openQuestion();
  expect(await page.getByRole('link', { name: /^Earlier answers/ }).count()).toBe(0);
  await answer(page, { rating: 'Mostly met', narrative: 'The chief officer' });
  await answer(page, { narrative: WORDS });
  await openAnswers(page);
  await page.getByText('All that was written before led up to the answer above.').waitFor();
  await page.getByText(/^Show \d steps? on the way to it/).click();
  await page.getByText('The chief officer', { exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: /^Bring this answer back/ })
    .first()
    .waitFor();
});

/** The first question of a new audit. */
async function openQuestion(context?: BrowserContext): Promise<Page> {
  const page = context === undefined ? await app.visit() : await context.newPage();
  if (context !== undefined) await goTo(page, app.origin());
  await openFirstQuestion(page, 'Undoing Police');
  return page;
}

/** The words of what has the focus, which comes a moment after what it stands on. */
function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
