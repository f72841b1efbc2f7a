import type { Page } from 'playwright-core';

import { headingOf } from './e2e-words.ts';

/** From the list of rounds to the page of a new one, with police forces and district councils asked. */
export async function setUpRound(page: Page, name: string, due: string): Promise<void> {
  await page.getByRole('link', { name: 'Set up a round' }).click();
  await headingOf(page, 'Set up a round').waitFor();
  await page.getByLabel('Name of the round').fill(name);
  await page.getByLabel('Name of your partnership or board').fill('Anyshire partnership');
  const [day = '', month = '', year = ''] = due.split(' ');
  const dates = page.getByRole('group', { name: 'When are returns due? (optional)' });
  await dates.getByLabel('Day').fill(day);
  await dates.getByLabel('Month').fill(month);
  await dates.getByLabel('Year').fill(year);
  await page.getByLabel('Email address returns go to (optional)').fill('returns@example.org');
  await page.getByRole('checkbox', { name: 'Police forces' }).check();
  await page.getByRole('checkbox', { name: /^District/ }).check();
  await page.getByRole('button', { name: 'Set up the round' }).click();
  await headingOf(page, name).waitFor();
}

/** Pastes a list where agencies are added, and looks at it. */
export async function pasteList(page: Page, text: string): Promise<void> {
  await page.getByLabel('List of agencies').fill(text);
  await page.getByRole('button', { name: 'Look at the list' }).click();
}
