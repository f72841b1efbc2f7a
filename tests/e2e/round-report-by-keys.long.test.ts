import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { ROUND } from '../support/collection.ts';
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
