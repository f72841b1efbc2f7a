import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import type { Question } from '../../src/domain/template/template.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import {
  addLink,
  answer,
  itemOf,
  loadPoliceTemplate,
  narrativeOf,
  openQuestion,
  startPoliceAudit,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const CLASH = 'This answer was also changed in another tab';

const app = serveAndBrowse();

test('what is typed in one tab appears in the other while that one is idle', async () => {
  const { here, there } = await openTwice();
  await answer(here, { rating: 'Mostly met', narrative: 'Typed in the first tab' });
  await expectNarrative(there, 'Typed in the first tab');
  await expect
    .poll(() => there.getByRole('radio', { name: 'Mostly met', exact: true }).isChecked())
    .toBe(true);

  await answer(there, { narrative: 'And carried on in the second' });
  await expectNarrative(here, 'And carried on in the second');
  await addLink(here, { title: 'Policy', address: 'https://example.org/policy' });
  await itemOf(there, 'E01 Policy').waitFor();
  for (const page of [here, there]) expect(await page.getByText(CLASH).count()).toBe(0);
});

test('when both tabs type, both texts are kept and the writer chooses', async () => {
  const { here, there } = await openTwice();
  await answer(here, { rating: 'Partly met', narrative: 'Both start from here' });
  await expectNarrative(there, 'Both start from here');

  await clash(there, here, 'The other tab’s words');
  await there.getByRole('alert').getByText('The other tab’s words').waitFor();
  await there.getByRole('alert').getByText('Partly met').waitFor();
  expect(await narrativeOf(there).inputValue()).toMatch(/^Both start from here and on/);

  await there.getByRole('button', { name: 'Use the other answer' }).click();
  await expectNarrative(there, 'The other tab’s words');
  await waitUntilSaved(there);
  await expectNarrative(here, 'The other tab’s words');
  expect(await there.getByText(CLASH).count()).toBe(0);
  await there.reload();
  await expectNarrative(there, 'The other tab’s words');
});

test('of three tabs that type, one sees the other two’s words, and all three are kept', async () => {
  const { here, there } = await openTwice();
  await answer(here, { narrative: 'All start from here' });
  await expectNarrative(there, 'All start from here');
  const third = await openTab(here.context());
  await third.goto(here.url());
  await expectNarrative(third, 'All start from here');

  await clash(there, here, 'The first tab’s words');
  const second = await narrativeOf(there).inputValue();
  await there.getByRole('alert').getByText('The first tab’s words').waitFor();
  await expectNarrative(third, second);
  await clash(there, third, 'The third tab’s words');
  const last = await narrativeOf(there).inputValue();
  await there.getByRole('alert').getByText('The third tab’s words').waitFor();
  for (const page of [here, there, third]) await expectNarrative(page, last);

  const { stores } = await dumpDatabase(here);
  const history = JSON.stringify(stores['answerHistory']?.rows);
  for (const words of ['The first tab’s words', second, 'The third tab’s words']) {
    expect(history).toContain(words);
  }
});

test('keeping this page’s answer puts the notice away and keeps the words', async () => {
  const { here, there } = await openTwice();
  await answer(here, { narrative: 'Both start from here' });
  await expectNarrative(there, 'Both start from here');

  await clash(there, here, 'The other tab’s words');
  const mine = await narrativeOf(there).inputValue();
  await there.getByRole('button', { name: 'Keep what is on this page' }).click();
  expect(await there.getByText(CLASH).count()).toBe(0);
  await there.reload();
  await expectNarrative(there, mine);
  await expectNarrative(here, mine);
});

/** One tab types without a rest while the other writes and saves. */
async function clash(typing: Page, other: Page, words: string): Promise<void> {
  await typing.bringToFront();
  await narrativeOf(typing).focus();
  await typing.keyboard.press('Control+End');
  const typed = typing.keyboard.type(' and on and on and on', { delay: 100 });
  await answer(other, { narrative: words });
  await typed;
  await typing.getByText(CLASH).waitFor();
  // Both texts are in sight: the other in the notice, this tab's own under it, where it is typed.
  await expect.poll(() => isInSight(typing.getByText(CLASH))).toBe(true);
  expect(await isInSight(narrativeOf(typing))).toBe(true);
}

function isInSight(found: Locator): Promise<boolean> {
  return found.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

async function openTwice(): Promise<{ readonly here: Page; readonly there: Page }> {
  const context = await app.newContext();
  const here = await openTab(context);
  const audit = await startPoliceAudit(here, 'Twofold Police');
  const question = await firstQuestion();
  await openQuestion(here, audit, question);
  const there = await openTab(context);
  await openQuestion(there, audit, question);
  return { here, there };
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await goTo(page, app.origin());
  return page;
}

async function firstQuestion(): Promise<Question> {
  const [question] = (await loadPoliceTemplate()).standards.flatMap(({ questions }) => questions);
  if (question === undefined) throw new Error('The template is empty');
  return question;
}

async function expectNarrative(page: Page, text: string): Promise<void> {
  await narrativeOf(page).waitFor();
  await expect.poll(() => narrativeOf(page).inputValue(), { timeout: 5_000 }).toBe(text);
}
