import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import {
  headingOf,
  narrativeOf,
  openSample,
  startPoliceAudit,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('ratings are changed in the table, kept, and undone', async () => {
  const page = await app.visit();
  await startPoliceAudit(page, 'Tableby Police');
  await openTable(page);
  const [first, second] = [ratingAt(page, 0), ratingAt(page, 1)];
  await first.selectOption('Partly met');
  await second.selectOption('Fully met');
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => readChosen(ratingAt(page, 0))).toBe('Partly met');
  await expect.poll(() => readChosen(ratingAt(page, 1))).toBe('Fully met');

  await first.selectOption('Not met');
  await page.getByText('Was: Partly met').waitFor();
  await page.getByRole('button', { name: /^Undo the rating of 1\.1/ }).click();
  await expect.poll(() => readChosen(first)).toBe('Partly met');
  await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
  // Not applicable needs a reason, and is no choice here.
  expect(await first.locator('option').allTextContents()).toEqual([
    'Not met',
    'Partly met',
    'Mostly met',
    'Fully met',
  ]);
  await page.getByRole('link', { name: /^1\.1 / }).click();
  await narrativeOf(page).waitFor();
  expect(await page.getByRole('radio', { name: 'Partly met' }).isChecked()).toBe(true);
});

test('filters and order live in the address, and Back goes back to them', async () => {
  const page = await app.visit();
  await openSample(page);
  await openTable(page);
  const count = page.getByRole('status').filter({ hasText: /\d questions\./ });
  const total = /^All (\d+) questions/.exec((await count.textContent()) ?? '')?.[1] ?? '';

  await page.getByText('Filter by standard, rating and more').click();
  await page.getByRole('checkbox', { name: 'Not answered' }).check();
  await page.getByRole('checkbox', { name: 'Musts only' }).check();
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.getByRole('button', { name: 'Remove filter Musts only' }).waitFor();
  expect(await count.textContent()).toMatch(new RegExp(`^\\d+ of ${total} questions`));
  const both = await readPlaces(page);
  await page.getByRole('button', { name: 'Remove filter Musts only' }).click();
  await expect.poll(async () => (await readPlaces(page)).length).toBeGreaterThan(both.length);
  // The chip that was pressed is gone: what it changed has the focus.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/ of \d+ quest/);

  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await expect.poll(async () => (await readPlaces(page))[0]).toMatch(/^12\./);
  await page.goBack();
  await expect.poll(async () => (await readPlaces(page))[0]).not.toMatch(/^12\./);
  await page.goBack();
  await expect.poll(() => readPlaces(page)).toEqual(both);
  await page.goBack();
  await expect.poll(async () => String((await readPlaces(page)).length)).toBe(total);
  await page.goForward();
  await page.reload();
  await expect.poll(() => readPlaces(page)).toEqual(both);

  // A question rated here stays under the pointer until the list is asked for anew.
  await ratingAt(page, 0).selectOption('Mostly met');
  await page.getByText('Questions you change keep their place here.').waitFor();
  expect(await readPlaces(page)).toEqual(both);
  await page.getByRole('button', { name: 'Update the list' }).click();
  await expect.poll(() => readPlaces(page)).toEqual(both.slice(1));

  await page.getByLabel('Search within these questions').fill('zzzz');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByText('No questions match.').waitFor();
  await page.getByRole('cell').getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(async () => String((await readPlaces(page)).length)).toBe(total);
});

test('columns and row height are kept on the device', async () => {
  const page = await app.visit();
  await openSample(page);
  await openTable(page);
  await page.getByText('Columns and row height').click();
  await page.getByRole('checkbox', { name: 'Evidence' }).uncheck();
  await page.getByRole('radio', { name: 'Close together' }).check();
  await page.getByRole('columnheader', { name: 'Evidence' }).waitFor({ state: 'detached' });
  const height = (await ratingAt(page, 0).boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThanOrEqual(24);
  await page.reload();
  await page.getByRole('columnheader', { name: 'Actions' }).waitFor();
  expect(await page.getByRole('columnheader', { name: 'Evidence' }).count()).toBe(0);
});

test('a rating changed in another tab shows here', async () => {
  const page = await app.visit();
  await startPoliceAudit(page, 'Twotab Police');
  await openTable(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await ratingAt(other, 0).selectOption('Not met');
  await expect.poll(() => readChosen(ratingAt(page, 0))).toBe('Not met');
  expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
});

test('by keys alone: a filter, an order and a rating, with the focus always in sight', async () => {
  const page = await app.visit();
  await startPoliceAudit(page, 'Keyton Police');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Keyton Police').waitFor();
  await keys.tabTo('a', 'All questions in one table');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1', name: 'All questions' });
  await keys.tabTo('summary', 'Filter by standard');
  await keys.press('Enter');
  await keys.tabTo('checkbox', 'Not answered');
  await keys.press('Space');
  await keys.tabTo('button', 'Apply filters');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove filter Rating: Not answered' }).waitFor();
  await keys.tabTo('button', 'Rating');
  await keys.press('Enter');
  await page.getByRole('columnheader', { name: 'Rating' }).and(sorted(page)).waitFor();
  await keys.tabTo('a', '1.1 ');
  await keys.press('Tab');
  await keys.press('m');
  await waitUntilSaved(page);
  expect(await readChosen(ratingAt(page, 0))).toBe('Mostly met');
  await keys.tabTo('button', 'Undo the rating of 1.1');
  await keys.press('Enter');
  await expect.poll(() => readChosen(ratingAt(page, 0))).toBe('Not answered');
  expect((await keys.readStop()).role).toBe('select');

  // Going up, nothing in focus is hidden under the heading that sticks.
  for (let row = 0; row < 20; row += 1) await keys.tabTo('select', '');
  for (let back = 0; back < 24; back += 1) {
    await keys.press('Shift+Tab');
    expect(await isCovered(page)).toBe(false);
  }
  expect(await keys.listUnseen()).toEqual([]);
});

describe.each([1280, 320])('at %i px', (width) => {
  test('the table has no fault: whole, filtered, changed and empty', async () => {
    const page = await app.visit('/', {
      viewport: { width, height: width === 320 ? 640 : 900 },
    });
    await openSample(page);
    await openTable(page);
    await expectSound(page, 'all questions');
    await page.getByText('Filter by standard, rating and more').click();
    await page.getByText('Columns and row height').click();
    await page.getByRole('checkbox', { name: 'Not answered' }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.getByRole('button', { name: /^Remove filter/ }).waitFor();
    await ratingAt(page, 0).selectOption('Not met');
    await page.getByText('Was: Not answered').waitFor();
    await expectSound(page, 'filtered and changed');
    await page.getByRole('radio', { name: 'Close together' }).check();
    await page.getByLabel('Search within these questions').fill('zzzz');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByText('No questions match.').waitFor();
    await expectSound(page, 'nothing matches');
  });
});

async function openTable(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All questions in one table' }).click();
  await headingOf(page, 'All questions').waitFor();
  await ratingAt(page, 0).waitFor();
}

function ratingAt(page: Page, row: number): Locator {
  return page.getByRole('combobox', { name: /^Rating of / }).nth(row);
}

function readChosen(rating: Locator): Promise<string> {
  return rating.evaluate((field) =>
    field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? '') : '',
  );
}

/** The numbers of the questions shown, in their order. */
async function readPlaces(page: Page): Promise<readonly string[]> {
  const names = await page.getByRole('rowheader').allTextContents();
  return names.map((name) => name.split(' ')[0] ?? '');
}

function sorted(page: Page): Locator {
  return page.locator('[aria-sort="ascending"], [aria-sort="descending"]');
}

/** Whether something else lies over the middle of what has the focus. */
function isCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null) return true;
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return there === null || !(focused.contains(there) || there.contains(focused));
  });
}

async function expectSound(page: Page, what: string): Promise<void> {
  const { violations, rules } = await lookWithAxe(page);
  expect.soft(violations, what).toEqual([]);
  expect.soft(rules, what).toBeGreaterThan(10);
  expect.soft(await listTooWide(page), what).toEqual([]);
}
