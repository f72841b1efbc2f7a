import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { changeModeration } from '../../src/domain/moderation/change-moderation.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
  type Verdict,
} from '../../src/domain/moderation/moderation.ts';
import { must } from '../../src/domain/shared/must.ts';
import { uuidOf } from '../support/builders.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase, putRows } from '../support/e2e-database.ts';
import {
  count,
  countMoves,
  countPairs,
  countRatings,
  countStrengths,
} from '../support/count-answers.ts';
import { headingOf } from '../support/e2e-words.ts';
import {
  byStandard,
  recountRound,
  type CountedAnswer,
  type Recount,
} from '../support/recount-round.ts';

const app = serveAndBrowse();
const TITLE = /^Sample: safeguarding self-audit \d{4}$/;
const AT = '2026-11-20T10:00:00.000Z';
const shots = process.env['S11_SHOTS'];

test('every total of the sample round is what an independent recount comes to, by mouse', async () => {
  const page = await app.visit('/rounds/sample');
  await headingOf(page, TITLE).waitFor();
  await page.getByRole('link', { name: 'See the picture' }).click();
  await sectionOf(page, 'Ratings by standard').waitFor();
  const round = must(/rounds\/([^/?]+)/u.exec(page.url())?.[1], 'the round in the address');
  await moderate(page, round, recountRound(await dumpDatabase(page), round));
  await page.getByText(/Of \d+ answers rated in both rounds by 10 agencies/).waitFor();
  await page.getByText(/answers agreed so far/).waitFor();

  const recount = recountRound(await dumpDatabase(page), round);
  const { answers } = recount;
  const rated = answers.filter(({ self }) => typeof self === 'number');
  await page.getByText(`11 returns, ${answers.length} answers.`, { exact: true }).waitFor();
  const full = rated.filter(({ self }) => self === 3).length;
  await page.getByText(new RegExp(`^${full} of ${rated.length} rated answers`)).waitFor();
  const tables = await readTables(page);
  expect(tables.get('Self-ratings by standard')).toEqual(
    byStandard(answers).map((own) => countRatings(own, 'self')),
  );
  expect(tables.get('Strength of evidence behind rated answers')).toEqual(
    byStandard(rated).map(countStrengths),
  );
  expect(tables.get('From self-rating to agreed rating')).toEqual(
    byStandard(answers).map(countMoves),
  );
  expect(tables.get('Answers that do not apply, by standard')).toEqual(
    byStandard(answers).map((own) => [count(own, ({ self }) => self === 'notApplicable')]),
  );
  expect(tables.get('Issues that moderators tagged')?.[0]).toEqual([
    count(answers, ({ tags }) => tags.includes('Out of date')),
    new Set(answers.flatMap(({ hash, tags }) => (tags.includes('Out of date') ? [hash] : []))).size,
  ]);
  expect(tables.get('Self-rating against agreed rating')).toEqual(countPairs(answers));
  expect(tables.get('Barriers that moderators named')).toEqual([
    [count(answers, ({ tags }) => tags.includes(BARRIER)), recount.hashes.length],
  ]);
  const months = recount.dueDays.map((day) => day.slice(0, 7)).toSorted();
  expect(tables.get('Open actions by the month they are due')?.map(([due]) => due)).toEqual(
    [...new Set(months)].map((month) => months.filter((one) => one === month).length),
  );
  await expectSoundNarrow(page, 'the picture, narrow');
  await keepShot(page, 'picture');

  await page.getByLabel('Ratings', { exact: true }).selectOption('Agreed');
  await page.getByText('Agreed ratings by standard').first().waitFor();
  expect((await readTables(page)).get('Agreed ratings by standard')).toEqual(
    byStandard(answers).map((own) => countRatings(own, 'agreed')),
  );
  await expectChartsOnPaper(page);
  await expectHeatmap(page, answers);
});

/** Also those nobody scrolled to: the browser takes its picture right after it says that it prints. */
async function expectChartsOnPaper(page: Page): Promise<void> {
  await page.reload();
  await sectionOf(page, 'One agency among the others').waitFor();
  await page.waitForLoadState('networkidle');
  const charts = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const places = [...document.querySelectorAll('.s11-figure__chart')];
    return places.map((place) => place.querySelectorAll('svg').length > 0);
  });
  expect(charts.length).toBeGreaterThan(5);
  expect(charts.filter((isDrawn) => !isDrawn)).toEqual([]);
}

async function expectHeatmap(page: Page, answers: readonly CountedAnswer[]): Promise<void> {
  await page.getByRole('link', { name: 'Heatmap' }).click();
  await headingOf(page, 'Heatmap').waitFor();
  const below = byStandard(answers).map((own) => {
    const rated = own.filter(({ self }) => typeof self === 'number');
    return `${count(rated, ({ self }) => self !== 3)} of ${rated.length}`;
  });
  expect(await page.locator('tfoot td').allTextContents()).toEqual(below);
  expect(await page.locator('tbody tr').count()).toBe(14);
  await expectSound(page, 'the heatmap');
  await keepShot(page, 'heatmap');
  await page.getByRole('radio', { name: 'Difference' }).check();
  await page.getByRole('heading', { name: /^From self-rating to agreed/ }).waitFor();
  expect(await page.locator('tfoot td').allTextContents()).toEqual(
    byStandard(answers)
      .map(countMoves)
      .map(([lower = 0, , higher = 0]) => `${lower} and ${higher}`),
  );
  await keepShot(page, 'difference');
  await page
    .getByRole('link', { name: /^1 lower/ })
    .first()
    .click();
  await headingOf(page, 'Who is moderating?').waitFor();
}

async function expectSoundNarrow(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await expectSound(page, what);
  await keepSections(page, 320);
  await page.setViewportSize({ width: 1280, height: 900 });
  await keepSections(page, 1280);
}

async function keepSections(page: Page, width: number): Promise<void> {
  if (shots === undefined) return;
  for (const id of ['movement', 'barriers']) {
    const section = page.locator(`section[aria-labelledby="section-${id}"]`);
    await section.scrollIntoViewIfNeeded();
    await section.screenshot({ path: `${shots}/${id}-${width}.png` });
  }
}

function sectionOf(page: Page, name: string) {
  return page.getByRole('heading', { level: 2, name, exact: true });
}

const BARRIER = 'Barrier: information sharing';
const TAGS: readonly (readonly string[])[] = [[], ['Out of date'], [BARRIER]];

/** Of each return the first answer is agreed, the second changed and tagged, the third challenged for a barrier. */
async function moderate(page: Page, roundId: string, { hashes, answers }: Recount): Promise<void> {
  const writer = {
    by: moderatorIdSchema.parse(uuidOf(1)),
    pen: penSchema.parse(uuidOf(2)),
    at: AT,
  };
  const verdicts: readonly Verdict[] = [
    { kind: 'agree' },
    { kind: 'change', rating: 1, reason: 'The policy is out of date.' },
    { kind: 'challenge', reason: 'Where is it?' },
  ];
  const rows = hashes.flatMap((contentHash) => {
    const own = answers.filter(({ hash }) => hash === contentHash);
    return verdicts.map((verdict, place) => ({
      roundId,
      contentHash,
      questionId: own[place]?.question,
      moderation: changeModeration(EMPTY_MODERATION, { verdict, tags: TAGS[place] ?? [] }, writer),
      revision: 1,
      changedAt: AT,
    }));
  });
  await putRows(page, { moderations: rows });
  await page.reload();
}

/** The numbers of each row by what the caption begins with, shown or not; "3 of 9 (33%)" is 3. */
async function readTables(
  page: Page,
): Promise<ReadonlyMap<string, readonly (readonly number[])[]>> {
  const found: unknown = await page
    .locator('table')
    .evaluateAll((tables) =>
      tables.map((table) => [
        table.querySelector('caption')?.textContent ?? '',
        [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
        ),
      ]),
    );
  const read = z.parse(z.array(z.tuple([z.string(), z.array(z.array(z.string()))])), found);
  return new Map(
    read.map(([caption, rows]) => [
      CAPTIONS.find((known) => caption.startsWith(known)) ?? caption,
      rows.map((cells) => cells.map((text) => Number(/^[\d,]+/u.exec(text)?.[0] ?? 0))),
    ]),
  );
}

const CAPTIONS = [
  'Self-ratings by standard',
  'Agreed ratings by standard',
  'Strength of evidence behind rated answers',
  'From self-rating to agreed rating',
  'Issues that moderators tagged',
  'Self-rating against agreed rating',
  'Barriers that moderators named',
];

async function keepShot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 500) {
      window.scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}
