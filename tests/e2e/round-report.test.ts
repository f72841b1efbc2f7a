import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readCsvLines } from '../support/data-pack.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { squeeze } from '../support/e2e-report.ts';
import { headingOf } from '../support/e2e-words.ts';
import { readPdfText } from '../support/pdf-tools.ts';

const app = serveAndBrowse();
const REPORTS = 'Reports of the round';

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
  expect(squeeze(overview)).toContain(
    squeeze('Barriers to working together No barrier is named yet'),
  );
  // Nothing of the sample round is moderated: the columns stand there, and no pair of ratings.
  const pairs = await download(page, 'Self and agreed ratings (.csv)');
  const [heading = '', ...others] = new TextDecoder().decode(pairs).trim().split('\r\n');
  expect(heading).toContain('Self position,Agreed rating,Agreed position');
  expect(others).toEqual([]);
});

async function download(page: Page, button: string): Promise<Uint8Array> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const done = await starting;
  // The next file is asked for when this one is said to be made.
  await page.getByText(`The file has been made: ${done.suggestedFilename()}`).waitFor();
  return readFileSync(await done.path());
}
