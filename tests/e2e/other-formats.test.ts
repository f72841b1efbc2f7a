import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { downloadFormat, typeIntoCells, type DownloadedFile } from '../support/e2e-formats.ts';
import { openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a report as a web page and a workbook, which is filled in, read back, stored and taken back', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.getByRole('heading', { name: 'Other formats' }).waitFor();
  await expectSound(page, 'the report with its other formats');

  const web = await downloadFormat(page, 'Download the web page (.html)');
  expect(web.name).toMatch(
    /^Section-11-self-audit_Anyshire-Constabulary-sample_board-pack_sample_.*\.html$/u,
  );
  await page.getByText(/The file has been made: .*\.html/u).waitFor();
  await expectOwnPageSound(web);
  const word = await downloadFormat(page, 'Download the Word document (.docx)');
  expect([...word.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  const book = await downloadFormat(page, 'Download the workbook (.xlsx)');

  await page.getByRole('link', { name: 'read back what was filled in or corrected' }).click();
  await page.getByRole('heading', { level: 1, name: 'Read back a spreadsheet' }).waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Select the workbook or CSV file to read back').first().waitFor();
  await expectSound(page, 'no file chosen');

  const before = (await dumpDatabase(page)).stores;
  await page.getByLabel('Workbook or CSV file').setInputFiles({
    name: 'filled-in.xlsx',
    mimeType: 'application/octet-stream',
    buffer: typeIntoCells(book.bytes, { F2: 'Fully met', I2: '=1+1 new words', F3: 'Good' }),
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { level: 1, name: 'Look at the changes' }).waitFor();
  await page.getByText('Answers, F3').waitFor();
  await page.getByText('2 of 2 changes chosen.').waitFor();
  await expectSound(page, 'the changes of the file');
  expect((await dumpDatabase(page)).stores['answers']).toEqual(before['answers']);

  await page.getByRole('checkbox', { name: /Rating$/u }).uncheck();
  await page.getByText('1 of 2 changes chosen.').waitFor();
  await page.getByRole('button', { name: 'Store the chosen changes' }).click();
  await page.getByRole('heading', { level: 1, name: '1 change stored' }).waitFor();
  await expectSound(page, 'the changes stored');
  const stored = JSON.stringify((await dumpDatabase(page)).stores['answers']?.rows);
  expect(stored).toContain('=1+1 new words');

  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('heading', { level: 1, name: 'The changes are taken back' }).waitFor();
  expect(JSON.stringify((await dumpDatabase(page)).stores['answers']?.rows)).not.toContain('=1+1');
});

/** Opened from where it was kept: narrow and wide, and it asks for nothing else. */
async function expectOwnPageSound({ bytes, path }: DownloadedFile): Promise<void> {
  const address = pathToFileURL(`${path}.html`);
  writeFileSync(address, bytes);
  for (const width of [1280, 320]) {
    const context = await app.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => asked.push(message.text()));
    await page.goto(address.href);
    await expectSound(page, `the web page at ${width} px`);
    expect(asked).toEqual([address.href]);
  }
}
