import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { addRowBelow, downloadFormat, SECOND_SHEET, THIRD_SHEET } from '../support/e2e-formats.ts';
import { openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test.each([1280, 320])(
  'actions and evidence added in a spreadsheet are looked at, stored and taken back, at %d px',
  async (width) => {
    const page = await app.visit('/', { viewport: { width, height: 900 } });
    const audit = await openSample(page);
    await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
    const { bytes } = await downloadFormat(page, 'Download the workbook (.xlsx)');
    const rows = [
      [SECOND_SHEET, { C: '1.2', D: 'Appoint a deputy from a meeting', E: 'Head of service' }],
      [SECOND_SHEET, { D: 'Of no question' }],
      [THIRD_SHEET, { C: 'Minutes of May', D: 'In the safe', J: '1.2; 2.1' }],
    ] as const;
    const buffer = rows.reduce<Buffer>(
      (book, [sheet, texts]) => addRowBelow(book, sheet, texts),
      Buffer.from(bytes),
    );
    await goTo(page, app.origin(), `${audit}/from-workbook`, 'Read back a spreadsheet');
    await expectSound(page, 'reading back a spreadsheet');
    await page
      .getByLabel('Workbook or CSV file')
      .setInputFiles({ name: 'with-new-rows.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Look at the changes' }).waitFor();
    await page.getByText('Choose the question this action belongs to').waitFor();
    await page.getByText('2 of 2 changes chosen.').waitFor();
    await expectSound(page, 'new rows of a file');
    await page.getByRole('button', { name: 'Store the chosen changes' }).click();
    await page.getByRole('heading', { level: 1, name: '2 changes stored' }).waitFor();
    await goTo(page, app.origin(), `${audit}/actions`, 'Action plan');
    await page.getByText('Appoint a deputy from a meeting').first().waitFor();

    // The same file again has nothing more to add.
    await goTo(page, app.origin(), `${audit}/from-workbook`, 'Read back a spreadsheet');
    await page
      .getByLabel('Workbook or CSV file')
      .setInputFiles({ name: 'with-new-rows.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'The file changes nothing' }).waitFor();
    expect(await page.getByText('Not in the file').count()).toBe(0);
    await expectSound(page, 'a file with nothing more to add');
    expect(await page.getByRole('button', { name: 'Store the chosen changes' }).count()).toBe(0);
  },
);
