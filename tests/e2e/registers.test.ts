import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { fillAction, listNames, listQuestions, openGapForm } from '../support/e2e-registers.ts';
import {
  addDocument,
  answer,
  headingOf,
  openQuestion,
  startPoliceAudit,
  waitUntilSaved,
} from '../support/e2e-words.ts';
import { readCalendar } from '../support/read-calendar.ts';

const app = serveAndBrowse();

test('evidence serves a question, an action follows from a gap, and its date goes into a calendar, by mouse', async () => {
  const page = await app.visit();
  const [question] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Registerby Police');
  await openQuestion(page, audit, question);
  await answer(page, { rating: 'Not met' });
  await goTo(page, app.origin(), audit, 'Registerby Police');
  await page.getByRole('link', { name: 'Evidence register' }).click();
  await headingOf(page, 'Evidence register').waitFor();
  await addDocument(page, { title: 'Minutes of the board', place: 'Shared drive', owner: 'Clerk' });
  await page.getByRole('button', { name: 'Choose its questions' }).click();
  await page.getByLabel('Find a question (optional)').fill(question.title);
  await page.getByRole('checkbox', { name: question.title }).first().check();
  await page.getByText('It serves 1 question.').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('row').getByRole('link', { name: question.title }).waitFor();
  await page.getByLabel('Show').selectOption({ label: 'Not linked to any question (0)' });
  await page.getByText('No evidence matches.').waitFor();

  await goTo(page, app.origin(), audit, 'Registerby Police');
  await page.getByText('No actions yet, 1 gap without an action').waitFor();
  await page.getByRole('link', { name: 'Action plan' }).click();
  await headingOf(page, 'Action plan').waitFor();
  await openGapForm(page, question.title);
  await fillAction(page, 'Mend the lock', 'Jo Bloggs', ['1', '2', '2021']);
  await page.getByRole('rowheader', { name: 'Overdue (1)' }).waitFor();
  await page.getByText('None: every gap has an action').waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a calendar file' }).click();
  const events = readCalendar(readFileSync(await (await file).path()));
  expect(events).toMatchObject([{ start: '2021-02-01', title: 'A01 due: Mend the lock' }]);
  expect(JSON.stringify(events)).not.toContain('Jo Bloggs');

  await page.getByLabel('Status of A01').selectOption('Done');
  await page.getByText('Was: Not started').waitFor();
  await page.getByRole('rowheader', { name: 'Overdue (1)' }).waitFor();
  await page.getByRole('button', { name: 'Update the list' }).click();
  await page.getByRole('rowheader', { name: 'Done (1)' }).waitFor();
  await waitUntilSaved(page);
  await page.reload();
  await page.getByRole('rowheader', { name: 'Done (1)' }).waitFor();
  expect(await listNames(page)).toEqual(['Mend the lock']);
});
