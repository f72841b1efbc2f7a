import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { choose, driveKeyboard } from '../support/e2e-keyboard.ts';
import {
  headingOf,
  loadPoliceTemplate,
  startPoliceAudit,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();
const { standards } = await loadPoliceTemplate();
const questions = standards.flatMap((standard) => standard.questions);

test('by mouse: questions are rated, put off and undone, and it goes on where it was left', async () => {
  const page = await app.visit();
  await openPass(page, 'Mousehole Police');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('link', { name: /^Select how well/ }).waitFor();
  await page.getByRole('radio', { name: 'Mostly met' }).check();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expectQuestion(page, 1);
  await waitUntilSaved(page);
  await page.getByText(`1 of ${questions.length} questions answered`).first().waitFor();
  await page.getByRole('button', { name: 'Undo the last step' }).click();
  await expectQuestion(page, 0);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);

  await page.getByRole('button', { name: 'Come back to it later' }).click();
  await expectQuestion(page, 1);
  await page.getByRole('radio', { name: 'Not met' }).check();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expectQuestion(page, 2);
  await page.getByRole('link', { name: /^Stop for now/ }).click();
  await headingOf(page, 'Mousehole Police').waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'First pass: only the ratings' }).click();
  await expectQuestion(page, 2);
});

test('by keys: every question is rated or put off, and the end says what is left', async () => {
  const page = await app.visit();
  await openPass(page, 'Keyhole Police');
  const keys = await driveKeyboard(page);
  await expectQuestion(page, 0);
  await keys.press('3');
  await expectQuestion(page, 1);
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h1', name: questions[1]?.title ?? '' });
  await keys.press('n');
  await expectQuestion(page, 2);
  await keys.press('u');
  await expectQuestion(page, 1);
  await keys.press('u');
  await expectQuestion(page, 0);
  // A key that is no point of the scale, or with another, does nothing.
  for (const key of ['5', '0', 'Control+1', 'Alt+n']) await keys.press(key);
  await expectQuestion(page, 0);

  await keys.tabTo('radio', 'Not met');
  await choose(keys, 'Partly met 2');
  await expectQuestion(page, 0);
  await keys.press('Enter');
  await expectQuestion(page, 1);
  await keys.tabTo('button', 'Come back to it later');
  await keys.press('Enter');
  await expectQuestion(page, 2);
  for (let place = 2; place < questions.length; place += 1) {
    await keys.press(String((place % 4) + 1));
    if (place + 1 < questions.length) await expectQuestion(page, place + 1);
  }
  await headingOf(page, 'You have been through all the questions').waitFor();
  await page.getByRole('heading', { name: 'To come back to (1)' }).waitFor();
  await keys.tabTo('button', 'Go through these now');
  await keys.press('Enter');
  await expectQuestion(page, 1);
  await keys.press('4');
  await headingOf(page, 'Every question is answered').waitFor();
  await page
    .getByText(`${questions.length} of ${questions.length} questions answered`)
    .first()
    .waitFor();
  expect(await keys.listUnseen()).toEqual([]);

  await page.getByRole('link', { name: 'Gaps without an action' }).click();
  await headingOf(page, 'All questions').waitFor();
  await page.getByRole('button', { name: 'Remove filter No action' }).waitFor();
});

test('single keys can be turned off, and stay off on this device', async () => {
  const page = await app.visit();
  await openPass(page, 'Keyless Police');
  await page.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await page.reload();
  await expectQuestion(page, 0);
  await expect
    .poll(() => page.getByRole('checkbox', { name: 'Use single keys' }).isChecked())
    .toBe(false);
  for (const key of ['1', 'n', 'u']) await page.keyboard.press(key);
  await expectQuestion(page, 0);
  await page.getByText(`0 of ${questions.length} questions answered`).first().waitFor();
  await page.getByRole('checkbox', { name: 'Use single keys' }).check();
  await page.keyboard.press('n');
  await expectQuestion(page, 1);
});

describe.each([1280, 320])('at %i px', (width) => {
  test('a first pass has no fault: a question, its error, and the end', async () => {
    const page = await app.visit('/', {
      viewport: { width, height: width === 320 ? 640 : 900 },
    });
    await openPass(page, 'Soundwell Police');
    await expectSound(page, 'question');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByText('There is a problem').waitFor();
    await expectSound(page, 'question, with an error');
    await page.keyboard.press('1');
    await expectQuestion(page, 1);
    await expectSound(page, 'question, after a step');
    for (let place = 1; place < questions.length; place += 1) {
      await page.keyboard.press('n');
      if (place + 1 < questions.length) await expectQuestion(page, place + 1);
    }
    await headingOf(page, 'You have been through all the questions').waitFor();
    await expectSound(page, 'end');
  });
});

async function openPass(page: Page, organisation: string): Promise<void> {
  await startPoliceAudit(page, organisation);
  await page.getByRole('link', { name: 'First pass: only the ratings' }).click();
  await expectQuestion(page, 0);
}

async function expectQuestion(page: Page, place: number): Promise<void> {
  const title = questions[place]?.title ?? '';
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

async function expectSound(page: Page, what: string): Promise<void> {
  const { violations, rules } = await lookWithAxe(page);
  expect.soft(violations, what).toEqual([]);
  expect.soft(rules, what).toBeGreaterThan(10);
  expect.soft(await listTooWide(page), what).toEqual([]);
}
