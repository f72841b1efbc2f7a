import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import {
  addAction,
  addDocument,
  addLink,
  answer,
  headingOf,
  openQuestion,
  startPoliceAudit,
  waitUntilSaved,
} from '../support/e2e-words.ts';
import {
  fillAction,
  fillDate,
  listNames,
  listQuestions,
  openGapForm,
  soon,
} from '../support/e2e-registers.ts';
import { readCalendar } from '../support/read-calendar.ts';

const app = serveAndBrowse();

test('evidence is added, linked, found, changed, removed and put back on its own page', async () => {
  const page = await app.visit();
  const [question] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Registerby Police');
  await page.getByRole('link', { name: 'Evidence register' }).click();
  await headingOf(page, 'Evidence register').waitFor();
  await page.getByText('No evidence yet. Add it here').waitFor();

  await addDocument(page, { title: 'Minutes of the board', place: 'Shared drive', owner: 'Clerk' });
  await page.getByRole('heading', { name: 'Added E01 Minutes of the board' }).waitFor();
  await page.getByRole('button', { name: 'Choose its questions' }).click();
  await page.getByLabel('Find a question (optional)').fill(question.title);
  await page.getByRole('checkbox', { name: question.title }).first().check();
  await page.getByText('It serves 1 question.').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await page.getByText('Added E01').count()).toBe(0);
  await addLink(page, { title: 'Policy', address: 'https://example.org/policy' });

  await page.getByLabel('Show').selectOption({ label: 'Not linked to any question (1)' });
  expect(await listNames(page)).toEqual(['Policy']);
  await page.getByText('1 of 2 items shown: not linked to any question.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Kind').selectOption('document');
  expect(await listNames(page)).toEqual(['Minutes of the board']);

  // What was chosen stands in the address: coming back from a question finds it again.
  await page.getByRole('row').getByRole('link', { name: question.title }).click();
  await headingOf(page, question.title).waitFor();
  await page.getByText('E01 Minutes of the board').first().waitFor();
  await page.goBack();
  await page.getByText('1 of 2 items shown: documents held elsewhere.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();

  await page.getByRole('button', { name: 'Change E01 Minutes of the board' }).click();
  const form = page.getByRole('form', { name: 'Change this evidence' });
  await form.getByText('E01, which serves 1 question.').waitFor();
  await fillDate(page, 'When is it due for review?', ['1', '2', '2021']);
  await form.getByRole('button', { name: 'Save evidence' }).click();
  await page.getByText('Out of date', { exact: true }).waitFor();
  await page.getByLabel('Search').fill('clerk');
  await page.getByText('1 of 2 items shown: with “clerk”.').waitFor();
  await page.getByLabel('Search').fill('');

  await page.getByRole('button', { name: 'Evidence', exact: true }).click();
  await page.getByRole('button', { name: 'Evidence', exact: true }).click();
  expect(await listNames(page)).toEqual(['Policy', 'Minutes of the board']);

  await page.getByRole('button', { name: 'Remove E01 Minutes of the board' }).click();
  await page.getByText('It is no longer with the 1 question it served.').waitFor();
  expect(await listNames(page)).toEqual(['Policy']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove E01 Minutes of the board' }).waitFor();
  await page.getByRole('button', { name: 'Questions E01 Minutes of the board' }).click();
  await page.getByRole('checkbox', { name: question.title }).first().uncheck();
  await page.getByText('It serves 0 questions.').waitFor();
  await waitUntilSaved(page);
  await page.reload();
  await page.getByLabel('Show').selectOption({ label: 'Not linked to any question (2)' });
  await goTo(page, app.origin(), audit, 'Registerby Police');
  const row = page.getByRole('listitem').filter({ hasText: 'Evidence register' });
  await row.getByText('2 items, 2 not linked to any question').waitFor();
  await row.getByText('1 out of date').waitFor();
});

test('each gap leads to an action in one step, and actions are found, changed, removed and put back', async () => {
  const page = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Planby Police');
  await openQuestion(page, audit, first);
  await answer(page, { rating: 'Not met' });
  await openQuestion(page, audit, second);
  await answer(page, { rating: 'Partly met' });
  await goTo(page, app.origin(), audit, 'Planby Police');
  await page.getByText('No actions yet, 2 gaps without an action').waitFor();
  await page.getByRole('link', { name: 'Action plan' }).click();
  await headingOf(page, 'Action plan').waitFor();
  await page.getByText('2 gaps have no action and no reason').waitFor();

  await openGapForm(page, first.title);
  await page.getByText(new RegExp(`^From question .*${first.title} \\(not met\\)\\.$`)).waitFor();
  await fillAction(page, 'Mend the lock', 'Head of locks', ['1', '2', '2021']);
  await page.getByRole('rowheader', { name: 'Overdue (1)' }).waitFor();
  await page.getByText(/^\d+ days overdue$/).waitFor();
  await page.getByRole('heading', { name: 'Gaps without an action (1)' }).waitFor();
  await openGapForm(page, second.title);
  await fillAction(page, 'Train the board', '', soon());
  await page.getByRole('heading', { name: 'Gaps without an action (0)' }).waitFor();
  await page.getByText('None: every gap has an action').waitFor();

  expect(await listNames(page)).toEqual(['Mend the lock', 'Train the board']);
  for (const [label, name] of [
    ['Overdue (1)', 'Mend the lock'],
    ['Due within 30 days (1)', 'Train the board'],
    ['No owner (1)', 'Train the board'],
  ] as const) {
    await page.getByLabel('Show').selectOption({ label });
    expect(await listNames(page)).toEqual([name]);
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Order').selectOption('By owner');
  await page.getByRole('rowheader', { name: 'No owner yet (1)' }).waitFor();
  expect(await listNames(page)).toEqual(['Train the board', 'Mend the lock']);
  await page.getByLabel('Order').selectOption('By due date');
  expect(await listNames(page)).toEqual(['Mend the lock', 'Train the board']);

  await page.getByRole('button', { name: 'Change A01' }).click();
  await page.getByRole('radio', { name: 'Done' }).check();
  await page.getByRole('button', { name: 'Save action' }).click();
  await page.getByLabel('Show').selectOption({ label: 'Done (1)' });
  expect(await listNames(page)).toEqual(['Mend the lock']);
  await page.getByRole('button', { name: 'Remove A01' }).click();
  await page.getByRole('heading', { name: 'Removed A01 Mend the lock' }).waitFor();
  await page.getByText('No actions match.').waitFor();
  await page.getByRole('heading', { name: 'Gaps without an action (1)' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove A01' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Remove A01' }).waitFor();
  expect(await listNames(page)).toEqual(['Mend the lock']);
});

test('a half-filled action is there again, and stays when another is asked for', async () => {
  const page = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Halfby Police');
  for (const question of [first, second]) {
    await openQuestion(page, audit, question);
    await answer(page, { rating: 'Not met' });
  }
  await goTo(page, app.origin(), `${audit}/actions`, 'Action plan');
  await openGapForm(page, first.title);
  await page.getByLabel('What will change?').fill('Half an action');
  await page.reload();
  await page.getByText(new RegExp(`^From question .*${first.title}`)).waitFor();
  expect(await page.getByLabel('What will change?').inputValue()).toBe('Half an action');
  await page
    .getByRole('button', { name: new RegExp(`^Add an action for .*${second.title}`) })
    .click();
  await page.getByText('Save or cancel the action you are adding').waitFor();
  expect(await page.getByLabel('What will change?').inputValue()).toBe('Half an action');
  await page.getByRole('button', { name: 'Save action' }).click();
  await page.getByRole('button', { name: 'Change A01' }).waitFor();
  await page.getByRole('heading', { name: 'Gaps without an action (1)' }).waitFor();
});

test('the dates go into a calendar file that says what is in it and names nobody', async () => {
  const page = await app.visit();
  const [first] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Dateby Police');
  await goTo(page, app.origin(), `${audit}/actions`, 'Action plan');
  await page.getByText('No dates yet. Give an action a due date').waitFor();
  await openQuestion(page, audit, first);
  await answer(page, { rating: 'Not met' });
  const what = 'Train all staff, volunteers; and the board\nin two groups';
  const due = { day: '3', month: '4', year: '2031' };
  await addAction(page, { what, owner: 'Jo Bloggs', due });
  for (const place of ['actions', 'evidence']) {
    await goTo(
      page,
      app.origin(),
      `${audit}/${place}`,
      place === 'actions' ? 'Action plan' : 'Evidence register',
    );
    await page.getByText('See the 1 date in the file').click();
    await page.getByText('The file stays on this device until you open it or send it.').waitFor();
    await page.getByRole('cell', { name: 'Status: Not started' }).waitFor();
    const starting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a calendar file' }).click();
    const download = await starting;
    await page.getByText('The calendar file has been made. It has not been sent.').waitFor();
    expect(download.suggestedFilename()).toMatch(
      /^Section-11-self-audit_Dateby-Police_dates_\d{4}-\d\d-\d\d\.ics$/,
    );
    const [event, ...others] = readCalendar(readFileSync(await download.path()));
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      start: '2031-04-03',
      title: `A01 due: ${what.replace('\n', ' ')}`,
    });
    expect(event?.description).not.toContain('Jo Bloggs');
  }
});
