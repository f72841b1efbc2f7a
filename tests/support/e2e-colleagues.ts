import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import type { Page } from 'playwright-core';

import type { Question } from '../../src/domain/template/template.ts';
import { goTo, type RunningApp } from './e2e-app.ts';
import { answer, headingOf, openQuestion, originOf, placeOf } from './e2e-words.ts';

export type SavedPart = { readonly name: string; readonly bytes: Buffer };

/** Presses what makes a file, and answers the file. */
export async function saveFile(page: Page, button: string): Promise<SavedPart> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: basename(file.suggestedFilename()), bytes: readFileSync(await file.path()) };
}

/** From the page of colleagues: asks one person some questions. */
export async function askColleague(
  page: Page,
  to: string,
  questions: readonly Question[],
): Promise<void> {
  await page.getByRole('link', { name: /^(Choose questions|Ask someone else)$/ }).click();
  await headingOf(page, 'Choose questions for a colleague').waitFor();
  await page.getByLabel('Who do you ask?').fill(to);
  for (const { title } of questions) {
    await page.getByLabel('Find questions (optional)').fill(title);
    await page.getByRole('checkbox', { name: title }).first().check();
  }
  await page.getByText(`${questions.length} questions chosen.`).waitFor();
  await page.getByRole('button', { name: 'Save and go on to send' }).click();
  await headingOf(page, 'Ask a colleague').waitFor();
}

export type Asking = { readonly askedBy: string; readonly message?: string };

/** Opens what is sent to one person, fills it in and makes the request file. */
export async function makeRequest(page: Page, to: string, asking: Asking): Promise<SavedPart> {
  await page.getByRole('button', { name: new RegExp(`^Send \\d+ questions? to ${to}`) }).click();
  await page.getByLabel('Who asks?').fill(asking.askedBy);
  await page.getByLabel('Message (optional)').fill(asking.message ?? '');
  const file = await saveFile(page, 'Save a request file');
  await page.getByText('The request file has been made. It has not been sent.').waitFor();
  return file;
}

/** Offers a file under this name where one is chosen. */
export async function chooseFiles(
  page: Page,
  label: string,
  files: readonly SavedPart[],
): Promise<void> {
  await page
    .getByLabel(label)
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/json', buffer: bytes })),
    );
}

/** On another device: from the file that came to the task list of one's own part. */
export async function openRequest(app: RunningApp, file: SavedPart): Promise<Page> {
  const page = await app.visit();
  await page.getByRole('link', { name: 'Open a file a colleague sent you' }).click();
  await chooseFiles(page, 'File from a colleague', [file]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Begin your part' }).click();
  await page.getByText('This is your part of the audit of').waitFor();
  return page;
}

/** On another device: answers one question of the part. */
export async function answerPart(
  page: Page,
  part: string,
  question: Question,
  words: Parameters<typeof answer>[1],
): Promise<void> {
  await openQuestion(page, part, question);
  await answer(page, words);
}

/** On another device: makes the file that goes back. */
export async function savePart(page: Page, name: string, role: string): Promise<SavedPart> {
  await page.getByRole('link', { name: 'Save your part to send back' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your role').fill(role);
  const file = await saveFile(page, 'Save your part');
  await page.getByText('Your part has been saved as a file. It has not been sent.').waitFor();
  return file;
}

/** Opens a request on a device of its own, answers, and gives the part back. */
export async function contribute(
  app: RunningApp,
  request: SavedPart,
  who: { readonly name: string; readonly role: string },
  answers: readonly (readonly [Question, Parameters<typeof answer>[1]])[],
): Promise<SavedPart> {
  const page = await openRequest(app, request);
  const part = placeOf(page);
  for (const [question, words] of answers) await answerPart(page, part, question, words);
  await goTo(page, originOf(page), part);
  await page.getByText('This is your part of the audit of').waitFor();
  const file = await savePart(page, who.name, who.role);
  await page.context().close();
  return file;
}
