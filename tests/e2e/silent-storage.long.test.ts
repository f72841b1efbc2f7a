import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readBackup } from '../../src/files/backup/read-backup.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { endTrouble, makeTrouble, prepareTrouble } from '../support/e2e-trouble.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

test.each(['transactions', 'requests'] as const)(
  'G12: a database that opens and then answers no %s is told of at the start, and opens when it answers',
  async (only) => {
    const context = await app.newContext();
    await prepareTrouble(context);
    await context.addInitScript((kind) => {
      if (sessionStorage.getItem('quiet') === null) return;
      const wish = { what: 'silence', at: 1, count: 1e9, only: kind, calls: 0, failed: 0 };
      Reflect.set(window, 'trouble', wish);
      new MutationObserver(() => {
        const isThere = document.querySelector('h1')?.textContent.includes('not answering');
        if (isThere === true) window.toldAt ??= performance.now();
      }).observe(document, { subtree: true, childList: true, characterData: true });
    }, only);
    const page = await context.newPage();
    await goTo(page, app.origin());
    await openFirstQuestion(page, 'Quiet Police');
    await answer(page, { narrative: 'Stored before' });
    await page.evaluate(() => {
      sessionStorage.setItem('quiet', 'yes');
    });
    await page.reload();
    await headingOf(page, 'This browser is not answering').waitFor();
    const toldAt = Number(await page.evaluate((): unknown => Reflect.get(window, 'toldAt')));
    expect(await page.locator('input, textarea').count()).toBe(0);
    process.stdout.write(`G12, no ${only} answered: told after ${Math.round(toldAt)} ms\n`);
    await page.evaluate(() => {
      sessionStorage.removeItem('quiet');
    });
    await page.getByRole('button', { name: 'Reload this page' }).click();
    await expect.poll(() => narrativeOf(page).inputValue()).toBe('Stored before');
  },
);

test.each([
  ['answers no request any more', 'requests'],
  ['answers each request and ends no transaction', 'transactions'],
  ['lets everything be read and never ends what is written', 'writes'],
] as const)(
  'G12: a database that %s while one types is told of, a copy can be saved, and the words are stored at last',
  async (_, only) => {
    const context = await app.newContext();
    await prepareTrouble(context);
    const page = await context.newPage();
    await goTo(page, app.origin());
    await openFirstQuestion(page, 'Quiet Police');
    await makeTrouble(page, { what: 'silence', only });
    const begun = Date.now();
    await narrativeOf(page).fill('Typed into silence');
    await page.getByText('The browser has not answered yet.').waitFor();
    const line = Date.now() - begun;
    await noticeOf(page).waitFor();
    const notice = Date.now() - begun;
    await narrativeOf(page).press('End');
    await page.keyboard.type(', and on');
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(Object.entries(localStorage))))
      .toContain('Typed into silence, and on');
    expect(await listCopied(page)).toEqual(['Typed into silence, and on']);
    await endTrouble(page);
    await page.getByRole('button', { name: 'Try again now' }).click();
    await noticeOf(page).waitFor({ state: 'detached' });
    await waitUntilSaved(page);
    const { answers, answerHistory } = (await dumpDatabase(page)).stores;
    expect(answers?.rows).toMatchObject([{ answer: { narrative: 'Typed into silence, and on' } }]);
    expect(JSON.stringify(answerHistory?.rows)).not.toContain('clash');
    process.stdout.write(
      `G12: silence of ${only} while one types: line after ${line} ms, notice after ${notice} ms\n`,
    );
  },
);

test('a database that still does not write is told of without a break when it is tried again', async () => {
  const context = await app.newContext();
  await prepareTrouble(context);
  const page = await context.newPage();
  await goTo(page, app.origin());
  await openFirstQuestion(page, 'Quiet Police');
  await makeTrouble(page, { what: 'silence', only: 'writes' });
  await narrativeOf(page).fill('Typed into silence');
  await noticeOf(page).waitFor();
  await noticeOf(page).evaluate((heading) => {
    new MutationObserver(() => {
      if (!heading.isConnected) document.title = 'gone';
    }).observe(document, { subtree: true, childList: true });
  });
  await page.getByRole('button', { name: 'Try again now' }).click();
  await page.getByText('Tried again: not yet.').waitFor();
  expect(await page.title()).not.toBe('gone');
});

/** Saves a copy from the notice and answers what the answers in it say. */
async function listCopied(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy of everything to a file' }).click(),
  ]);
  const backup = readBackup(readFileSync(await download.path()));
  return backup.ok ? backup.value.rows.answers.map(({ answer: { narrative } }) => narrative) : [];
}

function noticeOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('heading', { name: /does not answer: you are working from memory/ });
}

declare global {
  var toldAt: number | undefined;
}
