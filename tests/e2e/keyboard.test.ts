import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectFocusKept } from '../support/e2e-focus.ts';
import { choose, driveKeyboard, tabBackTo, type Keyboard } from '../support/e2e-keyboard.ts';
import {
  headingOf,
  itemOf,
  loadPoliceTemplate,
  narrativeOf,
  openQuestion,
  startPoliceAudit,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('an audit is started and a question answered by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
  const [first, second] = (await loadPoliceTemplate()).standards.flatMap(
    ({ questions }) => questions,
  );

  await keys.tabTo('a', 'Skip to main content');
  await keys.press('Enter');
  expect((await keys.readStop()).role).toBe('main');
  await keys.tabTo('a', 'Start an audit');
  await keys.press('Enter');
  await headingOf(page, 'Start an audit').waitFor();
  await expectFocusOnHeading(keys, 'Start an audit');

  // Started too soon: the summary takes the focus and leads to each field.
  await keys.tabTo('button', 'Start the audit');
  await keys.press('Enter');
  await page.getByText('There is a problem').waitFor();
  expect((await keys.readStop()).name).toMatch(/^There is a problem/);
  await keys.tabTo('a', 'Enter the name of your organisation');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'text', name: 'Name of your organisation' });
  await keys.type('Keyholm Police');
  await keys.press('Shift+Tab');

  await page.keyboard.press('Home');
  await tabBackTo(keys, 'a', 'Select the kind of organisation');
  await keys.press('Enter');
  expect((await keys.readStop()).role).toBe('radio');
  await choose(keys, 'Police forces');
  await keys.tabTo('radio', 'Standard');
  await keys.press('Space');
  await keys.tabTo('text', 'Prepared by (optional)');
  await keys.type('Head of keys');
  await keys.press('Enter');
  await headingOf(page, 'Keyholm Police').waitFor();
  await expectFocusOnHeading(keys, 'Keyholm Police');

  await keys.tabTo('a', 'Start answering');
  await keys.press('Enter');
  await headingOf(page, first?.title ?? '').waitFor();
  await expectFocusOnHeading(keys, first?.title ?? '');

  // Called complete too soon: again the summary, and its link leads to the rating.
  await keys.tabTo('radio', 'No, I’ll come back to it later');
  await choose(keys, 'Yes, completed');
  await keys.tabTo('button', 'Save and continue');
  await keys.press('Enter');
  await page.getByText('There is a problem').waitFor();
  expect((await keys.readStop()).name).toMatch(/^There is a problem/);
  await keys.tabTo('a', 'Select how well your organisation does this');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'radio', name: 'Not met', isInView: true });

  await keys.press('Space');
  await keys.press('ArrowDown');
  expect((await keys.readStop()).name).toBe('Partly met');
  await keys.tabTo('textarea', 'Describe your arrangements');
  await keys.type('Typed with two hands and no mouse');
  await keys.tabTo('radio', 'None');
  await choose(keys, 'Documented');

  await keys.tabTo('button', 'Add a link');
  await keys.press('Enter');
  await page.getByRole('form', { name: 'Add a link' }).waitFor();
  expect(await keys.readStop()).toMatchObject({ role: 'h3', name: 'Add a link' });
  await keys.tabTo('button', 'Save evidence');
  await keys.press('Enter');
  await page.getByRole('form').getByText('There is a problem').waitFor();
  expect((await keys.readStop()).name).toMatch(/^There is a problem/);
  await keys.tabTo('a', 'Enter what the evidence is');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'text', name: 'What is it?' });
  await keys.type('Key policy');
  await keys.tabTo('url', 'Web address');
  await keys.type('https://keyholm.example.org/policy');
  await keys.press('Enter');
  await itemOf(page, 'E01 Key policy').waitFor();
  await expectFocusKept(keys, 'evidence saved');

  await keys.tabTo('button', 'Add an action');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'h3', name: 'Add an action' });
  await keys.tabTo('textarea', 'What will change?');
  await keys.type('Mend the lock');
  await keys.tabTo('text', 'Who owns it?');
  await keys.type('Head of locks');
  for (const part of ['27', '3', '2031']) {
    await keys.press('Tab');
    await keys.type(part);
  }
  await keys.press('Enter');
  await itemOf(page, 'A01 Mend the lock').waitFor();
  await page.getByText('due 27 Mar 2031').waitFor();
  await expectFocusKept(keys, 'action saved');

  await keys.tabTo('radio', 'Yes, completed');
  await keys.press('Space');
  await waitUntilSaved(page);
  await keys.tabTo('button', 'Save and continue');
  await keys.press('Enter');
  await headingOf(page, second?.title ?? '').waitFor();
  await expectFocusOnHeading(keys, second?.title ?? '');

  await keys.tabTo('a', 'Previous: ');
  await keys.press('Enter');
  await headingOf(page, first?.title ?? '').waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('Typed with two hands and no mouse');
  expect(await keys.listUnseen()).toEqual([]);
  expect(keys.countStops()).toBeGreaterThan(60);
});

test('passing by the rating without choosing leaves the question unanswered', async () => {
  const page = await app.visit();
  const audit = await startPoliceAudit(page, 'Passby Police');
  const [first] = (await loadPoliceTemplate()).standards.flatMap(({ questions }) => questions);
  if (first === undefined) throw new Error('The template is empty');
  await openQuestion(page, audit, first);
  const keys = await driveKeyboard(page);
  await keys.tabTo('radio', 'Not met');
  await keys.tabTo('textarea', 'Describe your arrangements');
  await keys.type('Words first, the rating when the board has met');
  await keys.tabTo('radio', 'None');
  await keys.tabTo('button', 'Add a link');
  await waitUntilSaved(page);

  await page.reload();
  await narrativeOf(page).waitFor();
  expect(await narrativeOf(page).inputValue()).toMatch(/^Words first/);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  expect(await page.getByRole('radio', { name: 'No, I’ll come back' }).isChecked()).toBe(true);
  await goTo(page, app.origin(), audit, 'Passby Police');
  await page.getByText(/^0 of \d+ questions answered/).waitFor();
});

async function expectFocusOnHeading(keys: Keyboard, name: string): Promise<void> {
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1', name });
}
