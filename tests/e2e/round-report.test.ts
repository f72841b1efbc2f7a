import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { ROUND } from '../support/collection.ts';
import { readCsvLines } from '../support/data-pack.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { choose, driveKeyboard } from '../support/e2e-keyboard.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { squeeze } from '../support/e2e-report.ts';
import { headingOf } from '../support/e2e-words.ts';
import { readPdfText } from '../support/pdf-tools.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const REPORTS = 'Reports of the round';
const template = await liteTemplate();
const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
const summaries = returns.map((one) => summariseReturn(one));
/** Counted with nothing of ours: the same questions, by their rating's place. */
const asked = summaries.flatMap(({ questions }) => questions);
const rated = asked.filter(({ rating }) => rating !== undefined).length;
const full = asked.filter(({ rating }) => rating === 3).length;

test('from the sample round to its board view and overview, by mouse', async () => {
  const page = await app.visit('/rounds');
  await page.getByRole('link', { name: 'See a sample round' }).click();
  await headingOf(page, /^Sample: safeguarding/u).waitFor();
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await headingOf(page, REPORTS).waitFor();
  await page.getByRole('heading', { name: 'Download' }).waitFor();
  await expectSound(page, 'reports of a round');
  const board = readPdfText(await download(page, 'Download the PDF'));
  const counted = /(?<count>\d+) of 14\s+expected returns/u.exec(board)?.groups?.['count'];
  expect(counted).toBe('11');
  expect(board).toContain('Page 1 of 1');
  expect(await page.getByText(/The file has been made: .*board-view.*1 page,/u).count()).toBe(1);

  await page.getByRole('radio', { name: 'Overview report' }).check();
  await page.getByRole('radio', { name: 'Without names' }).check();
  await page.getByRole('heading', { name: '1 Summary' }).waitFor();
  const overview = readPdfText(await download(page, 'Download the PDF'));
  expect(overview).not.toContain('Amberthwaite');
  // The whole of each standard in the data pack is what stands in the pages.
  const lines = readCsvLines(new TextDecoder().decode(await download(page, 'Counts (.csv)')));
  const ratings = lines.filter(
    (line) =>
      line['Level'] === 'Standard' &&
      line['Group'] === 'All agencies' &&
      line['Measure'] === 'Self-rating' &&
      line['Scale'] !== '',
  );
  const sum = (some: typeof ratings): number =>
    some.reduce((total, line) => total + Number(line['Count']), 0);
  const top = ratings.filter((line) => line['Value'] === 'Fully met');
  expect(squeeze(overview)).toContain(squeeze(`${sum(top)} of ${sum(ratings)} rated answers`));
});

test('by keyboard at 320 px: own words, an overview, and its totals are those of a recount', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await putRound(page, 7, returns);
  await goTo(page, app.origin(), `/rounds/${ROUND}`, 'Section 11 audit 2026');
  const keys = await driveKeyboard(page);
  await keys.tabTo('a', 'Reports');
  await keys.press('Enter');
  await headingOf(page, REPORTS).waitFor();
  await page.getByRole('heading', { name: 'Download' }).waitFor();
  await keys.tabTo('a', 'Write your own words');
  await keys.press('Enter');
  await headingOf(page, 'Your own words').waitFor();
  await expectSound(page, 'own words, narrow');
  await keys.tabTo('textarea', 'Summary');
  await keys.type('We look at recruitment first.');
  await page.getByText('Saved on this device').first().waitFor();
  await page.goBack();
  await headingOf(page, REPORTS).waitFor();
  await page.getByRole('heading', { name: 'Download' }).waitFor();
  await keys.tabTo('radio', 'Board view');
  await choose(keys, 'Overview report');
  await page.getByText('We look at recruitment first.').waitFor();
  await expectSound(page, 'reports of a round, narrow');
  await keys.tabTo('button', 'Download the PDF');
  const starting = page.waitForEvent('download');
  await keys.press('Enter');
  const text = squeeze(readPdfText(readFileSync(await (await starting).path())));
  expect(text).toContain(squeeze('We look at recruitment first.'));
  expect(text).toContain(squeeze('6 of 7'));
  expect(text).toContain(squeeze(`${full} of ${rated} self-ratings`));
  expect(text).toContain(squeeze(`${asked.length} answers`));
  expect(await keys.listUnseen()).toEqual([]);
});

async function download(page: Page, button: string): Promise<Uint8Array> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const done = await starting;
  // The next file is asked for when this one is said to be made.
  await page.getByText(`The file has been made: ${done.suggestedFilename()}`).waitFor();
  return readFileSync(await done.path());
}
