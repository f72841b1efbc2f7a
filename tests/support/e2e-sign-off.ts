import type { Page } from 'playwright-core';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { must } from '../../src/domain/shared/must.ts';
import { headingOf, placeOf } from './e2e-words.ts';

const loaded = await loadTemplate('sports', { edition: 'wt2023', depth: 'lite', options: [] });
if (!loaded.ok) throw new Error(`No template: ${loaded.problem.kind}`);
/** A small organisation's short audit: the fewest questions there are. */
export const shortTemplate = loaded.value;
export const shortQuestions = listQuestions(shortTemplate);
export const [firstQuestion] = shortQuestions;
export const TOP = must(shortTemplate.scale.points.at(-1), 'the top of the scale').label;
/** The key that gives the top rating in the first pass. */
export const TOP_KEY = String(shortTemplate.scale.points.length);

/** A short audit, started from an address that chose its questions. */
export async function startShortAudit(page: Page, organisation: string): Promise<string> {
  await page.evaluate(() => {
    location.hash = '/audits/new?agency=sports&edition=wt2023&depth=lite';
  });
  await page.getByLabel('Name of your organisation').fill(organisation);
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(page, organisation).waitFor();
  return placeOf(page);
}

/** Every question at the top of the scale, in the first pass: nothing must be fixed then. */
export async function rateAllAtTop(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'First pass: only the ratings' }).click();
  for (const { title } of shortQuestions) {
    await headingOf(page, title).waitFor();
    await page.getByRole('radio', { name: TOP }).check();
    await page.getByRole('button', { name: 'Save and go on' }).click();
  }
  await headingOf(page, 'Every question is answered').waitFor();
}

export type SignOffWords = {
  readonly name: string;
  readonly role: string;
  readonly minute?: string;
};

/** Fills in the form and signs: today, by one person. */
export async function signOff(
  page: Page,
  { name, role, minute = '' }: SignOffWords,
): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Role', { exact: true }).fill(role);
  await page.getByLabel('Minute reference (optional)').fill(minute);
  await page.getByRole('checkbox', { name: /^The people named above/ }).check();
  await page.getByRole('checkbox', { name: /^I understand that answers/ }).check();
  await page.getByRole('button', { name: /^Sign off as version/ }).click();
}
