import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import {
  addTheme,
  makeTemplate,
  OWN_NAME,
  OWN_QUESTION,
  rewordFirst,
  saveWith,
  startFrom,
  useInRound,
} from '../support/e2e-own-templates.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a template is copied, reworded, weighed and rescaled, and an agency gets it in its pack, by mouse', async () => {
  const page = await app.visit('/rounds/templates');
  await page.getByText('None yet.').waitFor();
  await makeTemplate(page);
  const home = new URL(page.url()).hash.slice(1);
  await rewordFirst(page);
  await page.getByLabel('Short title').fill('Slip');
  await headingOf(page, 'Slip').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await headingOf(page, 'Children in everything we do').waitFor();
  expect(await page.getByLabel('Short title').inputValue()).toBe('Children in everything we do');
  await expectSound(page, 'a question');

  await goTo(page, app.origin(), `${home}/scale`, 'Scale');
  await page.getByRole('radio', { name: 'Red, amber, green' }).check();
  await page.getByText('63 questions have ratings without a description').waitFor();
  await goTo(page, app.origin(), home, OWN_NAME);
  await addTheme(page);
  await goTo(page, app.origin(), home, OWN_NAME);
  await page.getByText('64 questions asked').waitFor();
  await expectSound(page, 'a template');
  await goTo(page, app.origin(), `${home}/differences`, 'What differs from the bundled questions');
  await page.getByText('Scale: Red, Amber, Green in place of').waitFor();
  await page.getByText('(question and how much it counts)').waitFor();

  await goTo(page, app.origin(), '/rounds/new', 'Set up a round');
  await useInRound(page);
  await page.getByRole('link', { name: 'Anytown Police' }).click();
  await headingOf(page, 'Anytown Police').waitFor();
  const agency = await app.visit('/data/questions');
  await startFrom(agency, await saveWith(page, 'Save its questions'));
  await agency.getByText('64, Working Together').waitFor();
  await agency.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(agency, 'Anytown Police').waitFor();
  await agency.getByRole('link', { name: 'Start answering' }).click();
  await agency.getByText('Where do children come first here?').waitFor();
  await agency.getByRole('radio', { name: 'Amber' }).waitFor();
  await goTo(
    agency,
    app.origin(),
    new URL(agency.url()).hash.slice(1).replace(/\/questions.*/, ''),
  );
  await agency.getByRole('link', { name: 'Exploitation' }).click();
  await agency.getByRole('link', { name: 'Spotting exploitation' }).click();
  await agency.getByText(OWN_QUESTION).waitFor();
});
