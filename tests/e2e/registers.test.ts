import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectFocusKept } from '../support/e2e-focus.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
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

test('and by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  const [first] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Keysby Police');
  await openQuestion(page, audit, first);
  await answer(page, { rating: 'Not met' });
  await goTo(page, app.origin(), audit, 'Keysby Police');
  const keys = await driveKeyboard(page);
  await keys.tabTo('a', 'Action plan');
  await keys.press('Enter');
  await headingOf(page, 'Action plan').waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1', name: 'Action plan' });

  await keys.tabTo('button', 'Go to this gap');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'h2', name: 'Gaps without an action (1)' });
  await keys.tabTo('button', 'Add an action for ');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h3', name: 'Add an action' });
  await keys.tabTo('textarea', 'What will change?');
  await keys.type('Mend the lock');
  await keys.tabTo('button', 'Save action');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Change A01' }).waitFor();
  await expectFocusKept(keys, 'action saved');
  await keys.tabTo('button', 'Change A01');
  await keys.press('Enter');
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h3', name: 'Change this action' });
  await keys.tabTo('button', 'Cancel');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'button', name: 'Change A01' });
  await keys.tabTo('select', 'Status of A01');
  await keys.press('ArrowDown');
  await page.getByText('Was: Not started').waitFor();
  await keys.tabTo('button', 'Undo the status of A01');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'select', name: 'Status of A01' });
  await keys.tabTo('button', 'Remove A01');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Removed A01 Mend the lock' }).waitFor();
  await expectFocusKept(keys, 'action removed');
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove A01' }).waitFor();
  await expectFocusKept(keys, 'action put back');

  await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
  await keys.tabTo('button', 'Add a link');
  await keys.press('Enter');
  await keys.tabTo('text', 'What is it?');
  await keys.type('Key policy');
  await keys.tabTo('url', 'Web address');
  await keys.type('https://keysby.example.org/policy');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Added E01 Key policy' }).waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'button', name: 'Add a link' });
  await keys.tabTo('button', 'Choose its questions');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2' });
  await keys.tabTo('search', 'Find a question (optional)');
  await keys.type(first.title);
  await keys.tabTo('checkbox', '');
  await keys.press('Space');
  await page.getByText('It serves 1 question.').waitFor();
  await keys.tabTo('button', 'Done');
  await keys.press('Enter');
  await expectFocusKept(keys, 'questions chosen');
  await keys.tabTo('select', 'Show');
  await keys.press('ArrowDown');
  await page.getByText('0 of 1 item shown: not linked to any question.').waitFor();
  await keys.tabTo('button', 'Show all');
  await keys.press('Enter');
  await page.getByText('1 item of evidence.').waitFor();
  await expectFocusKept(keys, 'all shown');
  expect(await keys.listUnseen()).toEqual([]);
});
