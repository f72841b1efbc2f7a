import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { headingOf, openFirstQuestion, placeOf, startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('what was entered to start an audit is there after a reload, until it is started', async () => {
  const page = await app.visit('/audits/new');
  const name = page.getByLabel('Name of your organisation');
  await page.getByRole('radio', { name: 'Police forces' }).check();
  await page.getByRole('radio', { name: 'Standard', exact: true }).check();
  await name.fill('Half a police');
  await page.reload();
  await name.waitFor();
  expect(await name.inputValue()).toBe('Half a police');
  expect(await page.getByRole('radio', { name: 'Police forces' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(page, 'Half a police').waitFor();
  await goTo(page, app.origin(), '/audits/new', 'Start an audit');
  await name.waitFor();
  expect(await name.inputValue()).toBe('');
});

test('changed details are there after a reload, with a word of it, until they are given up', async () => {
  const page = await app.visit();
  const audit = await startPoliceAudit(page, 'Stubborn Police');
  const details = (): Promise<void> =>
    goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
  const role = page.getByLabel('Prepared by (optional)');
  const notice = page.getByText('Changes you made earlier and did not save');
  await details();
  await role.fill('Half a role');
  await page.reload();
  await notice.waitFor();
  expect(await role.inputValue()).toBe('Half a role');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await headingOf(page, 'Stubborn Police').waitFor();
  await details();
  expect(await role.inputValue()).toBe('');
  expect(await notice.count()).toBe(0);
});

describe('a form left open', () => {
  test('stops "Save and continue" with what to do', async () => {
    const page = await app.visit();
    await openFirstQuestion(page, 'Stubborn Police');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('What will change?').fill('Half an action');
    const place = placeOf(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('link', { name: 'Save or cancel the action you are adding' }).click();
    expect(placeOf(page)).toBe(place);
    expect(
      await page.getByLabel('What will change?').evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await expect.poll(() => placeOf(page)).not.toBe(place);
  });

  test('is open again, words and all, after a reload', async () => {
    const page = await app.visit();
    await openFirstQuestion(page, 'Stubborn Police');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page.getByLabel('What is it?').fill('Half a link');
    await page.reload();
    await page.getByLabel('What is it?').waitFor();
    expect(await page.getByLabel('What is it?').inputValue()).toBe('Half a link');
    await page.getByLabel('Web address').fill('https://example.org/policy');
    await page.getByRole('button', { name: 'Save evidence' }).click();
    await page.getByRole('heading', { name: 'Evidence (1)' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Evidence (1)' }).waitFor();
    expect(await page.getByLabel('What is it?').count()).toBe(0);
  });
});
