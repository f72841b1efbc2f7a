import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { driveKeyboard, type Keyboard } from '../support/e2e-keyboard.ts';
import {
  addLink,
  answer,
  headingOf,
  itemOf,
  loadPoliceTemplate,
  narrativeOf,
  openQuestion,
  openSample,
  startAudit,
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
  const audit = await startAudit(page, { organisation: 'Passby Police' });
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

test('focus is not lost when what had it goes away', async () => {
  const page = await app.visit();
  await startAudit(page, { organisation: 'Focus Police' });
  await page.getByRole('link', { name: 'Start answering' }).click();
  await answer(page, { rating: 'Not met' });
  await addLink(page, { title: 'Policy', address: 'https://example.org/policy' });
  const keys = await driveKeyboard(page);
  await page.getByRole('button', { name: 'Add a link' }).waitFor();
  for (const name of ['Add a link', 'Add an action', 'Accept this gap']) {
    await keys.tabTo('button', name);
    await keys.press('Enter');
    await keys.tabTo('button', 'Cancel');
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    await expectFocusKept(keys, `${name}, then Cancel`);
  }
  await keys.tabTo('button', 'Remove E01 Policy');
  await keys.press('Enter');
  await page.getByText('Removed E01 Policy').waitFor();
  await page.getByRole('button', { name: 'Remove E01 Policy' }).waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'evidence removed');
  await tabBackTo(keys, 'button', 'Undo');
  await keys.press('Enter');
  await itemOf(page, 'E01 Policy').waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'evidence put back');

  // With a second audit on the page its heading stays the same, and takes no focus of itself.
  await goTo(page, app.origin(), '/', 'Your audits');
  await openSample(page);
  await goTo(page, app.origin(), '/', 'Your audits');
  await keys.tabTo('button', 'Remove the audit of Focus Police');
  await keys.press('Enter');
  await page.getByText('Removed the audit of Focus Police').waitFor();
  await page
    .getByRole('button', { name: 'Remove the audit of Focus Police' })
    .waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'audit removed');
  await tabBackTo(keys, 'button', 'Undo');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove the audit of Focus Police' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'audit put back');
  await keys.tabTo('button', 'Remove the audit of Focus Police');
  await keys.press('Enter');
  await keys.tabTo('summary', 'Removed audits');
  await keys.press('Enter');
  await keys.tabTo('button', 'Delete the audit of Focus Police');
  await keys.press('Enter');
  await page.getByText('This cannot be undone.').waitFor();
  await expectFocusKept(keys, 'asked before deleting');
  await tabBackTo(keys, 'button', 'Keep it');
  await keys.press('Enter');
  await page.getByText('This cannot be undone.').waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'kept after all');
  await tabBackTo(keys, 'button', 'Delete the audit of Focus Police');
  await keys.press('Enter');
  await page.getByText('This cannot be undone.').waitFor();
  await tabBackTo(keys, 'button', 'Delete for good');
  await keys.press('Enter');
  await page.getByText('Removed audits (1)').waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'audit deleted for good');
});

/** Where focus has fallen to the page itself, the next key press starts from nowhere. */
async function expectFocusKept(keys: Keyboard, when: string): Promise<void> {
  const deadline = Date.now() + 1_000;
  let { role } = await keys.readStop();
  while (role === 'body' && Date.now() < deadline) ({ role } = await keys.readStop());
  expect.soft(role, `focus: ${when}`).not.toBe('body');
}

async function expectFocusOnHeading(keys: Keyboard, name: string): Promise<void> {
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1', name });
}

/** Moves through a group of radios by the arrow key until this one is chosen. */
async function choose(keys: Keyboard, name: string): Promise<void> {
  await keys.press('Space');
  for (let turns = 0; turns < 40; turns += 1) {
    if ((await keys.readStop()).name === name) return;
    await keys.press('ArrowDown');
  }
  throw new Error(`The arrow key never came to ${name}`);
}

async function tabBackTo(keys: Keyboard, role: string, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    const stop = await keys.readStop();
    if (stop.role === role && stop.name.startsWith(name)) return;
    passed.push(`${stop.role} ${stop.name}`);
    await keys.press('Shift+Tab');
  }
  throw new Error(`Shift and Tab never came to ${role} ${name}; it passed ${passed.join(' | ')}`);
}
