import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ownTemplateSchema } from '../../src/domain/own-template/own-template.ts';
import { readSheets } from '../../src/office/read-sheets.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { headingOf } from '../support/e2e-words.ts';
import { aQuestionList, toWorkbook } from '../support/question-list.ts';

const app = serveAndBrowse();

test('a list of questions in a spreadsheet becomes a template, by mouse', async () => {
  const page = await app.visit('/rounds/templates');
  await page.getByRole('link', { name: 'Make one from a spreadsheet' }).click();
  await headingOf(page, 'Make a template from a spreadsheet').waitFor();
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'questions 2026.xlsx',
    mimeType: 'application/octet-stream',
    // So large that a reader may want workers of its own, which the app's policy forbids.
    buffer: await toWorkbook(aQuestionList(2, 400)),
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'Say which column is which').waitFor();
  await page.getByText('800 questions found.').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();

  await headingOf(page, 'Look at the questions').waitFor();
  await page.getByText('800 questions in 2 sections.').waitFor();
  await page.getByRole('row', { name: /^F5 “high” is no whole number from 1 to 10/ }).waitFor();
  await page.getByText('How the rows were understood').click();
  await page.getByText('Columns that are not taken: I: Owner.').waitFor();
  await page.getByRole('button', { name: 'Make the template' }).click();
  await page.getByRole('link', { name: 'Select the kind of organisation it is for' }).waitFor();
  await expectSound(page, 'a list looked at, with an error');
  expect((await dumpDatabase(page)).stores['ownTemplates']?.rows).toEqual([]);
  await page.getByLabel('Which kind of organisation is it for?').selectOption('Police forces');
  await page.getByRole('button', { name: 'Make the template' }).click();

  await headingOf(page, 'questions 2026').waitFor();
  await page.getByText('Red, Amber, Green').waitFor();
  const [row] = (await dumpDatabase(page)).stores['ownTemplates']?.rows ?? [];
  const text: unknown = Reflect.get(Object(row), 'text');
  const own = ownTemplateSchema.parse(JSON.parse(String(text)));
  expect(own.standards.map(({ title }) => title)).toEqual(['Theme 1', 'Theme 2']);
  expect(own.standards[0]?.questions.slice(0, 4).map(({ weight = 1 }) => weight)).toEqual([
    1, 1, 3, 1,
  ]);

  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the questions as a spreadsheet' }).click();
  const saved = await readSheets(Uint8Array.from(readFileSync(await (await starting).path())));
  expect(
    saved.ok && saved.value[0]?.rows.map(([section, , , question]) => [section, question]),
  ).toEqual([
    ['Section', 'Question'],
    ...own.standards.flatMap(({ title, questions }) =>
      questions.map(({ question }) => [title, question]),
    ),
  ]);
});
