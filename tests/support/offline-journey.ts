import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { goTo } from './e2e-app.ts';
import { downloadReport, listMissing } from './e2e-report.ts';
import { watchFaults } from './e2e-watch.ts';
import {
  addAction,
  addDocument,
  addLink,
  answer,
  headingOf,
  loadPoliceTemplate,
  openQuestion,
  originOf,
  startPoliceAudit,
} from './e2e-words.ts';

const NARRATIVE = 'Written while the network was unplugged';
const DOCUMENT = { title: 'Training register', place: 'HR shared drive' };
const LINK = { title: 'Whistleblowing policy', address: 'https://offshire.example.org/policy' };
const ACTION = {
  what: 'Train the control room',
  owner: 'Head of training',
  due: { day: '1', month: '9', year: '2031' },
};

export type Journey = {
  /** Where the audit stands in the app. */
  readonly audit: string;
  /** What goes wrong out of sight, from now on too. */
  readonly faults: readonly string[];
};

/** From a first screen to the PDF, past every kind of page of an audit. */
export async function goThrough(page: Page): Promise<Journey> {
  const { standards } = await loadPoliceTemplate();
  const [first, second] = standards.flatMap(({ questions }) => questions);
  if (first === undefined || second === undefined) throw new Error('The template is empty');
  const origin = originOf(page);
  const { faults } = await watchFaults(page.context());
  const audit = await startPoliceAudit(page, 'Offshire Police');
  await page.getByRole('link', { name: 'Start answering' }).click();
  await headingOf(page, first.title).waitFor();
  await answer(page, { rating: 'Partly met', narrative: NARRATIVE });
  await addLink(page, LINK);
  await addDocument(page, DOCUMENT);
  await addAction(page, ACTION);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await headingOf(page, second.title).waitFor();
  await openQuestion(page, audit, first);
  await page.getByRole('button', { name: /^Save and go to/ }).click();
  await page.getByRole('table').waitFor();
  await goTo(page, origin, `${audit}/details`, 'Details of this audit');
  await goTo(page, origin, '/about', 'About this app');
  await goTo(page, origin, `${audit}/report`, 'Section 11 self-audit');
  await page.locator('.recharts-surface').first().waitFor();
  const { bytes } = await downloadReport(page);
  const texts = [NARRATIVE, ...Object.values(LINK), ...Object.values(DOCUMENT), ACTION.what];
  expect(listMissing(bytes, texts)).toEqual([]);
  expect(faults).toEqual([]);
  return { audit, faults };
}
