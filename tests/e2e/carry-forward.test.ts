import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { questions, startBoth } from '../support/e2e-carry.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import {
  headingOf,
  itemOf,
  narrativeOf,
  openQuestion,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();
const { same, changed } = questions;

test('answers of 2018 go to 2023, are confirmed one by one, and go on to another site, by mouse', async () => {
  const page = await app.visit();
  const audit = await startBoth(page, 'Carryby Police');
  await page.getByRole('link', { name: 'Bring earlier answers forward' }).click();
  await page.getByRole('link', { name: /^Carryby Police, 2025/ }).click();
  await headingOf(page, 'Choose what to bring from Carryby Police, 2025').waitFor();
  await page.getByText('2 questions with an earlier answer to bring').waitFor();
  expect(await page.locator('.s11-carry .s11-tag').count()).toBe(1);
  await page.getByText('E02 Visit report: https://example.org/visit').waitFor();
  await page.getByRole('button', { name: 'Start afresh everywhere' }).click();
  await page.getByText('0 questions to begin from an earlier answer, 2 started afresh.').waitFor();
  await page.getByRole('button', { name: 'Use all answers' }).click();
  await page.getByRole('button', { name: 'Bring these answers forward' }).click();
  await page.getByText('2 earlier answers put in as a starting point').waitFor();
  await page.getByText('2 items of evidence, 1 not linked to any question').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByText('This audit is as it was before.').waitFor();
  await page.getByRole('link', { name: 'Bring earlier answers forward' }).click();
  await page.getByRole('link', { name: /^Carryby Police, 2025/ }).click();
  await page.getByRole('button', { name: 'Bring these answers forward' }).click();
  await page.getByRole('link', { name: 'Go to the task list' }).click();
  await page.getByText('2\u00a0to\u00a0confirm', { exact: true }).waitFor();

  // Found by the check, confirmed at its place, and back.
  await goTo(page, app.origin(), `${audit}/check`, 'Check before sign-off');
  const finding = page
    .getByRole('link', { name: new RegExp(same.title) })
    .filter({ hasText: 'Carried forward and not confirmed' });
  await finding.click();
  await page.getByText('Last time: Partly met').waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('A chief officer leads.');
  expect(await page.getByRole('radio', { name: 'Partly met', exact: true }).isChecked()).toBe(
    false,
  );
  await itemOf(page, 'E01 Our policy').waitFor();
  await page.getByRole('button', { name: 'Yes, this still holds' }).click();
  await page.getByText('Confirmed: it still holds.').waitFor();
  await page.getByText('– to confirm').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save and go back to the check' }).click();
  await finding.waitFor({ state: 'detached' });

  // Completed, the other is confirmed too.
  await openQuestion(page, audit, changed);
  await page.getByRole('radio', { name: 'Mostly met', exact: true }).check();
  await page.getByRole('radio', { name: 'Yes, completed' }).check();
  await page.getByText('Confirmed', { exact: true }).waitFor();
  await goTo(page, app.origin(), `${audit}/check`, 'Check before sign-off');
  await page
    .getByRole('link', { name: /The same words as last time/ })
    .first()
    .waitFor();

  // What serves no question is confirmed in the register.
  await page.getByRole('link', { name: /^Evidence E02: Carried forward/ }).click();
  await headingOf(page, 'Evidence register').waitFor();
  await page.getByText('1 of 2 items shown').waitFor();
  await page.getByRole('button', { name: 'Confirm E02' }).click();
  await page.getByText('Confirmed.', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Check before sign-off' }).click();
  await page.getByRole('heading', { name: /^Must fix before sign-off/ }).waitFor();
  expect(await page.getByText('Carried forward and not confirmed').count()).toBe(0);

  await goTo(page, app.origin(), audit, 'Carryby Police');
  await page.getByRole('link', { name: 'Copy for another site' }).click();
  await page.getByLabel('Name of the other site, service or school').fill('Northside');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await page.getByText(/^Northside · /).waitFor();
  await page.getByText('2\u00a0to\u00a0confirm', { exact: true }).waitFor();
  await page.getByText(/^0 of \d+ questions answered/).waitFor();
  await goTo(page, app.origin(), audit, 'Carryby Police');
  await page.getByText(/^1 of \d+ questions answered/).waitFor();
});

test('and by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  const audit = await startBoth(page, 'Keycarry Police');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Keycarry Police').waitFor();
  await keys.tabTo('a', 'Bring earlier answers forward');
  await keys.press('Enter');
  await keys.tabTo('a', 'Keycarry Police, 2025');
  await keys.press('Enter');
  await headingOf(page, /^Choose what to bring/).waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1' });
  await keys.tabTo('radio', 'Use as a starting point');
  await keys.press('ArrowDown');
  await page.getByText('1 question to begin from an earlier answer, 1 started afresh.').waitFor();
  await keys.tabTo('button', 'Bring these answers forward');
  await keys.press('Enter');
  await headingOf(page, 'Earlier answers brought forward').waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1' });
  await keys.tabTo('a', 'Go to the first to confirm');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Yes, this still holds' }).waitFor();
  await keys.tabTo('summary', 'Read that answer');
  await keys.press('Enter');
  await keys.tabTo('button', 'Set aside');
  await keys.press('Enter');
  await page.getByText(/^Set aside\. Words/).waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2', name: 'From last time' });
  await expect.poll(() => narrativeOf(page).inputValue()).toBe('');
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await keys.tabTo('button', 'Yes, this still holds');
  await keys.press('Enter');
  await page.getByText('Confirmed: it still holds.').waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2', name: 'From last time' });
  await waitUntilSaved(page);

  await goTo(page, app.origin(), `${audit}/copy`, 'Copy for another site');
  await keys.tabTo('button', 'Make the copy');
  await keys.press('Enter');
  await page.getByText('There is a problem').waitFor();
  await keys.tabTo('a', 'Enter the name of the other site');
  await keys.press('Enter');
  await keys.type('Southside');
  await keys.press('Enter');
  await page.getByText(/^Southside · /).waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
