import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf } from '../support/e2e-words.ts';
import { aQuestionList, toWorkbook } from '../support/question-list.ts';
import { watchLongTasks } from '../support/watch-long-tasks.ts';

const app = serveAndBrowse();

/** What the page may be held for, in milliseconds. */
const HELD_MS = 200;

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Spreadsheet')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a list becomes a template by keys alone, at 320 px', async () => {
  const page = await app.visit('/rounds/templates', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  await keys.tabTo('a', 'Make one from a spreadsheet');
  await keys.press('Enter');
  await headingOf(page, 'Make a template from a spreadsheet').waitFor();
  await expectSound(page, 'a list to choose, narrow');
  await choose(page, 'questions.xlsx', await toWorkbook(aQuestionList(2, 4)));
  await keys.tabTo('button', 'Continue');
  await keys.press('Enter');
  await headingOf(page, 'Say which column is which').waitFor();
  await expectSound(page, 'the columns of a list, narrow');
  await keys.tabTo('button', 'Continue');
  await keys.press('Enter');
  await headingOf(page, 'Look at the questions').waitFor();
  await expectSound(page, 'a list looked at, narrow');
  await keys.tabTo('select', 'Which kind of organisation is it for?');
  await keys.type('Police f');
  await keys.tabTo('button', 'Make the template');
  await keys.press('Enter');
  await headingOf(page, 'questions').waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});

test('two thousand questions are read, looked at and made a template while the page stays alive', async () => {
  const page = await app.visit('/rounds/templates/from-spreadsheet');
  await choose(page, 'large.xlsx', await toWorkbook(aQuestionList(40, 50)));
  const heldFor = await watchLongTasks(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('2,000 questions found.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('2,000 questions in 40 sections.').waitFor();
  await page.getByText('Every question (2000)').click();
  await page.getByLabel('Which kind of organisation is it for?').selectOption('Police forces');
  await page.waitForTimeout(500);
  expect(Math.max(0, ...(await heldFor()))).toBeLessThanOrEqual(HELD_MS);
  await page.getByRole('button', { name: 'Make the template' }).click();
  await headingOf(page, 'large').waitFor({ timeout: 60_000 });
  expect((await dumpDatabase(page)).stores['ownTemplates']?.rows).toHaveLength(1);
});

test('fifty thousand rows are refused by name, and nothing is half made', async () => {
  const page = await app.visit('/rounds/templates/from-spreadsheet');
  const rows = Array.from({ length: 50_000 }, (_, place) => `${place},Is ${place} in place?`);
  await choose(page, 'rows.csv', Buffer.from(`Ref,Question\n${rows.join('\n')}`));
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'Say which column is which').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: /longer than 5,000 rows/ }).waitFor();
  await expectSound(page, 'a list that is too long');
});

test('files that are no list are named, each with what to do', async () => {
  const page = await app.visit('/rounds/templates/from-spreadsheet');
  const workbook = await toWorkbook(aQuestionList(1, 2));
  for (const [name, buffer, words] of [
    ['old.xls', convert(workbook, 'xls'), 'is an old .xls workbook'],
    ['renamed.xlsx', Buffer.from('%PDF-1.7 renamed'), 'is a PDF, whatever its name ends in'],
    ['other.xlsx', convert(workbook, 'ods'), 'is a zip or another program’s document'],
    ['half.xlsx', workbook.subarray(0, workbook.length - 300), 'is damaged or incomplete'],
    ['empty.csv', Buffer.from(''), 'is empty'],
  ] as const) {
    await choose(page, name, buffer);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: new RegExp(words) }).waitFor();
  }
  await choose(page, 'no-questions.csv', Buffer.from('Ref,Question\n'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'Say which column is which').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: /no questions were found below this one/ }).waitFor();
});

test.each([
  ['semicolons', 'Ref;Question\n1;Is it in place – everywhere?\n', 'utf8'],
  ['a mark of byte order', '\ufeffRef,Question\n1,Is it in place – everywhere?\n', 'utf8'],
  ['UTF-16', '\ufeffRef\tQuestion\n1\tIs it in place – everywhere?\n', 'utf16le'],
] as const)('a text file with %s is read', async (_, text, encoding) => {
  const page = await app.visit('/rounds/templates/from-spreadsheet');
  await choose(page, 'list.csv', Buffer.from(text, encoding));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('1 question found.').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Is it in place – everywhere?').first().waitFor({ state: 'attached' });
});

/** As LibreOffice saves it. */
function convert(workbook: Buffer, extension: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 's11-list-'));
  try {
    const from = join(folder, 'list.xlsx');
    writeFileSync(from, workbook);
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    const args = [home, '--headless', '--convert-to', extension, '--outdir', folder, from];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, `list.${extension}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
