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
  linkOf,
  openFaulty,
} from '../support/e2e-check.ts';
import { fieldOf, headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('each thing that must be fixed is found and mended from the check page, by mouse', async () => {
  const page = await app.visit();
  await openFaulty(page);
  await page.getByRole('link', { name: CHECK }).click();
  await headingOf(page, CHECK).waitFor();
  await countOf(page, all.length);
  for (const finding of FINDINGS) await linkOf(page, finding).waitFor();
  const [open, reason, noAction, lacks] = FINDINGS;
  if (!open || !reason || !noAction || !lacks) throw new Error('There are four');

  await linkOf(page, open).click();
  await expectFocus(page, /^choice$/);
  await page.getByRole('radio', { name: 'Fully met' }).check();
  await page.getByRole('button', { name: BACK }).click();
  await countOf(page, all.length - 1);
  expect(await linkOf(page, open).count()).toBe(0);

  await linkOf(page, reason).click();
  await expectFocus(page, /^naReason$/);
  await fieldOf(page, 'Why does this question not apply').fill('We have none');
  // The link above the heading leads back as well, and what was typed is stored on the way.
  await page.getByRole('link', { name: CHECK }).click();
  await countOf(page, all.length - 2);
  expect(await linkOf(page, reason).count()).toBe(0);

  await linkOf(page, noAction).click();
  await expectFocus(page, /^add-action$/);
  await page.getByRole('button', { name: 'Accept this gap' }).click();
  await page.getByLabel('Why is this gap accepted?').fill('Agreed by the board');
  await page.getByRole('button', { name: 'Save reason' }).click();
  await page.getByText('A02 Gap accepted').waitFor();
  await page.getByRole('button', { name: BACK }).click();
  await countOf(page, all.length - 3);

  await linkOf(page, lacks).click();
  await expectFocus(page, /^action-/);
  await page.keyboard.press('Enter');
  await fillOwnerAndDate(page);
  await page.getByRole('button', { name: BACK }).click();
  await countOf(page, all.length - 4);
  await page.goBack();
  await page.goBack();
  await countOf(page, all.length - 4);
});

async function fillOwnerAndDate(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Change this action' });
  await form.getByLabel('Who owns it?').fill('Head of locks');
  for (const [part, text] of [
    ['Day', '27'],
    ['Month', '3'],
    ['Year', '2031'],
  ] as const) {
    await form.getByLabel(part).fill(text);
  }
  await form.getByRole('button', { name: 'Save action' }).click();
  await form.waitFor({ state: 'detached' });
}
