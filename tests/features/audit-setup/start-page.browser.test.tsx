import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { StartFormPage } from '../../../src/features/audit-setup/start-form-page.tsx';
import { StartPage } from '../../../src/features/audit-setup/start-page.tsx';
import { show } from '../../components/show.tsx';
import { openEmptyStorage } from '../../storage/an-audit.ts';

const NAME = 'Name of your organisation';

beforeEach(openEmptyStorage);

function showStart(): void {
  show(
    <MemoryRouter initialEntries={['/audits/new']}>
      <Routes>
        <Route path="audits/new" element={<StartPage reportSave={() => undefined} />} />
        <Route path="*" element={<Link to="/audits/new">To the start</Link>} />
      </Routes>
    </MemoryRouter>,
  );
}

test('what was entered is there on coming back, until the audit is started', async () => {
  showStart();
  await page.getByRole('radio', { name: 'Police forces' }).click();
  await page.getByRole('radio', { name: 'Standard', exact: true }).click();
  await page.getByLabelText(NAME).fill('Half a pol');
  await page.getByLabelText('Month').fill('3');
  await page.getByRole('link', { name: 'Your audits' }).click();
  await page.getByRole('link', { name: 'To the start' }).click();

  await expect.element(page.getByLabelText(NAME)).toHaveValue('Half a pol');
  await expect.element(page.getByLabelText('Month')).toHaveValue('3');
  await expect.element(page.getByRole('radio', { name: 'Police forces' })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Standard', exact: true })).toBeChecked();

  await page.getByLabelText('Month').clear();
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect.element(page.getByLabelText(NAME)).toHaveValue('');
  expect(Object.keys(localStorage)).toEqual([]);
});

test('radios that were passed by lose nothing of the rest', async () => {
  showStart();
  await page.getByLabelText(NAME).fill('Half a pol');
  localStorage.setItem(
    's11-draft start',
    JSON.stringify({ agency: null, edition: null, depth: null, organisation: 'Half a pol' }),
  );
  await page.getByRole('link', { name: 'Your audits' }).click();
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect.element(page.getByLabelText(NAME)).toHaveValue('Half a pol');
});

test('the errors stand in the order of the page', async () => {
  const choices = await loadChoices();
  show(
    <MemoryRouter>
      <StartFormPage preparedBy="" reportSave={() => undefined} choices={choices} />
    </MemoryRouter>,
  );
  await page.getByRole('radio', { name: 'Police forces' }).click();
  await page.getByLabelText('Month').fill('3');
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await expect.element(page.getByText('There is a problem')).toBeVisible();
  const links = page.getByRole('alert').getByRole('link').elements();
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Select how much to answer',
    'Enter the name of your organisation',
    'The date the audit is due must include a day and a year',
  ]);
});
