import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { countRefused, refuseToStore } from '../support/e2e-refusal.ts';
import { narrativeOf, openFirstQuestion, placeOf, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();

describe('while the browser refuses to store', () => {
  test('the line says so, the page stays, and trying again saves the words', async () => {
    const page = await openQuestionPage();
    await refuseToStore(page, true);
    await narrativeOf(page).fill('Words in danger');
    await page.getByText('Not saved.').waitFor();
    const place = placeOf(page);
    const refused = await countRefused(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await expect.poll(() => countRefused(page)).toBeGreaterThan(refused);
    expect(await page.getByText('Not saved.').isVisible()).toBe(true);
    expect(placeOf(page)).toBe(place);
    await refuseToStore(page, false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitUntilSaved(page);
    const { stores } = await dumpDatabase(page);
    expect(stores['answers']?.rows).toMatchObject([{ answer: { narrative: 'Words in danger' } }]);
  });

  test('the words have a copy from the first moment, and the browser may crash', async () => {
    const page = await openQuestionPage();
    await refuseToStore(page, true);
    await narrativeOf(page).fill('Words in danger');
    await page.getByText('What you typed is kept in this browser.').waitFor();
    expect(await listKeptTexts(page)).toEqual([
      expect.objectContaining({ narrative: 'Words in danger' }),
    ]);
  });

  test('the answer is copied with one click, or shown where the browser has no clipboard', async () => {
    const page = await openQuestionPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await refuseToStore(page, true);
    await narrativeOf(page).fill('Words in danger');
    await page.getByText('Not saved.').waitFor();
    // The field is still being typed in: the click leaves it, and must not be lost to that.
    await page.keyboard.type(', and more');
    await page.getByRole('button', { name: 'Copy my words' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Words in danger, and more',
    );
    await narrativeOf(page).press('End');
    await page.keyboard.type(', and later');
    await page.getByText('Copied.').waitFor({ state: 'detached' });
    expect(await page.getByText('Not saved.').isVisible()).toBe(true);

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy my words' }).click();
    const shown = page.getByRole('textbox', { name: 'Your words, to be copied from here' });
    expect(await shown.inputValue()).toBe('Words in danger, and more, and later');
    expect(await shown.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('evidence that is refused stays in its form, and its words can be copied', async () => {
    const page = await openQuestionPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await refuseToStore(page, true);
    await page.getByRole('button', { name: 'Add a link' }).click();
    const form = page.getByRole('form', { name: 'Add a link' });
    await form.getByLabel('What is it?').fill('Our policy');
    await form.getByLabel('Web address').fill('https://example.org/policy');
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await page.getByText('Not saved.').waitFor();
    await page.getByRole('button', { name: 'Copy my words' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Our policy\n\nhttps://example.org/policy',
    );
    expect(await form.getByLabel('What is it?').inputValue()).toBe('Our policy');
    await refuseToStore(page, false);
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await form.waitFor({ state: 'detached' });
  });

  test('the words as they are typed can be saved to a file that names nobody', async () => {
    const page = await openQuestionPage();
    await refuseToStore(page, true);
    await narrativeOf(page).fill('Words in danger: “naïve”');
    await page.getByText('Not saved.').waitFor();
    await narrativeOf(page).press('End');
    await page.keyboard.type(', and more');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy to a file' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^answer-not-saved_\d{4}-\d\d-\d\d_\d{6}\.txt$/);
    expect(readFileSync(await download.path(), 'utf8')).toBe('Words in danger: “naïve”, and more');
    const told = page.getByText('Look for the file in your downloads.');
    await told.waitFor();
    expect(await page.getByRole('alert').getByRole('button').count()).toBe(0);
    await narrativeOf(page).press('End');
    await page.keyboard.type(', and later');
    await told.waitFor({ state: 'detached' });
    expect(await page.getByText('Not saved.').isVisible()).toBe(true);
  });

  test('the browser asks before words go that nothing could keep', async () => {
    const page = await openQuestionPage();
    await refuseToStore(page, true);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('No room', 'QuotaExceededError');
      };
    });
    await narrativeOf(page).pressSequentially('Nowhere to go');
    await page.getByText('What you typed is on this page only').waitFor();
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    expect(await narrativeOf(page).inputValue()).toBe('Nowhere to go');
  });

  test('the failure of a form is not said on other pages, where nobody could mend it', async () => {
    const page = await openQuestionPage();
    await failToSaveAction(page);
    await page.getByRole('link', { name: /^Next:/ }).click();
    await page.getByRole('link', { name: /^Previous:/ }).waitFor();
    expect(await page.getByText('Not saved.').count()).toBe(0);
    await page.getByRole('link', { name: /^Previous:/ }).click();
    await page.getByLabel('What will change?').waitFor();
    expect(await page.getByLabel('What will change?').inputValue()).toBe('Re-check files');
  });

  test('words left behind on another page are there again on coming back', async () => {
    const page = await openQuestionPage();
    await refuseToStore(page, true);
    await narrativeOf(page).fill('Left behind');
    await page.getByText('Not saved.').waitFor();
    await page.getByRole('link', { name: /^Next:/ }).click();
    await page.getByRole('link', { name: /^Previous:/ }).waitFor();
    expect(await narrativeOf(page).inputValue()).toBe('');
    await refuseToStore(page, false);
    await page.getByRole('link', { name: /^Previous:/ }).click();
    await page.getByRole('link', { name: /^Next:/ }).waitFor();
    await expect.poll(() => narrativeOf(page).inputValue()).toBe('Left behind');
    await waitUntilSaved(page);
    await page.reload();
    await expect.poll(() => narrativeOf(page).inputValue()).toBe('Left behind');
  });

  test('the success of one save does not hide the failure of another', async () => {
    const page = await openQuestionPage();
    await failToSaveAction(page);
    await narrativeOf(page).fill('Stored meanwhile');
    await narrativeOf(page).blur();
    await expect
      .poll(async () => (await dumpDatabase(page)).stores['answers']?.rows)
      .toMatchObject([{ answer: { narrative: 'Stored meanwhile' } }]);
    expect(await page.getByText('Not saved.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Save action' }).click();
    await page.getByRole('heading', { name: 'Actions (1)' }).waitFor();
    await waitUntilSaved(page);
  });
});

test('text longer than an answer can hold stays until it is shortened', async () => {
  const page = await openQuestionPage();
  await narrativeOf(page).fill('x'.repeat(250_001));
  await narrativeOf(page).blur();
  await page.getByText(/250,000 characters/).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await page.reload();
  await page.getByText('Words from last time could not be saved').waitFor();
  await expect.poll(async () => (await narrativeOf(page).inputValue()).length).toBe(250_001);
  await narrativeOf(page).fill('x'.repeat(250_000));
  await narrativeOf(page).blur();
  await waitUntilSaved(page);
});

test('ordinary use leaves no copy aside, and the next start says nothing of one', async () => {
  const page = await openQuestionPage();
  await narrativeOf(page).fill('Typed, then on');
  await page.getByRole('link', { name: /^Next:/ }).click();
  await page.getByRole('link', { name: /^Previous:/ }).waitFor();
  await waitUntilSaved(page);
  await expect
    .poll(() =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('pending'))),
    )
    .toEqual([]);
  await page.reload();
  await page.getByRole('link', { name: /^Previous:/ }).waitFor();
  expect(await page.getByText('Words you had typed last time').count()).toBe(0);
});

test('focus stays by the line when trying again has mended what it said', async () => {
  const page = await openQuestionPage();
  await refuseToStore(page, true);
  await narrativeOf(page).fill('Words in danger');
  await page.getByText('Not saved.').waitFor();
  await refuseToStore(page, false);
  await page.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);
  expect(
    await page.evaluate(() => document.activeElement?.classList.contains('s11-status-line')),
  ).toBe(true);
});

async function listKeptTexts(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('s11-pending '))
      .map((key): unknown => {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return typeof kept === 'object' && kept !== null ? Reflect.get(kept, 'answer') : kept;
      }),
  );
}

async function openQuestionPage(): Promise<Page> {
  const page = await app.visit();
  await openFirstQuestion(page, 'Stubborn Police');
  return page;
}

/** An action that the browser refuses to store, with the failure on the line. */
async function failToSaveAction(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will change?').fill('Re-check files');
  await refuseToStore(page, true);
  await page.getByRole('button', { name: 'Save action' }).click();
  await page.getByText('Not saved.').waitFor();
  await refuseToStore(page, false);
}
