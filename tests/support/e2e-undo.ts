import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { goTo } from './e2e-app.ts';
import {
  answer,
  headingOf,
  loadPoliceTemplate,
  narrativeOf,
  openQuestion as openQuestionAt,
  originOf,
  placeOf,
  waitUntilSaved,
} from './e2e-words.ts';

/** A question that may be said not to apply. */
export async function openOptionalQuestion(page: Page): Promise<void> {
  const { standards } = await loadPoliceTemplate();
  const optional = standards
    .flatMap(({ questions }) => questions)
    .find(({ notApplicableAllowed }) => notApplicableAllowed);
  if (optional === undefined) throw new Error('Every question applies to everybody');
  await openQuestionAt(page, auditOf(page), optional);
}

export function auditOf(page: Page): string {
  return placeOf(page).split('/').slice(0, 3).join('/');
}

export async function openAnswers(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Earlier answers/ }).click();
  await headingOf(page, 'Earlier answers').waitFor();
}

export async function openItems(page: Page): Promise<void> {
  await waitUntilSaved(page);
  await goTo(
    page,
    originOf(page),
    `${auditOf(page)}/history`,
    'Earlier versions and removed items',
  );
}

/** Brings an item back from the list, after a reload, and returns to the question. */
export async function bringBack(page: Page, name: string): Promise<void> {
  await openItems(page);
  await page.reload();
  await press(page, name);
  await page.goBack();
}

export async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^Bring (it|this version) back ${name}`) })
    .first()
    .click();
  await page.getByRole('heading', { name: `${name} is back` }).waitFor();
}

export async function backToQuestion(page: Page): Promise<void> {
  await page.goto(`${originOf(page)}/#${placeOf(page).replace(/\/history$/, '')}`);
  await narrativeOf(page).waitFor();
}

/** All that the form says. */
export async function readAnswer(page: Page): Promise<readonly string[]> {
  const ratings = page.getByRole('group', { name: 'How well does your organisation do this?' });
  const note = page.locator('textarea[name="privateNote"]');
  return [
    (await ratings.locator('input:checked').getAttribute('value')) ?? '',
    await narrativeOf(page).inputValue(),
    await note.inputValue(),
  ];
}

/** Changes an answer, and brings the earlier one back after a reload; it is there after another. */
export async function expectBroughtBack(
  page: Page,
  change: Parameters<typeof answer>[1],
): Promise<void> {
  await openOptionalQuestion(page);
  await answer(page, {
    rating: 'Mostly met',
    narrative: 'The chief officer leads on safeguarding',
    privateNote: 'Ask HR',
  });
  const before = await readAnswer(page);
  await answer(page, change);
  expect(await readAnswer(page)).not.toEqual(before);
  await page.reload();
  await openAnswers(page);
  await page
    .getByRole('button', { name: /^Bring this answer back/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'That answer stands again' }).waitFor();
  await page.reload();
  await backToQuestion(page);
  expect(await readAnswer(page)).toEqual(before);
}
