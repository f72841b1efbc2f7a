import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { pasteList } from './e2e-rounds.ts';
import { headingOf } from './e2e-words.ts';

export const OWN_NAME = 'Police with exploitation';
export const OWN_QUESTION = 'How do our officers spot a child who is being exploited?';

/** From the empty list to the page of a copy of the police questions. */
export async function makeTemplate(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Make a template' }).click();
  await headingOf(page, 'Make a template').waitFor();
  await page.getByLabel('Which kind of organisation is it for?').selectOption('Police forces');
  await page.getByLabel('What do you call it?').fill(OWN_NAME);
  await page.getByRole('button', { name: 'Make the template' }).click();
  await headingOf(page, OWN_NAME).waitFor();
}

/** From the first question of a standard: its wording and weight are changed, and it is stored. */
export async function rewordFirst(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Leadership and accountability' }).click();
  await headingOf(page, 'Leadership and accountability').waitFor();
  await page.getByRole('link', { name: 'Children in everything we do' }).click();
  await headingOf(page, 'Children in everything we do').waitFor();
  await page.getByLabel('The question', { exact: true }).fill('Where do children come first here?');
  await page.getByLabel('How much it counts in the score of its standard').selectOption('3 times');
  await page.getByText('Reworded').waitFor();
  await page.getByText('Saved on this device', { exact: true }).waitFor({ state: 'attached' });
}

/** A standard of the partnership's own with one question, from the page of the template. */
export async function addTheme(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a standard or local theme' }).click();
  await page.getByLabel('Title of the standard').fill('Exploitation');
  await page.getByLabel('What it is about').fill('Our theme this year.');
  await page.getByRole('button', { name: 'Add a question of your own' }).click();
  await page.getByLabel('Short title').fill('Spotting exploitation');
  await page.getByLabel('The question', { exact: true }).fill(OWN_QUESTION);
  await page
    .getByLabel('What is expected')
    .fill('Officers are trained, and it shows in referrals.');
  await headingOf(page, 'Spotting exploitation').waitFor();
}

/** A round that asks police forces with the template, and one agency in it. */
export async function useInRound(page: Page, questions = 64): Promise<void> {
  await page.getByLabel('Name of the round').fill('Audit 2027');
  await page.getByLabel('Name of your partnership or board').fill('Anyshire partnership');
  await page.getByRole('checkbox', { name: 'Police forces' }).check();
  await page
    .getByLabel('Questions for Police forces')
    .selectOption({ label: `${OWN_NAME} (${questions} questions, made for Police forces)` });
  await page.getByRole('button', { name: 'Set up the round' }).click();
  await headingOf(page, 'Audit 2027').waitFor();
  await page.getByRole('link', { name: 'Add agencies' }).click();
  await headingOf(page, 'Add agencies').waitFor();
  await pasteList(page, 'Name\tKind\nAnytown Police\tPolice forces\n');
  await page.getByRole('button', { name: 'Add 1 agency' }).click();
  await page.getByText('Anytown Police has been added').waitFor();
  await page.getByRole('link', { name: 'Go to the round' }).click();
  await headingOf(page, 'Audit 2027').waitFor();
}

/** The file a button saves. */
export async function saveWith(page: Page, name: string): Promise<Buffer> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await starting).path());
}

/** As the agency does: a file of questions is read, and an audit started on it. */
export async function startFrom(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('File of questions')
    .setInputFiles({ name: 'questions.s11template.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, /^(You are asked|Questions for)/).waitFor();
}
