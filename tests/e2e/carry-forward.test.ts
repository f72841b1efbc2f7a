import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { questions, startBoth } from '../support/e2e-carry.ts';
import { headingOf, itemOf, narrativeOf, openQuestion } from '../support/e2e-words.ts';

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
  // Where its words go on in a second line, the middle of both may be beside them.
  const atItsStart = { position: { x: 5, y: 5 } };
  await page.getByRole('link', { name: /^Evidence E02: Carried forward/ }).click(atItsStart);
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
