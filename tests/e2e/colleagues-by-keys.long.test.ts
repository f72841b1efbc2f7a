import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import type { Question } from '../../src/domain/template/template.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { chooseFiles, type SavedPart } from '../support/e2e-colleagues.ts';
import { choose, driveKeyboard, tabBackTo, type Keyboard } from '../support/e2e-keyboard.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import { headingOf, narrativeOf, startPoliceAudit, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();

/** Presses the button that has the focus and makes a file, and answers the file. */
async function saveByKey(page: Page, keys: Keyboard): Promise<SavedPart> {
  const download = page.waitForEvent('download');
  await keys.press('Enter');
  const file = await download;
  return { name: basename(file.suggestedFilename()), bytes: readFileSync(await file.path()) };
}

/** On the page of colleagues: chooses questions for one person and makes the file that goes out. */
async function ask(page: Page, keys: Keyboard, questions: readonly Question[]): Promise<SavedPart> {
  await keys.tabTo('a', 'Choose questions');
  await keys.press('Enter');
  await headingOf(page, 'Choose questions for a colleague').waitFor();
  await keys.tabTo('text', 'Who do you ask?');
  await keys.type('The people who know');
  await keys.tabTo('search', 'Find questions');
  for (const { title } of questions) {
    await tabBackTo(keys, 'search', 'Find questions');
    await keys.press('Control+A');
    await keys.type(title);
    await page.getByText('1 question found.').waitFor();
    await keys.tabTo('checkbox', '');
    await keys.press('Space');
  }
  await page.getByText(`${questions.length} questions chosen.`).waitFor();
  await keys.tabTo('button', 'Save and go on to send');
  await keys.press('Enter');
  await headingOf(page, 'Ask a colleague').waitFor();
  await keys.tabTo('button', `Send ${questions.length} questions`);
  await keys.press('Enter');
  await keys.tabTo('text', 'Who asks?');
  await keys.type('Jo');
  await keys.tabTo('button', 'Save a request file');
  const file = await saveByKey(page, keys);
  await page.getByText('The request file has been made. It has not been sent.').waitFor();
  return file;
}

/** On a device of its own: opens what was sent, answers the first question, and saves the part. */
async function contribute(request: SavedPart, name: string, words: string): Promise<SavedPart> {
  const page = await app.visit();
  const keys = await driveKeyboard(page);
  await keys.tabTo('a', 'Open a file a colleague sent you');
  await keys.press('Enter');
  await keys.tabTo('file', 'File from a colleague');
  // The window of the system that opens here is no part of the page.
  await chooseFiles(page, 'File from a colleague', [request]);
  await keys.tabTo('button', 'Continue');
  await keys.press('Enter');
  await keys.tabTo('button', 'Begin your part');
  await keys.press('Enter');
  await page.getByText('This is your part of the audit of').waitFor();
  await keys.tabTo('a', 'Start answering');
  await keys.press('Enter');
  await keys.tabTo('textarea', 'Describe your arrangements');
  await keys.type(words);
  await waitUntilSaved(page);
  await goBack(page, keys);
  await goBack(page, keys);
  await page.getByText('This is your part of the audit of').waitFor();
  await keys.tabTo('a', 'Save your part to send back');
  await keys.press('Enter');
  await keys.tabTo('text', 'Your name');
  await keys.type(name);
  await keys.tabTo('text', 'Your role');
  await keys.type('Trainer');
  await keys.tabTo('button', 'Save your part');
  const file = await saveByKey(page, keys);
  await page.getByText('Your part has been saved as a file.').waitFor();
  expect(await keys.listUnseen()).toEqual([]);
  await page.context().close();
  return file;
}

/** By the link above the heading, which is the last stop before it. */
async function goBack(page: Page, keys: Keyboard): Promise<void> {
  const back = await page.locator('.govuk-back-link').innerText();
  await tabBackTo(keys, 'a', back.trim());
  await keys.press('Enter');
  await headingOf(page, back.trim()).waitFor();
}

test('questions go out and come back from two colleagues by keys alone, and a clash is decided', async () => {
  const page = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Keysby Police');
  await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
  const keys = await driveKeyboard(page);
  const request = await ask(page, keys, [first, second]);
  const parts = [
    await contribute(request, 'Sam Okoro', 'Sam says this.'),
    await contribute(request, 'Ana Li', 'Ana says that.'),
  ];

  await keys.tabTo('file', 'Files from colleagues');
  await chooseFiles(page, 'Files from colleagues', parts);
  await keys.tabTo('button', 'Look at the files');
  await keys.press('Enter');
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h1', name: '2 files can be brought in' });
  await keys.tabTo('button', 'Bring in 2 files');
  await keys.press('Enter');
  await keys.tabTo('a', 'Select what shall stand for 1.1');
  await keys.press('Enter');
  await choose(keys, 'Take what Ana Li wrote');
  await keys.tabTo('button', 'Bring in 2 files');
  await keys.press('Enter');
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h1', name: 'Brought in 2 files' });
  await keys.tabTo('button', 'Undo: take them back');
  await keys.press('Enter');
  await page.getByText('This audit is as it was before.').waitFor();
  await keys.tabTo('button', 'Go to who has what');
  await keys.press('Enter');
  await keys.tabTo('file', 'Files from colleagues');
  await chooseFiles(page, 'Files from colleagues', parts);
  await keys.tabTo('button', 'Look at the files');
  await keys.press('Enter');
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h1', name: '2 files can be brought in' });
  await keys.tabTo('radio', 'Keep yours');
  await choose(keys, 'Take what Ana Li wrote');
  await keys.tabTo('button', 'Bring in 2 files');
  await keys.press('Enter');
  await headingOf(page, 'Brought in 2 files').waitFor();
  await keys.tabTo('a', '1.1');
  await keys.press('Enter');
  await headingOf(page, first.title).waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('Ana says that.');
  expect(await keys.listUnseen()).toEqual([]);
});
