import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';

import { must } from '../../src/domain/shared/must.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('last year’s answers from a workbook: refused files, columns, rows, and what came of it', async () => {
  const page = await app.visit();
  await startPoliceAudit(page, 'Anyshire Constabulary');
  const home = must(/#(\/audits\/[^/]+)/.exec(page.url())?.[1], 'the audit');
  await page.goto(`${app.origin()}/#${home}/carry-forward`);
  await page.getByRole('link', { name: 'Bring in answers from a spreadsheet' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Bring in answers from a spreadsheet' })
    .waitFor();

  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Select the file with last year’s answers').first().waitFor();
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('is a PDF, whatever its name ends in').first().waitFor();
  await expectSound(page, 'a file refused');

  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'last-year.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await makeLastYear(),
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { level: 1, name: 'Say which column is which' }).waitFor();
  await page.getByText('2 rows with words below the headings.').waitFor();
  await expectSound(page, 'the columns');
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('heading', { level: 1, name: 'Match rows to questions' }).waitFor();
  const chosen = page.getByRole('combobox', { name: 'Question for row 4' });
  const names = await page
    .locator('datalist option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  await chosen.fill(must(names[0], 'a question'));
  await page.getByRole('combobox', { name: 'Question for row 5' }).fill('');
  await page.getByText('1 row of 2 matched.').waitFor();
  await expectSound(page, 'the rows');
  await page.getByRole('button', { name: 'Bring in 2 rows' }).click();

  await page.getByRole('heading', { level: 1, name: 'Earlier answers brought forward' }).waitFor();
  await page.getByText('1 earlier answer put in as a starting point').waitFor();
  await page.getByText('Fire exits are checked').first().waitFor();
  const { stores } = await dumpDatabase(page);
  expect(stores['answers']?.rows).toMatchObject([
    { answer: { narrative: 'The chief officer leads.', complete: false } },
  ]);
  expect(JSON.stringify(stores['answers']?.rows)).not.toContain('"rating"');
  expect(stores['carried']?.rows).toMatchObject([
    { carried: { rating: 'Green', narrative: 'The chief officer leads.', state: 'toConfirm' } },
    { carried: { rating: 'Red', narrative: 'Every month', evidence: 'Log', action: 'Drill' } },
  ]);
});

async function makeLastYear(): Promise<Buffer> {
  return writeExcelFile([
    ['Section 11 audit 2025'],
    [],
    ['Ref', 'Standard', 'RAG rating', 'Comments', 'Evidence', 'Action'],
    ['1.1', 'A senior officer leads', 'Green', 'The chief officer leads.', '', ''],
    ['1.2', 'Fire exits are checked', 'Red', 'Every month', 'Log', 'Drill'],
  ]).toBuffer();
}
