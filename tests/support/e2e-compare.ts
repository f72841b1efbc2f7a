import type { Page } from 'playwright-core';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { loadSteps } from '../../src/catalogue/library.ts';
import {
  compareEditions,
  type ComparedQuestion,
} from '../../src/domain/template/compare-editions.ts';
import type { Question, Template } from '../../src/domain/template/template.ts';
import { answer, headingOf, openQuestion, placeOf } from './e2e-words.ts';

export const ORGANISATION = 'Twice Police';
export const BEFORE = 'April 2024 to March 2025';
export const NOW = 'April 2025 to March 2026';

async function loadPolice(edition: string): Promise<Template> {
  const loaded = await loadTemplate('police', { edition, depth: 'standard', options: [] });
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return loaded.value;
}

export const template = await loadPolice('wt2023');
const rows = compareEditions(
  await loadPolice('wt2018'),
  template,
  await loadSteps('wt2018', 'wt2023'),
);

/** Some questions of both editions, by what the crosswalk says of them. */
export function pick(relation: ComparedQuestion['relation'], place: number): Question {
  const found = rows.filter((row) => row.relation === relation)[place]?.after;
  if (found === undefined) throw new Error(`There is no ${relation} question ${place}`);
  return found;
}

export function countRelation(...relations: readonly ComparedQuestion['relation'][]): number {
  return rows.filter(({ relation }) => relations.includes(relation)).length;
}

/** How a question of this year's audit is named in a list. */
export function nameOf(question: Question): string {
  const standard = template.standards.findIndex(({ questions }) => questions.includes(question));
  const place = template.standards[standard]?.questions.indexOf(question) ?? 0;
  return `${standard + 1}.${place + 1} ${question.title}`;
}

/** An audit of an edition, started by its address; answers its own address. */
export async function startEdition(page: Page, edition: string, period: string): Promise<string> {
  await page.evaluate((chosen) => {
    location.hash = `/audits/new?agency=police&edition=${chosen}&depth=standard`;
  }, edition);
  await page.getByLabel('Name of your organisation').fill(ORGANISATION);
  await page.getByLabel('Period the audit covers (optional)').fill(period);
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(page, ORGANISATION).waitFor();
  return placeOf(page);
}

export type TwoAudits = { readonly earlier: string; readonly later: string };

/** Last year's audit of 2018 and this year's of 2023: one better, one worse, one the same, one wider. */
export async function startTwo(page: Page): Promise<TwoAudits> {
  const earlier = await startEdition(page, 'wt2018', BEFORE);
  await rate(page, earlier, ['Partly met', 'Fully met', 'Mostly met', 'Not met']);
  await page.goto(`${new URL(page.url()).origin}/#/`);
  const later = await startEdition(page, 'wt2023', NOW);
  await rate(page, later, ['Fully met', 'Not met', 'Mostly met', 'Fully met']);
  return { earlier, later };
}

async function rate(page: Page, audit: string, ratings: readonly string[]): Promise<void> {
  const questions = [pick('equal', 0), pick('equal', 1), pick('equal', 2), pick('wider', 0)];
  for (const [place, rating] of ratings.entries()) {
    const question = questions[place];
    if (question === undefined) throw new Error('There is a rating too many');
    await openQuestion(page, audit, question);
    await answer(page, { rating });
  }
}
