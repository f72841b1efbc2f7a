import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { listQuestions } from '../../src/domain/template/template.ts';
import { must } from '../../src/domain/shared/must.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { putReturn, putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const returns = Array.from({ length: 8 }, (_, place) => makeReturn(template, place));
const [first] = listQuestions(template);
const QUESTION = must(first, 'a question').title;
const shots = process.env['S11_SHOTS'];

test('moderates one question of eight agencies, and a newer return loses nothing', async () => {
  const page = await app.visit();
  await putRound(page, 9, returns);
  await goTo(page, app.origin(), `/rounds/${ROUND}`, 'Section 11 audit 2026');
  await page.getByRole('link', { name: 'Moderate' }).click();
  await headingOf(page, 'Who is moderating?').waitFor();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Enter your role, your name or both' }).click();
  await page.getByLabel('Your role').fill('Partnership officer');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await headingOf(page, 'Moderate').waitFor();
  await page.getByRole('link', { name: 'Start moderating' }).click();

  await headingOf(page, `Agency 0: ${QUESTION}`).waitFor();
  await page.getByRole('heading', { name: 'What they have in place' }).waitFor();
  await expectSound(page, 'a decision');
  await page.getByRole('radio', { name: 'Raise a challenge' }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await page.getByRole('link', { name: 'Enter what you challenge, and why' }).click();
  await page.keyboard.type('When was this last reviewed?');
  await page.getByLabel('Comment to the agency').fill('Please send the policy.');
  await page.getByLabel('Private note').fill('Ring them.');
  await nameBarriers(page);
  await page.getByRole('button', { name: 'Save and go to next' }).click();

  await headingOf(page, `Agency 1: ${QUESTION}`).waitFor();
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  expect(await page.getByRole('radio', { name: /^Agree/ }).isChecked()).toBe(false);
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 2: ${QUESTION}`).waitFor();
  await page.getByText('2 decisions on this question so far').click();
  await page.getByText('Challenged. When was this last reviewed?').waitFor();

  const older = must(returns[0], 'a return');
  const audit = { changedAt: '2026-11-25T09:00:00.000Z' };
  await putReturn(page, makeReturn(template, 0, { audit }));
  await page.reload();
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Moderate');
  await page.getByText('1 answer came again in a newer return').waitFor();
  await page.getByRole('link', { name: 'Agency 0' }).click();
  await page.getByText('You decided on an earlier return').waitFor();
  await page.getByText('Private note: Ring them.').waitFor();
  await page.getByRole('button', { name: 'Use this decision for the newer return' }).click();
  expect(await page.getByLabel('Comment to the agency').inputValue()).toBe(
    'Please send the policy.',
  );
  await page.getByText('Saved on this device').first().waitFor();
  const { stores } = await dumpDatabase(page);
  const rows = JSON.stringify(stores['moderations']?.rows);
  expect(rows.split('Please send the policy.')).toHaveLength(3);
  expect(rows).toContain(older.contentHash);
  expect(rows).toContain('"Barrier: information sharing","Barrier: Night cover"');
  await goTo(page, app.origin(), `/rounds/${ROUND}/picture`, 'The picture');
  await page
    .getByText('“Information sharing” is named most often: 1 answer in 1 agency.')
    .waitFor();
  await page.getByText('No answer has an issue tagged.').waitFor();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/newer.png`, fullPage: true });
});

/** One of the list and one in own words, with the keyboard alone. */
async function nameBarriers(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Barriers' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'What stands in the way of working together?' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByLabel('Another barrier').focus();
  await page.keyboard.type('barrier: Night cover');
  await page.keyboard.press('Enter');
  await page.getByText('Barriers: Information sharing, Night cover').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Night cover' }).isChecked()).toBe(true);
  await expectSound(page, 'barriers');
  if (shots !== undefined) {
    await page.screenshot({ path: `${shots}/barriers.png`, fullPage: true });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.screenshot({ path: `${shots}/barriers-320.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}

test('all by keyboard: eight agencies on one question, at 320 px too', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await putRound(page, 8, returns);
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate`, 'Who is moderating?');
  const tabTo = async (name: string | RegExp, role: 'button' | 'link' | 'radio' | 'textbox') => {
    const wanted = page.getByRole(role, { name });
    await wanted.first().waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.first().evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(name)} was not reached`);
  };
  await tabTo('Your role', 'textbox');
  await page.keyboard.type('Panel member');
  await page.keyboard.press('Enter');
  await headingOf(page, 'Moderate').waitFor();
  await expectSound(page, 'the queue');
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/queue-320.png`, fullPage: true });
  await tabTo('Start moderating', 'link');
  await page.keyboard.press('Enter');
  for (let place = 0; place < 8; place += 1) {
    await headingOf(page, `Agency ${place}: ${QUESTION}`).waitFor();
    if (place === 3) {
      // Down twice from the first is the third: to change the rating.
      await tabTo(/^(Agree|Leave)/, 'radio');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('The audit shows less.');
      if (shots !== undefined) {
        await page.screenshot({ path: `${shots}/decide-320.png`, fullPage: true });
      }
    } else {
      await tabTo(/^(Agree|Leave)/, 'radio');
      await page.keyboard.press('Space');
    }
    await tabTo(/^Save and go/, 'button');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { stores } = await dumpDatabase(page);
  expect(stores['moderations']?.rows).toHaveLength(8);
  expect(JSON.stringify(stores['moderations']?.rows)).toContain('The audit shows less.');
});
