import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { must } from '../../src/domain/shared/must.ts';
import { ROUND } from '../support/collection.ts';
import { readCsvLines } from '../support/data-pack.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { feedbackFile, putAuditOfReturn, saveFeedback } from '../support/e2e-feedback.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { squeeze } from '../support/e2e-report.ts';
import { toPicked } from '../support/e2e-round.ts';
import { headingOf } from '../support/e2e-words.ts';
import { readPdfText } from '../support/pdf-tools.ts';
import { firstThree, liteTemplate, makeFiles, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const AGENCIES = 60;
const TOP = 3;
const template = await liteTemplate();
const returns = Array.from({ length: AGENCIES }, (_, place) => makeReturn(template, place));
const own = must(returns[0], 'a return');
const [FIRST, SECOND, THIRD] = firstThree(template);

/** Counted from the returns alone, with nothing that counts in the app. */
const asked = returns.flatMap((one) => summariseReturn(one).questions);
const rated = asked.filter(({ rating }) => rating !== undefined).length;
const full = asked.filter(({ rating }) => rating === TOP).length;
/** Its own rating is not among those it can be changed to. */
const lowered = summariseReturn(own).questions.find(({ id }) => id === SECOND.id)?.rating;
const CHANGED_TO = must(template.scale.points[lowered === 0 ? 1 : 0], 'another rating');

test('sixty returns are imported, moderated, given back and told of to a board, and every total is a recount', async () => {
  const page = await app.visit();
  await putRound(page, AGENCIES, []);
  await importAll(page);
  await moderate(page);
  await goTo(page, app.origin(), `/rounds/${ROUND}/feedback`, 'Give back');
  await page
    .getByText(`1 of ${AGENCIES} agencies that have returned can be given feedback.`)
    .waitFor();
  const save = page.getByRole('button', { name: 'Save feedback for 1 agency as a zip file' });
  const files = await saveFeedback(page, () => save.click());
  await openAtAgency(files['Agency-0/feedback_Agency-0.s11feedback.json']);
  await readReports(page);
}, 600_000);

async function importAll(page: Page): Promise<void> {
  await goTo(page, app.origin(), `/rounds/${ROUND}/import`, 'Import returns');
  const files = makeFiles(template, AGENCIES);
  await page.getByLabel('Return files').setInputFiles([...toPicked(files)]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await headingOf(page, 'Check before you import').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: `Import ${AGENCIES} returns` }).click();
  await headingOf(page, `${AGENCIES} returns imported`).waitFor({ timeout: 60_000 });
}

/** Agrees with one answer of the first agency, changes the next with a reason, challenges the third. */
async function moderate(page: Page): Promise<void> {
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Who is moderating?');
  await page.getByLabel('Your role').fill('Partnership officer');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Agency 0', exact: true }).click();
  await headingOf(page, `Agency 0: ${FIRST.title}`).waitFor();
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${SECOND.title}`).waitFor();
  await page.getByRole('radio', { name: /^Change/ }).check();
  await page.getByRole('radio', { name: CHANGED_TO.label, exact: true }).check();
  await page.getByLabel('Why do you change it?').fill('Nothing shows it yet.');
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${THIRD.title}`).waitFor();
}

async function openAtAgency(bytes: Uint8Array | undefined): Promise<void> {
  const agency = await app.visit();
  await putAuditOfReturn(agency, own);
  await goTo(agency, app.origin(), '/feedback', 'Open feedback');
  await agency.getByLabel('Feedback file').setInputFiles(feedbackFile(bytes));
  await agency.getByRole('button', { name: 'Open the feedback' }).click();
  await agency.getByRole('button', { name: 'Keep it with your audit' }).click();
  await headingOf(agency, 'Feedback').waitFor();
  await agency.getByText('Nothing shows it yet.').first().waitFor();
}

async function readReports(page: Page): Promise<void> {
  await goTo(page, app.origin(), `/rounds/${ROUND}/reports`, 'Reports of the round');
  await page.getByRole('heading', { name: 'Download' }).waitFor();
  const board = squeeze(readPdfText(await download(page, 'Download the PDF')));
  expect(board).toContain(squeeze(`${AGENCIES} of ${AGENCIES} expected returns are counted`));
  expect(board).toContain(squeeze(`${inWords(full)} of ${inWords(rated)} self-ratings`));
  const lines = readCsvLines(new TextDecoder().decode(await download(page, 'Counts (.csv)')));
  const whole = lines.filter(
    (line) => line['Level'] === 'Standard' && line['Group'] === 'All agencies',
  );
  const sum = (measure: string, value?: string): number =>
    whole
      .filter((line) => line['Measure'] === measure && line['Scale'] !== '')
      .filter((line) => value === undefined || line['Value'] === value)
      .reduce((total, line) => total + Number(line['Count']), 0);
  const top = must(template.scale.points.at(-1), 'the top of the scale').label;
  expect([sum('Self-rating'), sum('Self-rating', top)]).toEqual([rated, full]);
  // Agreed are the two that were decided, and no others: one as it was, one as it was changed.
  const kept = summariseReturn(own).questions.find(({ id }) => id === FIRST.id)?.rating;
  const { points } = template.scale;
  const decided = [points[must(kept, 'its rating')], CHANGED_TO].map((point) => point?.label);
  for (const { label } of points) {
    expect([label, sum('Agreed rating', label)]).toEqual([
      label,
      decided.filter((one) => one === label).length,
    ]);
  }
}

/** As a page says a number. */
function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}

async function download(page: Page, button: string): Promise<Uint8Array> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const done = await starting;
  await page.getByText(`The file has been made: ${done.suggestedFilename()}`).waitFor();
  return readFileSync(await done.path());
}
