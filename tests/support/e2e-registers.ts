import type { Page } from 'playwright-core';

import type { Question } from '../../src/domain/template/template.ts';
import { loadPoliceTemplate } from './e2e-words.ts';

/** The first two questions of the police template. */
export async function listQuestions(): Promise<readonly [Question, Question]> {
  const { standards } = await loadPoliceTemplate();
  const [first, second] = standards.flatMap(({ questions }) => questions);
  if (first === undefined || second === undefined) throw new Error('Too few questions');
  return [first, second];
}

/** The names of the rows of the first table, without the headings of its groups. */
export function listNames(page: Page): Promise<readonly string[]> {
  return page.getByRole('table').first().locator('.s11-register__name').allTextContents();
}

/** From the gaps without an action to the form, in one step. */
export async function openGapForm(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Add an action for .*${title}`) }).click();
  await page.getByRole('form', { name: 'Add an action' }).waitFor();
}

export type DateParts = readonly [string, string, string];

/** Fills in the form of an action and saves it. */
export async function fillAction(
  page: Page,
  what: string,
  owner: string,
  due: DateParts,
): Promise<void> {
  await page.getByLabel('What will change?').fill(what);
  await page.getByLabel('Who owns it?').fill(owner);
  await fillDate(page, 'When is it due?', due);
  await page.getByRole('button', { name: 'Save action' }).click();
  await page.getByRole('form').waitFor({ state: 'detached' });
}

export async function fillDate(
  page: Page,
  name: string,
  [day, month, year]: DateParts,
): Promise<void> {
  const group = page.getByRole('group', { name });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

/** A day within the next month, by this machine's own calendar, which is the browser's too. */
export function soon(): DateParts {
  const day = new Date();
  day.setDate(day.getDate() + 10);
  return [String(day.getDate()), String(day.getMonth() + 1), String(day.getFullYear())];
}
