import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';

import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';
import { CANARY, surveyRows, toCsv } from '../support/survey-files.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
const PLACE = `/rounds/${ROUND}/pulse/read`;
const shots = process.env['S11_SHOTS'];

async function open(width = 1280): Promise<Page> {
  const page = await app.visit('/', { viewport: { width, height: 900 } });
  await putRound(page, 6, returns);
  await goTo(page, app.origin(), PLACE, 'Read replies of practitioners');
  return page;
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Spreadsheet').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('files that cannot be taken are each named, and nothing of them is stored', async () => {
  const page = await open();
  const problem = async (words: RegExp): Promise<void> => {
    await page.getByRole('alert').getByText(words).first().waitFor();
  };
  await page.getByRole('button', { name: 'Continue' }).click();
  await problem(/Select the file with the replies/);
  await give(page, 'empty.csv', Buffer.from(''));
  await problem(/The selected file is empty/);
  await give(page, 'survey.csv', Buffer.from('%PDF-1.7'));
  await problem(/is a PDF/);
  await give(page, 'return.csv', readFileSync('tests/fixtures/audit-return/v1.s11.json'));
  await problem(/must be an Excel workbook/);

  await give(
    page,
    'wrong-columns.csv',
    Buffer.from('Name,Town\nJo Smith,Anytown\nAna,Othertown\n'),
  );
  await headingOf(page, 'Say what each column asks').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await problem(/No column below this row holds answers that are known/);
  expect(await page.content()).not.toContain('Jo Smith');
  await expectSound(page, 'wrong columns');
  await page.getByRole('button', { name: 'Choose another file' }).click();

  const one = surveyRows(template, 1);
  await give(page, 'one-row.csv', toCsv(one));
  await headingOf(page, 'Say what each column asks').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'Too few replies').waitFor();
  await page.getByRole('heading', { name: '1 reply read' }).waitFor();
  expect(await page.getByRole('button', { name: 'Store the replies' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Back to the columns' }).click();
  await page.getByRole('button', { name: 'Choose another file' }).click();

  const twice = surveyRows(template, 6);
  const [head = [], ...rest] = twice;
  const same = [head.map((cell, place) => (place === 4 ? (head[3] ?? '') : cell)), ...rest];
  await give(page, 'same-question.csv', toCsv(same));
  await headingOf(page, 'Say what each column asks').waitFor();
  const first = page.locator('select[id^=column-]').first();
  await page
    .locator('select[id^=column-]')
    .nth(1)
    .selectOption(await first.inputValue());
  await page.getByRole('button', { name: 'Continue' }).click();
  await problem(/Another column asks about this question already/);
  const { stores } = await dumpDatabase(page);
  expect(stores['surveys']?.rows ?? []).toEqual([]);
});

test('by keys alone at 320 px: an Excel file, a newer one takes its place, text is never shown', async () => {
  const page = await open(320);
  const rows = surveyRows(template, 12, 'Agency 1');
  const workbook = await writeExcel(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  const keys = await driveKeyboard(page);
  const read = async (name: string, buffer: Buffer): Promise<void> => {
    await headingOf(page, 'Read replies of practitioners').waitFor();
    await page.getByLabel('Spreadsheet').setInputFiles({ name, mimeType: '', buffer });
    await keys.tabTo('button', 'Continue');
    await keys.press('Enter');
    await headingOf(page, 'Say what each column asks').waitFor();
    expect(await page.content()).not.toContain(CANARY);
    await keys.tabTo('button', 'Continue');
    await keys.press('Enter');
    await headingOf(page, 'Look at what was read').waitFor();
  };
  await read('spring.xlsx', workbook);
  await keys.tabTo('button', 'Store the replies');
  await keys.press('Enter');
  await headingOf(page, 'What practitioners say').waitFor();
  await page.locator('.s11-grouped__bar').first().waitFor();
  await expectSound(page, 'the pulse at 320 px');
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/pulse-320.png`, fullPage: true });
  await keys.tabTo('button', 'Show table');
  await keys.press('Enter');
  await expectSound(page, 'the table of the pulse at 320 px');
  await keys.tabTo('a', 'Read replies from another file');
  await keys.press('Enter');
  await read('summer.csv', toCsv(surveyRows(template, 20, 'Agency 1')));
  await page.getByText('Take the place of “spring”').waitFor();
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/store-320.png`, fullPage: true });
  await keys.tabTo('button', 'Store the replies');
  await keys.press('Enter');
  await headingOf(page, 'What practitioners say').waitFor();
  await page.getByText('20 replies, 6 agencies').waitFor();
  expect(await keys.listUnseen()).toEqual([]);
  const { stores } = await dumpDatabase(page);
  expect(stores['surveys']?.rows).toHaveLength(1);
  expect(JSON.stringify(stores)).not.toContain(CANARY);
});
