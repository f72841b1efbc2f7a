import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { must } from '../../src/domain/shared/must.ts';
import { goTo } from './e2e-app.ts';
import { firstQuestion, startShortAudit, TOP } from './e2e-sign-off.ts';
import { answer, headingOf, openQuestion, originOf } from './e2e-words.ts';

export const ORGANISATION = 'Anytown Swimmers';
export const KEEP = 'Keep this return on this device';

type ReturnFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A return of an audit whose first question is at the top of the scale. */
export async function makeReturn(page: Page): Promise<ReturnFile> {
  const audit = await startShortAudit(page, ORGANISATION);
  await openQuestion(page, audit, must(firstQuestion, 'a question'));
  await answer(page, { rating: TOP });
  await goTo(page, originOf(page), `${audit}/return`, 'Create your return');
  await page.getByRole('radio', { name: 'Own words' }).check();
  await page.getByRole('button', { name: 'Save return file' }).click();
  await page.getByRole('link', { name: 'Enter the words of the marking' }).waitFor();
  await page.getByLabel('Words of the marking').fill('Board only');
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save return file' }).click();
  const download = await starting;
  await headingOf(page, 'Return file created').waitFor();
  const buffer = readFileSync(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'application/json', buffer };
}

export async function openReturn(page: Page, file: ReturnFile): Promise<void> {
  await goTo(page, originOf(page), '/read', 'Read a return');
  await page.getByLabel('Return file').setInputFiles(file);
  await page.getByRole('button', { name: 'Read the return' }).click();
  await page.getByRole('button', { name: KEEP }).waitFor();
}
