import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { REST_MS } from '../../src/features/answer-question/autosave.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { headingOf, narrativeOf, startPoliceAudit, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('the line never says saved of words that are not yet stored', async () => {
  const page = await openQuestionPage();
  await narrativeOf(page).fill('First words');
  await narrativeOf(page).blur();
  await waitUntilSaved(page);

  await watchLine(page);
  await narrativeOf(page).press('End');
  await page.keyboard.type(', and more');
  await waitUntilSaved(page);
  const said = await page.evaluate((): unknown => Reflect.get(window, 'saidAfterTyping'));
  expect(said).not.toEqual([]);
  expect(said).not.toContainEqual(expect.stringMatching(/Saved on this device/));
});

test('what was saved of one question is not said of the next', async () => {
  const page = await openQuestionPage();
  const first = await headingOf(page, /./).textContent();
  await narrativeOf(page).fill('First words');
  await narrativeOf(page).blur();
  await waitUntilSaved(page);
  await page.getByRole('link', { name: /^Next:/ }).click();
  await expect.poll(() => headingOf(page, /./).textContent()).not.toBe(first);

  await watchLine(page);
  await narrativeOf(page).focus();
  await page.keyboard.type('Words of the second');
  const said = await page.evaluate((): unknown => Reflect.get(window, 'saidAfterTyping'));
  expect(said).not.toEqual([]);
  expect(said).not.toContainEqual(expect.stringMatching(/Saved on this device/));
  await waitUntilSaved(page);
});

test('what the line calls saved is in the database', async () => {
  const page = await openQuestionPage();
  for (const words of ['One', 'One two', 'One two three']) {
    await narrativeOf(page).fill(words);
    await narrativeOf(page).blur();
    await waitUntilSaved(page);
    const { stores } = await dumpDatabase(page);
    expect(stores['answers']?.rows).toMatchObject([{ answer: { narrative: words } }]);
  }
});

async function openQuestionPage(): Promise<Page> {
  const page = await app.visit();
  await startPoliceAudit(page, 'Trueword Police');
  await page.getByRole('link', { name: 'Start answering' }).click();
  await narrativeOf(page).waitFor();
  return page;
}

/**
 * Notes what the line says once the screen has been drawn after each key. A drawing that came later
 * than the rest after which words are saved tells nothing, and is left out.
 */
async function watchLine(page: Page): Promise<void> {
  await page.evaluate((restMs) => {
    const said: string[] = [];
    Reflect.set(window, 'saidAfterTyping', said);
    document.addEventListener('input', () => {
      const typedAt = performance.now();
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          if (performance.now() - typedAt >= restMs) return;
          said.push(document.querySelector('.s11-status-line')?.textContent ?? 'no line');
        });
      });
    });
  }, REST_MS);
}
