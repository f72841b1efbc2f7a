import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import {
  askColleague,
  chooseFiles,
  contribute,
  makeRequest,
  saveFile,
} from '../support/e2e-colleagues.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openQuestion,
  startPoliceAudit,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();
const SAM = { name: 'Sam Okoro', role: 'HR manager' };
const ANA = { name: 'Ana Li', role: 'Trainer' };

test('questions go out, two colleagues answer on their devices, and one clash is decided, by mouse', async () => {
  const page = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Askby Police');
  await openQuestion(page, audit, second);
  await answer(page, { privateNote: 'PRIVATE-CANARY' });
  await goTo(page, app.origin(), audit, 'Askby Police');
  await page.getByRole('link', { name: 'Ask a colleague' }).click();
  await askColleague(page, 'Sam Okoro', [first, second]);
  const request = await makeRequest(page, 'Sam Okoro', { askedBy: 'Jo', message: 'Be frank.' });
  expect(request.name).toMatch(/^self-audit-request_Askby-Police_.*\.s11part\.json$/);
  expect(request.bytes.toString()).not.toContain('PRIVATE-CANARY');
  const word = await saveFile(page, 'Save a Word form');
  const xml = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Be frank.');
  await page.getByText('The Word form has been made').waitFor();

  const fromSam = await contribute(app, request, SAM, [
    [first, { rating: 'Partly met', narrative: 'Sam says this.' }],
    [second, { narrative: 'Only Sam knows.' }],
  ]);
  const fromAna = await contribute(app, request, ANA, [[first, { narrative: 'Ana says that.' }]]);
  await chooseFiles(page, 'Files from colleagues', [fromSam, fromAna, request]);
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await headingOf(page, '2 files can be brought in, 1 not').waitFor();
  await page.getByText('This is the file of questions that was sent out').waitFor();
  await page.getByRole('button', { name: 'Bring in 2 files' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByRole('radio', { name: 'Keep both, yours first' }).check();
  await page.getByRole('button', { name: 'Bring in 2 files' }).click();
  await headingOf(page, 'Brought in 2 files').waitFor();
  await page.getByRole('button', { name: 'Undo: take them back' }).click();
  await page.getByText('This audit is as it was before.').waitFor();
  await page.getByRole('button', { name: 'Go to who has what' }).click();
  await chooseFiles(page, 'Files from colleagues', [fromSam, fromAna]);
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await page.getByRole('radio', { name: 'Keep both, yours first' }).check();
  await page.getByRole('button', { name: 'Bring in 2 files' }).click();
  await headingOf(page, 'Brought in 2 files').waitFor();

  await page.getByRole('link', { name: first.title }).click();
  await headingOf(page, first.title).waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('Sam says this.\n\nAna says that.');
  await page.getByText('Part of this was written by Sam Okoro (HR manager), brought in').waitFor();
  await page.getByText('Part of this was written by Ana Li (Trainer), brought in').waitFor();
  await page.getByRole('link', { name: 'Asked of Sam Okoro' }).click();
  await page.getByText('1 of 2 questions answered').waitFor();

  await chooseFiles(page, 'Files from colleagues', [fromSam]);
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await headingOf(page, 'This file cannot be brought in').waitFor();
  await page.getByText('This file was brought in already').waitFor();
  await goTo(page, app.origin(), `${audit}/all`, 'All questions');
  await page.getByText('Filter by standard, rating and more').click();
  await page.getByLabel('Assigned to').selectOption('Sam Okoro');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.getByText(/^2 of \d+ questions\./).waitFor();
  expect(page.url()).not.toContain('Sam');
});
