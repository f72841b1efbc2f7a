import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { firstQuestion, shortTemplate, startShortAudit, TOP } from '../support/e2e-sign-off.ts';
import { answer, headingOf, openQuestion } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const ORGANISATION = 'Anytown Swimmers';
const LOWEST = must(shortTemplate.scale.points[0], 'a scale').label;
const question = must(firstQuestion, 'a question');
const KEEP = 'Keep this return on this device';

type ReturnFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A return of an audit whose first question is at the top of the scale. */
async function makeReturn(page: Page): Promise<ReturnFile> {
  const audit = await startShortAudit(page, ORGANISATION);
  await openQuestion(page, audit, question);
  await answer(page, { rating: TOP });
  await goTo(page, app.origin(), `${audit}/return`, 'Create your return');
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

async function openReturn(page: Page, file: ReturnFile): Promise<void> {
  await goTo(page, app.origin(), '/read', 'Read a return');
  await page.getByLabel('Return file').setInputFiles(file);
  await page.getByRole('button', { name: 'Read the return' }).click();
  await page.getByRole('button', { name: KEEP }).waitFor();
}

test('last year’s return is kept, brought forward, and this year’s report says what moved since', async () => {
  const file = await makeReturn(await app.visit());
  const page = await app.visit();
  await openReturn(page, file);
  await page.getByRole('button', { name: KEEP }).click();
  await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
  await expectSound(page, 'a return just kept');
  await page.getByRole('link', { name: 'Open the kept return' }).click();
  await page.getByRole('heading', { name: /^A return that is kept/ }).waitFor();
  await page.getByText('BOARD ONLY').waitFor();
  await page.getByText('Show all answers').click();
  await expectSound(page, 'a kept return');
  // Nothing in it can be written, whatever address one goes to.
  expect(await page.getByRole('textbox').count()).toBe(0);

  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByText('Kept return', { exact: true }).waitFor();
  const audit = await startShortAudit(page, ORGANISATION);
  await openQuestion(page, audit, question);
  await answer(page, { rating: LOWEST });
  await goTo(page, app.origin(), `${audit}/carry-forward`, 'Bring earlier answers forward');
  await page.getByRole('heading', { name: `Audits of ${ORGANISATION} (1)` }).waitFor();
  await goTo(page, app.origin(), `${audit}/report`, /./);
  await page.getByRole('heading', { name: '3 Since last time' }).waitFor();
  await page.getByText('Of 1 question rated in both audits, 0 improved, 1 declined').waitFor();
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByLabel('Compare with').waitFor();
  await expectSound(page, 'a report with what moved');
  await page.getByRole('checkbox', { name: 'Since last time' }).click();
  expect(await page.getByRole('heading', { name: '3 Since last time' }).count()).toBe(0);
});

test('kept, opened and compared by keyboard on a narrow screen', async () => {
  const file = await makeReturn(await app.visit());
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  await openReturn(page, file);
  await keys.tabTo('button', KEEP);
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
  await expectSound(page, 'a return just kept, narrow');
  await keys.tabTo('a', 'Open the kept return');
  await keys.press('Enter');
  await page.getByRole('heading', { name: /^A return that is kept/ }).waitFor();
  await expectSound(page, 'a kept return, narrow');

  const audit = await startShortAudit(page, ORGANISATION);
  await goTo(page, app.origin(), `${audit}/report`, /./);
  await page.getByRole('heading', { name: '3 Since last time' }).waitFor();
  await expectSound(page, 'a report with what moved, narrow');
  await goTo(page, app.origin(), `${audit}/compare`, 'Compare with an earlier audit');
  await keys.tabTo('a', 'Started');
  await keys.press('Enter');
  await headingOf(page, 'Compared with an earlier audit').waitFor();
  await page.getByRole('heading', { name: /^No longer answered/ }).waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
