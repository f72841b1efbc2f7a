import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dropCopy, dropDatabase, leaveApp, readRows, writeFirst } from '../support/e2e-journal.ts';
import { headingOf, narrativeOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('an emptied database is put back before any page is shown, and says so', async () => {
  const page = await app.visit();
  const question = await writeFirst(page, 'Words that must come back');
  await leaveApp(page, app.origin());
  const before = await readRows(page);
  await dropDatabase(page);

  await goTo(page, app.origin());
  await page.getByRole('heading', { name: 'Your work has been put back' }).waitFor();
  await page.getByRole('link', { name: 'See what was put back' }).focus();
  await page.keyboard.press('Enter');
  await headingOf(page, 'What was put back').waitFor();
  await page
    .getByRole('row', { name: /Copied Police/ })
    .getByText('1 answer')
    .waitFor();
  await expectSound(page, 'what was put back');
  await page.setViewportSize({ width: 320, height: 800 });
  await expectSound(page, 'what was put back, narrow');
  await page.goto(`${app.origin()}/#${question}`);
  await narrativeOf(page).waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('Words that must come back');
  expect(await readRows(page)).toMatchObject({
    answers: before['answers'],
    audits: [{ details: { organisation: 'Copied Police' } }],
    templates: before['templates'],
  });
});

test('what neither has is never shown as a first visit', async () => {
  const page = await app.visit();
  await writeFirst(page, 'Gone from everywhere');
  await leaveApp(page, app.origin());
  await dropDatabase(page);
  await dropCopy(page);

  await goTo(page, app.origin());
  await headingOf(page, 'Your audits are not in this browser any more').waitFor();
  expect(await page.getByText('put back').count()).toBe(0);
  expect(await page.getByText('Some of your work is missing').count()).toBe(0);
  await expectSound(page, 'what is lost');
  await page.getByRole('button', { name: 'Carry on without it' }).click();
  await page.getByText('You have no audits on this device.').waitFor();
});
