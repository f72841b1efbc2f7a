import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import {
  addAction,
  addLink,
  answer,
  fieldOf,
  headingOf,
  openFirstQuestion,
  openSample,
  placeOf,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('words are found wherever they stand, marked, and each result leads to the very place', async () => {
  const page = await app.visit();
  await openFilledQuestion(page);
  const question = placeOf(page);
  await openSearch(page, question.replace(/\/questions\/.*/, ''));
  await page.getByLabel('Words to look for').fill('zebra');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByText('Found 1 answer, 1 item of evidence, 1 action.').waitFor();
  expect(await page.locator('mark').allTextContents()).toEqual([
    'Zebra',
    'zebras',
    'zebra',
    'Zebra',
    'zebra',
  ]);
  const found = placeOf(page);

  for (const [link, field] of [
    [/^Your arrangements/, 'Describe your arrangements'],
    [/^Difference for children/, 'What difference does it make'],
    [/^Private note/, 'Private note'],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await expect.poll(() => isFocused(page, field)).toBe(true);
    await page.goBack();
    await headingOf(page, 'Search in this audit').waitFor();
    expect(placeOf(page)).toBe(found);
  }
  for (const [group, name] of [
    ['Evidence (1)', 'E01 Zebra crossing'],
    ['Actions (1)', 'A01 Paint the zebra'],
  ] as const) {
    await page.getByRole('region', { name: group }).getByRole('link').click();
    await expect
      .poll(() =>
        page.evaluate(
          () => document.activeElement?.closest('.s11-item')?.textContent ?? 'not at an item',
        ),
      )
      .toContain(name);
    await page.goBack();
    await headingOf(page, 'Search in this audit').waitFor();
  }
});

test('by keys: a search without results says what to do, and a number finds its question', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  const keys = await driveKeyboard(page);
  await headingOf(page, /sample/).waitFor();
  await keys.tabTo('a', 'Search in this audit');
  await keys.press('Enter');
  await headingOf(page, 'Search in this audit').waitFor();
  await keys.tabTo('search', 'Words to look for');
  await keys.type('zzzz');
  await keys.press('Enter');
  await page.getByText(/^No results for “zzzz”\. Check the spelling/).waitFor();
  expect((await keys.readStop()).role).toBe('search');
  await page.keyboard.press('Control+A');
  await keys.type('4.3');
  await keys.press('Enter');
  await page.getByText('Found 1 question.').waitFor();
  await page.goBack();
  await page.getByText(/^No results for “zzzz”/).waitFor();
  expect(await page.getByLabel('Words to look for').inputValue()).toBe('zzzz');
  await page.goForward();
  await page.getByText('Found 1 question.').waitFor();
  await keys.tabTo('a', '4.3 ');
  await keys.press('Enter');
  await page.getByText(/· Question 4\.3,/).waitFor();
  expect(placeOf(page)).toContain(`${audit}/questions/`);
  expect(await keys.listUnseen()).toEqual([]);
});

describe.each([1280, 320])('at %i px', (width) => {
  test('the search has no fault: before, with many results, and with none', async () => {
    const page = await app.visit('/', {
      viewport: { width, height: width === 320 ? 640 : 900 },
    });
    await openSearch(page, await openSample(page));
    await expectSound(page, 'before');
    await page.getByLabel('Words to look for').fill('the');
    await page.keyboard.press('Enter');
    await page.getByText(/^Found /).waitFor();
    await expectSound(page, 'many results');
    await page.getByRole('button', { name: /^Show all \d+ questions/ }).click();
    await expectSound(page, 'all results');
    await page.getByLabel('Words to look for').fill('zzzz');
    await page.keyboard.press('Enter');
    await page.getByText(/^No results/).waitFor();
    await expectSound(page, 'no results');
  });
});

/** A question with the same word in all that can be written. */
async function openFilledQuestion(page: Page): Promise<void> {
  await openFirstQuestion(page, 'Searchby Police');
  await answer(page, {
    rating: 'Partly met',
    narrative: 'Zebra at the start',
    impact: 'Fewer zebras run over',
    privateNote: 'Ask about the zebra',
  });
  await addLink(page, { title: 'Zebra crossing', address: 'https://example.org/crossing' });
  await addAction(page, {
    what: 'Paint the zebra',
    owner: 'Head of roads',
    due: { day: '27', month: '3', year: '2031' },
  });
}

async function openSearch(page: Page, audit: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, `${audit}/search`);
  await headingOf(page, 'Search in this audit').waitFor();
}

function isFocused(page: Page, field: string): Promise<boolean> {
  return fieldOf(page, field)
    .first()
    .evaluate((box) => box === document.activeElement);
}

async function expectSound(page: Page, what: string): Promise<void> {
  const { violations, rules } = await lookWithAxe(page);
  expect.soft(violations, what).toEqual([]);
  expect.soft(rules, what).toBeGreaterThan(10);
  expect.soft(await listTooWide(page), what).toEqual([]);
}
