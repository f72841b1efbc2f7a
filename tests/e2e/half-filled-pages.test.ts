import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { headingOf, startAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('what was entered to start an audit is there after a reload, until it is started', async () => {
  const page = await app.visit('/audits/new');
  const name = page.getByLabel('Name of your organisation');
  await page.getByRole('radio', { name: 'Police forces' }).check();
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
  const audit = await startAudit(page, { organisation: 'Stubborn Police' });
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
