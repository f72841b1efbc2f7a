import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { openSample, startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

describe.each([1280, 320])('at %i px', (width) => {
  test('both pages have no fault: empty, filled, with forms, errors and what was removed', async () => {
    const page = await app.visit('/', {
      viewport: { width, height: width === 320 ? 640 : 900 },
    });
    const empty = await startPoliceAudit(page, 'Emptyby Police');
    await goTo(page, app.origin(), `${empty}/evidence`, 'Evidence register');
    await expectSound(page, 'evidence, empty');
    await goTo(page, app.origin(), `${empty}/actions`, 'Action plan');
    await expectSound(page, 'actions, empty');
    await goTo(page, app.origin(), '/', 'Your audits');
    const audit = await openSample(page);

    await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
    await expectSound(page, 'evidence');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page.getByRole('button', { name: 'Save evidence' }).click();
    await page.getByText('Enter what the evidence is').first().waitFor();
    await expectSound(page, 'evidence, form with errors');
    await page.getByRole('button', { name: /^Questions E01/ }).click();
    for (const details of await page.locator('summary:visible').all()) await details.click();
    await expectSound(page, 'evidence, all parts open');
    await page.getByRole('button', { name: /^Remove E01/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByLabel('Search').fill('no such words');
    await page.getByText('No evidence matches.').waitFor();
    await expectSound(page, 'evidence, removed and none found');

    await goTo(page, app.origin(), `${audit}/actions`, 'Action plan');
    await expectSound(page, 'actions');
    await page
      .getByRole('button', { name: /^Change A01/ })
      .first()
      .click();
    for (const details of await page.locator('summary:visible').all()) await details.click();
    await page.getByRole('button', { name: 'Save a calendar file' }).click();
    await page.getByText('The calendar file has been made').waitFor();
    await expectSound(page, 'actions, all parts open');
    await page.getByLabel('Order').selectOption('By owner');
    await page.getByLabel('Search').fill('no such words');
    await page.getByText('No actions match.').waitFor();
    await expectSound(page, 'actions, none found');
  });
});

test('on paper stand the words and the tables, and nothing to press', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await page.emulateMedia({ media: 'print' });
  for (const [place, heading] of [
    ['evidence', 'Evidence register'],
    ['actions', 'Action plan'],
  ] as const) {
    await goTo(page, app.origin(), `${audit}/${place}`, heading);
    await page.getByRole('table').first().waitFor();
    const pressed = page.locator('main').locator('button, input, select');
    expect(await pressed.filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Sample data' }).isVisible()).toBe(true);
  }
});
