import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import {
  all,
  BACK,
  CHECK,
  countOf,
  expectFocus,
  FINDINGS,
  idOf,
  nameOf,
  openFaulty,
} from '../support/e2e-check.ts';
import { driveKeyboard, type Keyboard } from '../support/e2e-keyboard.ts';
import { headingOf, itemOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('and by keys alone, with the focus always in sight and in its place again', async () => {
  const page = await app.visit();
  await openFaulty(page);
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Checkford Police').waitFor();
  await keys.tabTo('a', CHECK);
  await keys.press('Enter');
  await countOf(page, all.length);
  const [open, reason, noAction, lacks] = FINDINGS;
  if (!open || !reason || !noAction || !lacks) throw new Error('There are four');

  await follow(page, keys, open, /^choice$/);
  await keys.press('Space');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await goBack(page, keys, all.length - 1);

  await follow(page, keys, reason, /^naReason$/);
  await keys.type('We have none');
  await goBack(page, keys, all.length - 2);

  await follow(page, keys, noAction, /^add-action$/);
  await keys.press('Enter');
  await keys.tabTo('textarea', 'What will change?');
  await keys.type('Ask the board');
  await keys.tabTo('text', 'Who owns it?');
  await keys.type('Chief');
  await keys.press('Enter');
  await itemOf(page, 'A02 Ask the board').waitFor();
  // Mended in part: what is left of this question takes the focus.
  await goBack(page, keys, all.length - 2);
  await expectFocus(page, idOf(noAction, 'actionLacks'));
  await keys.press('Enter');
  await expectFocus(page, /^action-/);
  await keys.press('Enter');
  await typeDate(keys);
  await goBack(page, keys, all.length - 3);

  await follow(page, keys, lacks, /^action-/);
  await keys.press('Enter');
  await keys.tabTo('text', 'Who owns it?');
  await keys.type('Head of locks');
  await typeDate(keys);
  await goBack(page, keys, all.length - 4);
  expect(await keys.listUnseen()).toEqual([]);
});

/** From wherever the focus is: round by way of the top, if the finding is above. */
async function follow(
  page: Page,
  keys: Keyboard,
  finding: (typeof FINDINGS)[number],
  focus: RegExp,
): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('h1')?.focus();
  });
  await keys.tabTo('a', `${nameOf(finding.question)}: `);
  await keys.press('Enter');
  await headingOf(page, finding.question.title).waitFor();
  await expectFocus(page, focus);
}

async function typeDate(keys: Keyboard): Promise<void> {
  await keys.tabTo('text', 'Day');
  await keys.type('27');
  for (const part of ['3', '2031']) {
    await keys.press('Tab');
    await keys.type(part);
  }
  await keys.press('Enter');
}

async function goBack(page: Page, keys: Keyboard, count: number): Promise<void> {
  await page.getByRole('form').waitFor({ state: 'detached' });
  await keys.tabTo('button', BACK);
  await keys.press('Enter');
  await headingOf(page, CHECK).waitFor();
  await countOf(page, count);
  // A finding takes the focus, though the one that was left is gone.
  await expectFocus(page, /^[a-zA-Z]+_/);
}
