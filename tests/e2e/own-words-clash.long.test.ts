import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { openAsModerator, putRound } from '../support/e2e-moderation.ts';
import { makeTemplate, rewordFirst } from '../support/e2e-own-templates.ts';
import { headingOf, placeOf } from '../support/e2e-words.ts';
import { liteTemplate, makeAgencies, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const ONE = 'Written in one tab.';
const OTHER = 'Written in the other, at the same time.';
const SAVED = /^Saved on this device/;

/** Two tabs of one browser at the same place of the app. */
async function openTwice(page: Page): Promise<readonly [Page, Page]> {
  const second = await page.context().newPage();
  await goTo(second, app.origin(), placeOf(page));
  return [page, second];
}

/** Types into the same field of both before either can show what the other stored. */
async function typeInBoth([one, other]: readonly [Page, Page], label: string): Promise<void> {
  const fields = [one.getByLabel(label), other.getByLabel(label)] as const;
  await Promise.all(fields.map((field) => field.waitFor()));
  await Promise.all([fields[0].fill(ONE), fields[1].fill(OTHER)]);
}

/** The tab that was told of the other, and the one that was not. */
async function findTold(
  tabs: readonly [Page, Page],
  words: RegExp,
): Promise<readonly [Page, Page]> {
  const [one, other] = tabs;
  await Promise.any(tabs.map((tab) => tab.getByText(words).waitFor()));
  return (await one.getByText(words).count()) > 0 ? [one, other] : [other, one];
}

test('two tabs write the same words of a template: both are shown and kept, and one is chosen', async () => {
  const first = await app.visit('/rounds/templates');
  await makeTemplate(first);
  const home = placeOf(first);
  await rewordFirst(first);
  const tabs = await openTwice(first);
  await typeInBoth(tabs, 'Why it is asked');
  const [told, untold] = await findTold(tabs, /^This was also changed in another tab/);
  const [mine, theirs] = told === first ? [ONE, OTHER] : [OTHER, ONE];
  const alert = told.getByRole('alert').filter({ hasText: 'another tab' });
  await alert.getByText(theirs).waitFor();
  await alert.getByText('Why it is asked').waitFor();
  expect(await told.getByLabel('Why it is asked').inputValue()).toBe(mine);
  await expectSound(told, 'the words of two tabs');
  await expect.poll(() => untold.getByLabel('Why it is asked').inputValue()).toBe(mine);

  await alert.getByRole('button', { name: 'Use what the other tab wrote' }).click();
  await alert.waitFor({ state: 'detached' });
  expect(await told.getByLabel('Why it is asked').inputValue()).toBe(theirs);
  await told.getByText(SAVED).first().waitFor({ state: 'attached' });
  await expect.poll(() => untold.getByLabel('Why it is asked').inputValue()).toBe(theirs);
  await goTo(untold, app.origin(), `${home}/history`, 'History of this template');
  await untold.getByText('Changed in two tabs').first().waitFor();
  for (const words of [mine, theirs]) {
    await untold.getByText(words).first().waitFor({ state: 'attached' });
  }
});

test('what one tab has shown before it is written over is no clash', async () => {
  const first = await app.visit('/rounds/templates');
  await makeTemplate(first);
  await rewordFirst(first);
  const [one, other] = await openTwice(first);
  await one.getByLabel('Why it is asked').fill(ONE);
  await expect.poll(() => other.getByLabel('Why it is asked').inputValue()).toBe(ONE);
  await other.getByLabel('Why it is asked').fill(OTHER);
  await expect.poll(() => one.getByLabel('Why it is asked').inputValue()).toBe(OTHER);
  await one.getByLabel('What is expected').fill('Something else.');
  await expect
    .poll(() => other.getByLabel('What is expected').inputValue())
    .toBe('Something else.');
  for (const tab of [one, other]) expect(await tab.getByText('another tab').count()).toBe(0);
});

test('words typed on a question while another tab leaves it out are kept with it', async () => {
  const first = await app.visit('/rounds/templates');
  await makeTemplate(first);
  await rewordFirst(first);
  const [typing, leaving] = await openTwice(first);
  await leaving.getByRole('link', { name: 'Leadership and accountability' }).click();
  await headingOf(leaving, 'Leadership and accountability').waitFor();
  const leaveOut = leaving.getByRole('button', { name: /^Leave out\W+Children in everything/ });
  await leaveOut.waitFor();
  await Promise.all([typing.getByLabel('Why it is asked').fill(ONE), leaveOut.click()]);
  await headingOf(typing, 'This question is not asked').waitFor();
  await expect
    .poll(async () => JSON.stringify((await dumpDatabase(leaving)).stores['ownTemplates']?.rows))
    .toContain(ONE);
  await leaving.getByRole('button', { name: /^Put back\W+Children in everything/ }).click();
  await expect.poll(() => typing.getByLabel('Why it is asked').inputValue()).toBe(ONE);
});

test('the same private note in two tabs: each shows both, and both stay until somebody chooses', async () => {
  const template = await liteTemplate();
  const { title } = must(listQuestions(template)[0], 'a question');
  const first = await app.visit();
  await putRound(first, 2, [makeReturn(template, 0), makeReturn(template, 1)]);
  await openAsModerator(first, app.origin(), 'Chair');
  await first.getByRole('link', { name: 'Start moderating' }).click();
  await headingOf(first, `Agency 0: ${title}`).waitFor();
  const tabs = await openTwice(first);
  await typeInBoth(tabs, 'Private note');
  for (const tab of tabs) {
    const clash = tab.getByRole('group', { name: 'Private note: written in two tabs' });
    await clash.getByText(ONE).waitFor();
    await clash.getByText(OTHER).waitFor();
  }
  await expectSound(first, 'a private note of two tabs');
  const [one, other] = tabs;
  await one.getByRole('button', { name: 'Keep all of it, one under the other' }).click();
  for (const tab of tabs) {
    await expect.poll(() => tab.getByLabel('Private note').inputValue()).toContain(ONE);
    await expect.poll(() => tab.getByLabel('Private note').inputValue()).toContain(OTHER);
  }
  await one.getByText('Saved on this device').first().waitFor();
  await other.reload();
  await headingOf(other, `Agency 0: ${title}`).waitFor();
  expect(await other.getByLabel('Private note').inputValue()).toContain(OTHER);
});

test.each(['Use mine', 'Use the other'] as const)(
  'the same report words in two tabs: “%s” stands, and the other is kept under it',
  async (choice) => {
    const template = await liteTemplate();
    const first = await app.visit();
    await putRound(first, makeAgencies(2).length, [makeReturn(template, 0)]);
    await goTo(first, app.origin(), `/rounds/${ROUND}/reports/words`, 'Your own words');
    const tabs = await openTwice(first);
    const label = must(
      (await first.locator('.s11-own-words label').first().textContent()) ?? undefined,
      'a label',
    );
    await typeInBoth(tabs, label);
    const [told] = await findTold(tabs, /was also written in another tab/);
    const [mine, theirs] = told === first ? [ONE, OTHER] : [OTHER, ONE];
    const alert = told.getByRole('alert').filter({ hasText: 'another tab' });
    await alert.getByText(theirs).waitFor();
    expect(await told.getByLabel(label).inputValue()).toBe(mine);
    await expectSound(told, 'report words of two tabs');
    await told.getByRole('button', { name: choice }).click();
    await alert.waitFor({ state: 'detached' });
    const [stands, kept] = choice === 'Use mine' ? [mine, theirs] : [theirs, mine];
    await expect.poll(() => told.getByLabel(label).inputValue()).toBe(stands);
    await told.reload();
    await headingOf(told, 'Your own words').waitFor();
    await expect.poll(() => told.getByLabel(label).inputValue()).toBe(stands);
    await told
      .getByText(/^What stood here before/)
      .first()
      .click();
    await told.getByText(kept, { exact: true }).first().waitFor();
  },
);
