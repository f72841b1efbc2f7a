import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import { listQuestions, type Question } from '../../src/domain/template/template.ts';
import { goTo } from './e2e-app.ts';
import {
  answer,
  itemOf,
  loadPoliceTemplate,
  openQuestion,
  originOf,
  startPoliceAudit,
  waitUntilSaved,
} from './e2e-words.ts';

export const CHECK = 'Check before sign-off';
export const BACK = 'Save and go back to the check';

const template = await loadPoliceTemplate();
export const all = listQuestions(template);

/** One question for each thing that must be fixed; the rest of the audit is unanswered. */
const optional = find(all, ({ notApplicableAllowed }) => notApplicableAllowed);
const others = all.filter((question) => question !== optional);
export const unanswered = find(others, () => true);
export const gap = find(others.slice(1), () => true);
const planned = find(others.slice(2), () => true);

export function find(
  questions: readonly Question[],
  is: (question: Question) => boolean,
): Question {
  const found = questions.find(is);
  if (found === undefined) throw new Error('The template has too few questions');
  return found;
}

/** How a question is named on the check page. */
export function nameOf(question: Question): string {
  const standard = template.standards.findIndex(({ questions }) => questions.includes(question));
  const place = template.standards[standard]?.questions.indexOf(question) ?? 0;
  return `${standard + 1}.${place + 1} ${question.title}`;
}

export const FINDINGS = [
  { question: unanswered, words: 'Not answered' },
  { question: optional, words: 'Not applicable, without a reason' },
  { question: gap, words: /^(Statutory gap|Gap) without an action/ },
  { question: planned, words: 'Action A01 has no owner and no due date' },
];
/** An audit with each thing that must be fixed, open at its check page. */
export async function openFaulty(page: Page): Promise<string> {
  const audit = await startPoliceAudit(page, 'Checkford Police');
  await openQuestion(page, audit, optional);
  await page.getByRole('radio', { name: 'Not applicable to us' }).check();
  await waitUntilSaved(page);
  await openQuestion(page, audit, gap);
  await answer(page, { rating: 'Partly met', narrative: 'word '.repeat(25) });
  await openQuestion(page, audit, planned);
  await answer(page, { rating: 'Not met', narrative: 'word '.repeat(25) });
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will change?').fill('Mend the lock');
  await page.getByRole('button', { name: 'Save action' }).click();
  await itemOf(page, 'A01 Mend the lock').waitFor();
  await goTo(page, originOf(page), audit, 'Checkford Police');
  await page.getByText(`${all.length}\u00a0to\u00a0fix`, { exact: true }).waitFor();
  return audit;
}

export function linkOf(page: Page, { question, words }: (typeof FINDINGS)[number]): Locator {
  return page
    .getByRole('link', { name: `${nameOf(question)}: ` })
    .filter({ hasText: words instanceof RegExp ? /without an action/ : words });
}

export function countOf(page: Page, count: number): Promise<void> {
  const name = `Must fix before sign-off (${count})`;
  return page.getByRole('heading', { name, exact: true }).waitFor();
}

/** What has the focus: its id, or its words. */
function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.id === '' ? element.textContent : (element?.id ?? '');
  });
}

export async function expectFocus(page: Page, focus: string | RegExp): Promise<void> {
  await expect.poll(() => readFocus(page)).toMatch(focus);
  const isInView = await page.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isInView, `in view: ${String(focus)}`).toBe(true);
}

export const idOf = ({ question }: (typeof FINDINGS)[number], kind: string): RegExp =>
  new RegExp(`^${kind}_${question.id}_`);
