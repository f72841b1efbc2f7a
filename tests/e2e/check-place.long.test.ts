import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import {
  all,
  BACK,
  CHECK,
  countOf,
  expectFocus,
  find,
  gap,
  idOf,
  linkOf,
  nameOf,
  openFaulty,
  unanswered,
} from '../support/e2e-check.ts';
import {
  addLink,
  answer,
  headingOf,
  openQuestion,
  placeOf,
  startPoliceAudit,
} from '../support/e2e-words.ts';

const NHS = '943 476 5919';

const app = serveAndBrowse();

describe('the way back keeps the place', () => {
  test('at the finding that was left unmended, by the link and by the browser’s own', async () => {
    const page = await app.visit();
    const audit = await startPoliceAudit(page, 'Checkford Police');
    await goTo(page, app.origin(), `${audit}/check`, CHECK);
    const far = find(all.slice(40), () => true);
    const finding = { question: far, words: 'Not answered' };
    for (const leave of [
      () => page.getByRole('link', { name: CHECK }).click(),
      () => page.getByRole('button', { name: BACK }).click(),
      () => page.goBack(),
    ]) {
      await linkOf(page, finding).click();
      await expectFocus(page, /^choice$/);
      await leave();
      await headingOf(page, CHECK).waitFor();
      await expectFocus(page, idOf(finding, 'unanswered'));
    }
    await page.reload();
    await expectFocus(page, idOf(finding, 'unanswered'));
  });

  test('at the next finding, when another tab mends the one that has the focus', async () => {
    const page = await app.visit();
    const audit = await startPoliceAudit(page, 'Checkford Police');
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error('The template is empty');
    await goTo(page, app.origin(), `${audit}/check`, CHECK);
    await linkOf(page, { question: first, words: 'Not answered' }).focus();
    const other = await page.context().newPage();
    await goTo(other, app.origin(), audit, 'Checkford Police');
    await openQuestion(other, audit, first);
    await answer(other, { rating: 'Fully met' });
    await page.bringToFront();
    await countOf(page, all.length - 1);
    await expectFocus(page, idOf({ question: second, words: '' }, 'unanswered'));
  });

  test('also from the first question that is not marked as completed', async () => {
    const page = await app.visit();
    const audit = await startPoliceAudit(page, 'Checkford Police');
    await goTo(page, app.origin(), `${audit}/check`, CHECK);
    await page.getByText(`You have not marked ${all.length} of ${all.length}`).waitFor();
    await page.getByRole('link', { name: /^Go to the first, 1\.1 / }).click();
    await expect
      .poll(() => page.getByRole('radio', { name: 'No, I’ll come back' }).evaluate(isFocused))
      .toBe(true);
    await page.getByRole('link', { name: CHECK }).click();
    await expectFocus(page, /^not-completed$/);
  });
});

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

test('what is worth a look leads to its field too, and no identifier is shown', async () => {
  const page = await app.visit();
  const audit = await startPoliceAudit(page, 'Checkford Police');
  await openQuestion(page, audit, unanswered);
  await answer(page, {
    rating: 'Fully met',
    narrative: `Few words about ${NHS}`,
    evidenceStrength: 'Documented',
    privateNote: 'Ask sam@gmail.com',
  });
  await addLink(page, { title: 'Note of the child born 1 May 2015', address: 'https://x.example' });
  await openQuestion(page, audit, gap);
  await answer(page, { rating: 'Fully met', narrative: 'word '.repeat(25) });
  await goTo(page, app.origin(), `${audit}/check`, CHECK);
  await page.getByRole('heading', { name: 'Worth a look (5)', exact: true }).waitFor();
  const words = await page.getByRole('main').innerText();
  for (const secret of [NHS, 'gmail', '2015', 'Note of']) expect(words).not.toContain(secret);
  for (const [link, focus] of [
    ['Only 6 words about your arrangements', /^narrative$/],
    ['Looks like an NHS number in your arrangements', /^narrative$/],
    ['Looks like a date of birth in evidence E01', /^evidence-/],
    ['Looks like a personal email address in the private note', /^privateNote$/],
    ['Fully met, but the strength of its evidence is not judged', /^evidenceStrength$/],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await expectFocus(page, focus);
    await page.getByRole('link', { name: CHECK }).click();
    await expect.poll(() => page.getByRole('link', { name: link }).evaluate(isFocused)).toBe(true);
  }
  await page.getByRole('link', { name: /things worth a look/ }).click();
  await expectFocus(page, /^worth-a-look$/);
});

test('a form left open stands where its button was, and takes the focus', async () => {
  const page = await app.visit();
  const audit = await openFaulty(page);
  await openQuestion(page, audit, gap);
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will change?').fill('Half an action');
  await goTo(page, app.origin(), `${audit}/check`, CHECK);
  await page.getByRole('link', { name: `${nameOf(gap)}: ` }).click();
  await expectFocus(page, /^action-form-heading$/);
  expect(await page.getByLabel('What will change?').inputValue()).toBe('Half an action');
});

describe.each([1280, 320])('at %i px', (width) => {
  test('the check page has no fault: nothing found, much found, and on paper', async () => {
    const page = await app.visit('/', { viewport: { width, height: 640 } });
    const audit = await openFaulty(page);
    await goTo(page, app.origin(), `${audit}/check`, CHECK);
    await expectSound(page, 'check, much found');
    await linkOf(page, { question: gap, words: /without an action/ }).click();
    await expectFocus(page, /^add-action$/);
    await expectSound(page, 'question, from the check');
    await page.goBack();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'Checkford Police' }).isVisible()).toBe(false);
    expect(await page.getByText('Nothing stands out.').isVisible()).toBe(true);
    expect(await linkOf(page, { question: gap, words: /without/ }).isVisible()).toBe(true);
  });
});

async function expectSound(page: Page, what: string): Promise<void> {
  const { violations, rules } = await lookWithAxe(page);
  expect.soft(violations, `${what}, ${placeOf(page)}`).toEqual([]);
  expect.soft(rules, what).toBeGreaterThan(10);
  expect.soft(await listTooWide(page), what).toEqual([]);
}
