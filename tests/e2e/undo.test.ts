import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase, putRow } from '../support/e2e-database.ts';
import {
  addAction,
  addLink,
  answer,
  fieldOf,
  headingOf,
  itemOf,
  loadPoliceTemplate,
  narrativeOf,
  openFirstQuestion,
  openQuestion as openQuestionAt,
  placeOf,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const WORDS = 'The chief officer leads on safeguarding and reports to the board';
const LINK = { title: 'Policy', address: 'https://example.org/policy' };
const ACTION = {
  what: 'Name a deputy',
  owner: 'Chair',
  due: { day: '31', month: '3', year: '2027' },
};

const app = serveAndBrowse();

describe('an answer that was changed is brought back after a reload:', () => {
  test.each([
    ['its text overwritten', { narrative: 'Something else entirely' }],
    ['its text cleared', { narrative: '' }],
    ['its rating changed', { rating: 'Not met' }],
    ['said not to apply', { naReason: 'No children' }],
    ['its private note cleared', { privateNote: '' }],
  ])('%s', async (_, change) => {
    const page = await openQuestion();
    await openOptionalQuestion(page);
    await answer(page, { rating: 'Mostly met', narrative: WORDS, privateNote: 'Ask HR' });
    const before = await readAnswer(page);
    await answer(page, change);
    expect(await readAnswer(page)).not.toEqual(before);
    await page.reload();
    await openAnswers(page);
    await page
      .getByRole('button', { name: /^Bring this answer back/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'That answer stands again' }).waitFor();
    await page.reload();
    await backToQuestion(page);
    expect(await readAnswer(page)).toEqual(before);
  });

  test('and Undo brings the other back, with the focus on what was said', async () => {
    const page = await openQuestion();
    await answer(page, { narrative: WORDS });
    await answer(page, { narrative: 'Something else entirely' });
    await openAnswers(page);
    await page.getByRole('button', { name: /^Bring this answer back/ }).click();
    await page.getByRole('heading', { name: 'That answer stands again' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'stands again',
    );
    await page.getByText('This is the same as the answer that stands now.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Undone');
    await backToQuestion(page);
    expect(await narrativeOf(page).inputValue()).toBe('Something else entirely');
  });

  test('after another tab wrote over it unseen', async () => {
    const context = await app.newContext();
    const here = await openQuestion(context);
    await answer(here, { narrative: 'Both start from here' });
    const there = await context.newPage();
    await there.goto(here.url());
    await narrativeOf(there).waitFor();
    await there.bringToFront();
    await narrativeOf(there).focus();
    const typed = there.keyboard.type(' and on and on and on', { delay: 100 });
    await answer(here, { narrative: WORDS });
    await typed;
    const clash = there.getByRole('alert').filter({ hasText: 'also changed in another tab' });
    await clash.getByRole('link', { name: /^Earlier answers/ }).click();
    await headingOf(there, 'Earlier answers').waitFor();
    await there.reload();
    const kept = there.getByRole('listitem').filter({ hasText: 'From another tab' }).first();
    await kept.getByText(WORDS).first().waitFor();
    await kept.getByRole('button', { name: /^Bring this answer back/ }).click();
    await there.getByRole('heading', { name: 'That answer stands again' }).waitFor();
    await backToQuestion(there);
    expect(await narrativeOf(there).inputValue()).toBe(WORDS);
    await expect.poll(() => narrativeOf(here).inputValue()).toBe(WORDS);
  });
});

test('a question without earlier answers has no way to them, and its steps of one sitting are one', async () => {
  const page = await openQuestion();
  expect(await page.getByRole('link', { name: /^Earlier answers/ }).count()).toBe(0);
  await answer(page, { rating: 'Mostly met', narrative: 'The chief officer' });
  await answer(page, { narrative: WORDS });
  await openAnswers(page);
  await page.getByText('All that was written before led up to the answer above.').waitFor();
  await page.getByText(/^Show \d steps? on the way to it/).click();
  await page.getByText('The chief officer', { exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: /^Bring this answer back/ })
    .first()
    .waitFor();
});

describe('what was changed or removed beside the answers is brought back after a reload:', () => {
  test('evidence overwritten', async () => {
    const page = await openQuestion();
    await addLink(page, LINK);
    await page.getByRole('button', { name: /^Change E01/ }).click();
    const form = page.getByRole('form', { name: 'Change this evidence' });
    await form.getByLabel('What is it?').fill('Minutes');
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await itemOf(page, 'E01 Minutes').waitFor();
    await bringBack(page, 'E01 Policy');
    await itemOf(page, 'E01 Policy').waitFor();
  });

  test('evidence removed', async () => {
    const page = await openQuestion();
    await addLink(page, LINK);
    await page.getByRole('button', { name: /^Remove E01/ }).click();
    await page.getByText('Removed E01 Policy').waitFor();
    await bringBack(page, 'E01 Policy');
    await itemOf(page, 'E01 Policy').waitFor();
  });

  test('evidence taken from one of its questions', async () => {
    const page = await openQuestion();
    await addLink(page, LINK);
    const first = placeOf(page);
    await page.getByRole('link', { name: /^Next:/ }).click();
    await page.getByText('Use evidence already in this audit').click();
    await page.getByLabel('Evidence', { exact: true }).selectOption({ label: 'E01 Policy' });
    await page.getByRole('button', { name: 'Use this evidence here' }).click();
    await page.getByRole('button', { name: /^Remove E01/ }).click();
    await page.getByText('Removed E01 Policy').waitFor();
    const second = placeOf(page);
    await bringBack(page, 'E01 Policy');
    for (const place of [second, first]) {
      await page.goto(`${app.origin()}/#${place}`);
      await itemOf(page, 'E01 Policy').waitFor();
    }
  });

  test('an action overwritten, and Undo takes that back', async () => {
    const page = await openQuestion();
    await addAction(page, ACTION);
    await page.getByRole('button', { name: /^Change A01/ }).click();
    const form = page.getByRole('form', { name: 'Change this action' });
    await form.getByLabel('What will change?').fill('Name two deputies');
    await form.getByRole('button', { name: 'Save action' }).click();
    await itemOf(page, 'A01 Name two deputies').waitFor();
    await openItems(page);
    await press(page, 'A01 Name a deputy');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    await page.getByText('The audit has it just like this now.').waitFor();
    await page.reload();
    await press(page, 'A01 Name a deputy');
    await page.goBack();
    await itemOf(page, 'A01 Name a deputy').waitFor();
  });

  test('an action removed', async () => {
    const page = await openQuestion();
    await addAction(page, ACTION);
    await page.getByRole('button', { name: /^Remove A01/ }).click();
    await page.getByText('Removed A01').waitFor();
    await bringBack(page, 'A01 Name a deputy');
    await itemOf(page, 'A01 Name a deputy').waitFor();
  });

  test('details overwritten', async () => {
    const page = await openQuestion();
    const audit = auditOf(page);
    await goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
    await fieldOf(page, 'Name of your organisation').fill('Another Police');
    await page.getByRole('button', { name: 'Save details' }).click();
    await headingOf(page, 'Another Police').waitFor();
    await page.getByRole('link', { name: 'Earlier versions and removed items' }).click();
    await press(page, 'Details of this audit');
    await goTo(page, app.origin(), audit, 'Undoing Police');
  });
});

test('a damaged answer that was written over is listed, with the words in it', async () => {
  const page = await openQuestion();
  await answer(page, { narrative: WORDS });
  const [row] = (await dumpDatabase(page)).stores['answers']?.rows ?? [];
  await putRow(page, 'answers', Object.assign({}, row, { revision: 'torn' }));
  await page.reload();
  await answer(page, { narrative: 'Typed anew' });
  await openItems(page);
  await page.getByRole('heading', { name: 'An answer that could not be read' }).waitFor();
  await page.getByText('Show the words in it').click();
  await page.getByText(WORDS).waitFor();
});

/** The first question of a new audit. */
async function openQuestion(context?: BrowserContext): Promise<Page> {
  const page = context === undefined ? await app.visit() : await context.newPage();
  if (context !== undefined) await goTo(page, app.origin());
  await openFirstQuestion(page, 'Undoing Police');
  return page;
}

/** A question that may be said not to apply. */
async function openOptionalQuestion(page: Page): Promise<void> {
  const { standards } = await loadPoliceTemplate();
  const optional = standards
    .flatMap(({ questions }) => questions)
    .find(({ notApplicableAllowed }) => notApplicableAllowed);
  if (optional === undefined) throw new Error('Every question applies to everybody');
  await openQuestionAt(page, auditOf(page), optional);
}

function auditOf(page: Page): string {
  return placeOf(page).split('/').slice(0, 3).join('/');
}

async function openAnswers(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Earlier answers/ }).click();
  await headingOf(page, 'Earlier answers').waitFor();
}

async function openItems(page: Page): Promise<void> {
  await waitUntilSaved(page);
  await goTo(page, app.origin(), `${auditOf(page)}/history`, 'Earlier versions and removed items');
}

/** Brings an item back from the list, after a reload, and returns to the question. */
async function bringBack(page: Page, name: string): Promise<void> {
  await openItems(page);
  await page.reload();
  await press(page, name);
  await page.goBack();
}

async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^Bring (it|this version) back ${name}`) })
    .first()
    .click();
  await page.getByRole('heading', { name: `${name} is back` }).waitFor();
}

async function backToQuestion(page: Page): Promise<void> {
  await page.goto(`${app.origin()}/#${placeOf(page).replace(/\/history$/, '')}`);
  await narrativeOf(page).waitFor();
}

/** All that the form says. */
async function readAnswer(page: Page): Promise<readonly string[]> {
  const ratings = page.getByRole('group', { name: 'How well does your organisation do this?' });
  const note = page.locator('textarea[name="privateNote"]');
  return [
    (await ratings.locator('input:checked').getAttribute('value')) ?? '',
    await narrativeOf(page).inputValue(),
    await note.inputValue(),
  ];
}
