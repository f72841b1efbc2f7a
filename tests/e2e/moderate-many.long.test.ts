import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { findDecision } from '../../src/domain/moderation/find-decision.ts';
import { moderationSchema } from '../../src/domain/moderation/moderation.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { choose, driveKeyboard, type Keyboard } from '../support/e2e-keyboard.ts';
import { openAsModerator, putReturn, putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';

const AGENCIES = 38;
const app = serveAndBrowse();
const template = await liteTemplate();
const returns = Array.from({ length: AGENCIES }, (_, place) => makeReturn(template, place));
const QUESTION = must(listQuestions(template)[0], 'a question');
const shots = process.env['S11_SHOTS'];

const kindOf = (place: number): 'agree' | 'challenge' | 'change' =>
  place % 7 === 3 ? 'change' : place % 5 === 2 ? 'challenge' : 'agree';

const rowsSchema = z.array(
  z.looseObject({ contentHash: z.string(), questionId: z.string(), moderation: moderationSchema }),
);

async function decide(page: Page, keys: Keyboard, place: number): Promise<void> {
  await page.getByRole('radio', { name: 'Raise a challenge' }).waitFor();
  await keys.tabTo('radio', '');
  await keys.press('Space');
  const kind = kindOf(place);
  if (kind === 'agree') return;
  await choose(keys, kind === 'challenge' ? 'Raise a challenge' : 'Change the rating');
  if (kind === 'change') {
    await keys.tabTo('radio', '');
    await keys.press('Space');
  }
  await keys.tabTo(
    'textarea',
    kind === 'challenge' ? 'What do you challenge' : 'Why do you change',
  );
  await keys.type(`Reason ${place}.`);
}

test('one question of 38 agencies, moderated by keys alone, and counted again', async () => {
  const page = await app.visit();
  await putRound(page, AGENCIES, returns);
  await openAsModerator(page, app.origin(), 'Panel member');
  await expectSound(page, 'the queue at 1280 px');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Moderate').waitFor();
  await keys.tabTo('a', 'Start moderating');
  await keys.press('Enter');
  // In the order of their names, numbers as numbers.
  for (let place = 0; place < AGENCIES; place += 1) {
    await headingOf(page, `Agency ${place}: ${QUESTION.title}`).waitFor();
    await decide(page, keys, place);
    await keys.tabTo('button', 'Save and go to');
    await keys.press('Enter');
  }
  await page.waitForFunction(
    (title) => !document.querySelector('h1')?.textContent.includes(title),
    QUESTION.title,
  );
  expect(await keys.listUnseen()).toEqual([]);
  const { stores } = await dumpDatabase(page);
  const rows = z.parse(rowsSchema, stores['moderations']?.rows);
  const decided = new Map(
    rows.map((row) => [row.contentHash, findDecision(row.moderation)] as const),
  );
  const words = { agree: 'agreed', challenge: 'challenged', change: 'changed' } as const;
  returns.forEach(({ contentHash }, place) => {
    const decision = must(decided.get(contentHash), `a decision on ${place}`);
    expect(decision.kind).toBe(words[kindOf(place)]);
    if ('reason' in decision) expect(decision.reason).toBe(`Reason ${place}.`);
  });
  expect(rows.every(({ questionId }) => questionId === QUESTION.id)).toBe(true);

  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=question`, 'Moderate');
  const count = (kind: string): number =>
    returns.filter((_, place) => kindOf(place) === kind).length;
  const cells = await page
    .getByRole('row', { name: new RegExp(`^${QUESTION.title}`) })
    .getByRole('cell')
    .allTextContents();
  const [agreed, changed, challenged] = [count('agree'), count('change'), count('challenge')];
  expect(cells).toEqual(['0', `${agreed} agreed, ${changed} changed, ${challenged} challenged`]);
}, 240_000);

test('a newer return shows both, the distribution and earlier decisions stand beside, at 320 px', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await putRound(page, 8, returns.slice(0, 8));
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate`, 'Who is moderating?');
  await expectSound(page, 'who is moderating');
  await openAsModerator(page, app.origin(), 'Panel member');
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/queue-320.png`, fullPage: true });
  expect(await page.locator('.s11-table-region--scrolls').count()).toBe(0);
  await page.getByRole('link', { name: 'Start moderating' }).click();
  await headingOf(page, `Agency 0: ${QUESTION.title}`).waitFor();
  await page.getByRole('radio', { name: 'Raise a challenge' }).check();
  await page.getByLabel('What do you challenge, and why?').fill('When was it reviewed?');
  await page.getByLabel('Private note').fill('Ring them.');
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 1: ${QUESTION.title}`).waitFor();
  await page.getByText('How 8 agencies rate this question').waitFor();
  await page.getByText('1 decision on this question so far').click();
  await page.getByText('Challenged. When was it reviewed?').waitFor();
  await expectSound(page, 'a decision at 320 px');
  await putReturn(
    page,
    makeReturn(template, 0, { audit: { changedAt: '2026-11-25T09:00:00.000Z' } }),
  );
  await page.reload();
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Moderate');
  await page.getByText('1 answer came again in a newer return').waitFor();
  await page.getByRole('link', { name: 'Agency 0', exact: true }).click();
  await page.getByText('You decided on an earlier return').waitFor();
  await page.getByText('Private note: Ring them.').waitFor();
  await expectSound(page, 'a newer return at 320 px');
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/newer-320.png`, fullPage: true });
  // What is decided now is of the newer return; what was decided of the older stays.
  await page.getByRole('radio', { name: /^(Agree|Leave)/ }).check();
  await page.getByText('Saved on this device').first().waitFor();
  const { stores } = await dumpDatabase(page);
  const rows = z.parse(rowsSchema, stores['moderations']?.rows);
  expect(rows.map(({ moderation }) => findDecision(moderation).kind).toSorted()).toEqual([
    'agreed',
    'challenged',
  ]);
});
