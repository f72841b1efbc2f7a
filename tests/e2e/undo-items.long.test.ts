import type { Page } from 'playwright-core';
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
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';
import { auditOf, bringBack, expectBroughtBack, openItems, press } from '../support/e2e-undo.ts';

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
    ['its text cleared', { narrative: '' }],
    ['its rating changed', { rating: 'Not met' }],
    ['its private note cleared', { privateNote: '' }],
  ])('%s', async (_, change) => {
    await expectBroughtBack(await openQuestion(), change);
  });
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
    // The list and the audit are read one after the other: for a moment two versions look alike.
    await expect.poll(() => page.getByText('The audit has it just like this now.').count()).toBe(1);
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
async function openQuestion(): Promise<Page> {
  const page = await app.visit();
  await openFirstQuestion(page, 'Undoing Police');
  return page;
}
