import type { Page } from 'playwright-core';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions, type Question } from '../../src/domain/template/template.ts';
import { goTo } from './e2e-app.ts';
import {
  addLink,
  answer,
  loadPoliceTemplate,
  openQuestion,
  originOf,
  startAudit,
  startPoliceAudit,
} from './e2e-words.ts';

export type Questions = {
  /** Asked then and now: worded the same, and worded otherwise. */
  readonly same: Question;
  readonly changed: Question;
};

/** Two questions that a police force was asked in 2018 and is asked in 2023. */
async function findQuestions(): Promise<Questions> {
  const then = await loadTemplate('police', {
    edition: 'wt2018',
    depth: 'standard',
    options: [],
  });
  if (!then.ok) throw new Error('There is no template of 2018');
  const earlier = new Map(listQuestions(then.value).map((one) => [one.id, one.wordingHash]));
  const now = listQuestions(await loadPoliceTemplate()).filter(({ id }) => earlier.has(id));
  return {
    same: must(
      now.find(({ id, wordingHash }) => earlier.get(id) === wordingHash),
      'the same question',
    ),
    changed: must(
      now.find(({ id, wordingHash }) => earlier.get(id) !== wordingHash),
      'a reworded question',
    ),
  };
}

export const questions = await findQuestions();

/**
 * An audit of 2018 with two answers, an item of evidence for one and another for none; then one of
 * 2023, without any.
 */
export async function startBoth(page: Page, organisation: string): Promise<string> {
  const then = await startAudit(page, { organisation, edition: /Children 2018/, period: '2025' });
  await openQuestion(page, then, questions.same);
  await answer(page, { rating: 'Partly met', narrative: 'A chief officer leads.' });
  await addLink(page, { title: 'Our policy', address: 'https://example.org/policy' });
  await openQuestion(page, then, questions.changed);
  await answer(page, { rating: 'Fully met', narrative: 'The team is told.', complete: true });
  await goTo(page, originOf(page), `${then}/evidence`, 'Evidence register');
  await addLink(page, { title: 'Visit report', address: 'https://example.org/visit' });
  await goTo(page, originOf(page), '/', 'Your audits');
  return startPoliceAudit(page, organisation);
}
