import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { downloadFormat, typeIntoCells } from '../support/e2e-formats.ts';
import { startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a blank form of a template as a workbook, filled in and read back into an audit on the same questions', async () => {
  const page = await app.visit('/templates/police/wt2023/standard/form');
  const form = await downloadFormat(page, 'Download for Excel (.xlsx)');
  expect(form.name).toBe('Section-11-self-audit_Police-forces_blank-form.xlsx');
  const word = await downloadFormat(page, 'Download for Word (.docx)');
  expect([...word.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  const pdf = await downloadFormat(page, 'Download as PDF');
  expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  await expectSound(page, 'the blank form with its files');

  await page.goto(app.origin());
  const audit = await startPoliceAudit(page, 'Anytown Police');
  await goTo(page, app.origin(), `${audit}/from-workbook`, 'Read back a spreadsheet');
  await page.getByLabel('Workbook or CSV file').setInputFiles({
    name: 'meeting.xlsx',
    mimeType: 'application/octet-stream',
    buffer: typeIntoCells(form.bytes, { F2: 'Mostly met', H2: 'Written in a meeting' }),
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('2 of 2 changes chosen.').waitFor();
  await page.getByRole('button', { name: 'Store the chosen changes' }).click();
  await page.getByRole('heading', { level: 1, name: '2 changes stored' }).waitFor();
  expect((await dumpDatabase(page)).stores['answers']?.rows).toMatchObject([
    { answer: { rating: 2, narrative: 'Written in a meeting' } },
  ]);
});
