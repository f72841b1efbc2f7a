import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { joinReturn } from '../../src/domain/collection/return-document.ts';
import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { templateSchema } from '../../src/domain/template/template.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import {
  addTheme,
  makeTemplate,
  OWN_NAME,
  rewordFirst,
  saveWith,
  startFrom,
  useInRound,
} from '../support/e2e-own-templates.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const placeOf = (page: Page): string => new URL(page.url()).hash.slice(1);

test.each([1280, 320])('every page of a template is sound at %d pixels', async (width) => {
  const page = await app.visit('/rounds/templates', { viewport: { width, height: 900 } });
  await expectSound(page, 'none yet');
  await page.getByRole('link', { name: 'Make a template' }).click();
  await headingOf(page, 'Make a template').waitFor();
  await page.getByRole('button', { name: 'Make the template' }).click();
  await page.getByRole('link', { name: 'Select the kind of organisation it is for' }).waitFor();
  await expectSound(page, 'a new one with errors');
  await goTo(page, app.origin(), '/rounds/templates', 'Your own templates');
  await makeTemplate(page);
  const home = placeOf(page);
  await rewordFirst(page);
  await goTo(page, app.origin(), home, OWN_NAME);
  await page.getByRole('button', { name: 'Add a standard or local theme' }).click();
  await page.getByRole('button', { name: 'Add a question of your own' }).click();
  await page.getByLabel('Short title').waitFor();
  await expectSound(page, 'an empty question');
  await goTo(page, app.origin(), home, OWN_NAME);
  await page.getByText('4 things to finish').waitFor();
  await expectSound(page, 'an unfinished template');
  await goTo(page, app.origin(), `${home}/preview`, 'As an agency sees it');
  await page.getByText('It cannot be shown yet').waitFor();
  await expectSound(page, 'no preview');
  await page.getByRole('link', { name: /enter a short title/ }).click();
  await page.getByLabel('Short title').fill('Ours');
  await page.getByLabel('The question', { exact: true }).fill('Do we?');
  await page.getByLabel('What is expected').fill('We do.');
  await page.getByRole('link', { name: 'Standard without a title' }).click();
  await page.getByLabel('Title of the standard').fill('Theme');
  await page.getByLabel('What it is about').fill('Ours.');
  const pages = [
    ['/about', 'Title, declaration and contact'],
    ['/scale', 'Scale'],
    ['/parts', 'Which parts are asked'],
    ['/preview', 'As an agency sees it'],
    ['/differences', 'What differs from the bundled questions'],
    ['/history', 'History of this template'],
  ] as const;
  for (const [path, heading] of pages) {
    await goTo(page, app.origin(), home + path, heading);
    await page.waitForLoadState('networkidle');
    await expectSound(page, heading);
  }
  await goTo(page, app.origin(), '/rounds/templates/open', 'Open a template file');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Select a template file' }).waitFor();
  await expectSound(page, 'no file');
  await goTo(page, app.origin(), '/rounds/templates', 'Your own templates');
  await expectSound(page, 'a list');
});

test('an agency’s return on the partnership’s own questions comes into the round with its weighed score', async () => {
  const page = await app.visit('/rounds/templates');
  await makeTemplate(page);
  const home = placeOf(page);
  await rewordFirst(page);
  await goTo(page, app.origin(), home, OWN_NAME);
  await addTheme(page);
  await goTo(page, app.origin(), '/rounds/new', 'Set up a round');
  await useInRound(page);
  const round = placeOf(page);
  await page.getByRole('link', { name: 'Anytown Police' }).click();
  await headingOf(page, 'Anytown Police').waitFor();
  const agency = await app.visit('/data/questions');
  await startFrom(agency, await saveWith(page, 'Save its questions'));
  await agency.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(agency, 'Anytown Police').waitFor();
  const audit = placeOf(agency);
  await agency.getByRole('link', { name: 'Start answering' }).click();
  await headingOf(agency, 'Children in everything we do').waitFor();
  await agency.getByRole('radio', { name: 'Fully met' }).check();
  await agency.getByText('Saved on this device', { exact: true }).waitFor({ state: 'attached' });
  await agency.getByRole('link', { name: /Clear line/ }).click();
  await headingOf(agency, 'Clear line of accountability').waitFor();
  await agency.getByRole('radio', { name: 'Not met' }).check();
  await agency.getByText('Saved on this device', { exact: true }).waitFor({ state: 'attached' });
  await goTo(agency, app.origin(), audit, 'Anytown Police');
  await agency.getByRole('link', { name: 'Create your return' }).click();
  const bytes = await saveWith(agency, 'Save return file');

  await goTo(page, app.origin(), `${round}/import`, 'Import returns');
  await page
    .getByLabel('Return files')
    .setInputFiles({ name: 'a.s11.json', mimeType: 'application/json', buffer: bytes });
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('button', { name: 'Import 1 return' }).click();
  await headingOf(page, '1 return imported').waitFor();
  const { stores } = await dumpDatabase(page);
  const [{ text }] = z.parse(
    z.tuple([z.looseObject({ text: z.string() })]),
    stores['returnDocuments']?.rows,
  );
  const [{ template }] = z.parse(
    z.tuple([z.looseObject({ template: templateSchema })]),
    stores['roundTemplates']?.rows,
  );
  const joined = joinReturn(text, template);
  // 3 of 3 points three times over, and none of 3 once: 9 of 12.
  expect(joined && summariseReturn(joined)).toMatchObject({ overall: 0.75, counts: { total: 64 } });
});

test('a template is saved as a file and opened on another device, and what is put away comes back', async () => {
  const page = await app.visit('/rounds/templates');
  await makeTemplate(page);
  await rewordFirst(page);
  await goTo(page, app.origin(), '/rounds/templates', 'Your own templates');
  await page.getByRole('link', { name: OWN_NAME }).click();
  await headingOf(page, OWN_NAME).waitFor();
  const buffer = await saveWith(page, 'Save as a template file');
  const other = await app.visit('/rounds/templates/open');
  const offer = async (bytes: Buffer): Promise<void> => {
    await other.getByLabel('Template file').setInputFiles({
      name: 'template_Theirs.s11template.json',
      mimeType: 'application/json',
      buffer: bytes,
    });
    await other.getByRole('button', { name: /^(Continue|Read another file)$/ }).click();
  };
  await offer(buffer.subarray(0, 900));
  await other.getByRole('link', { name: /incomplete/ }).waitFor();
  await offer(buffer);
  await other.getByText('What is in the file').waitFor();
  await expectSound(other, 'what is in a file');
  await other.getByRole('button', { name: 'Keep it among your own' }).click();
  await headingOf(other, 'Theirs').waitFor();
  await other.getByText('4 questions, 1 reworded').waitFor();
  await other.getByRole('button', { name: 'Put this template away' }).click();
  await other.getByRole('heading', { name: 'Templates put away' }).waitFor();
  await other.getByRole('button', { name: 'Put back Theirs' }).click();
  await other.getByRole('link', { name: 'Theirs' }).waitFor();
});

test('words typed just before the page is closed are there, and two tabs keep what both wrote', async () => {
  const page = await app.visit('/rounds/templates');
  await makeTemplate(page);
  const home = placeOf(page);
  await rewordFirst(page);
  const question = placeOf(page);
  await page.getByLabel('Why it is asked').fill('Typed at the last moment.');
  await page.reload();
  await headingOf(page, 'Children in everything we do').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('#why')?.value === 'Typed at the last moment.',
  );
  const second = await page.context().newPage();
  await goTo(second, app.origin(), question);
  await second.getByLabel('What is expected').fill('From the second tab.');
  await second.getByText('Saved on this device', { exact: true }).waitFor({ state: 'attached' });
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('#expectation')?.value === 'From the second tab.',
  );
  await goTo(page, app.origin(), `${home}/history`, 'History of this template');
  await page
    .getByRole('button', { name: /^Bring back/ })
    .last()
    .click();
  await page.getByText(/^The template is as it was on/).waitFor();
  await goTo(page, app.origin(), question, 'Children in everything we do');
  await page.getByText('Bundled wording', { exact: true }).waitFor();
});
