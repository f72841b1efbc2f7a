import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { openEmptyStorage } from '../../storage/an-audit.ts';
import { kind, listKinds, pressStart, showStart } from './show-start.tsx';

const FIND = 'Find your kind of organisation';

const choices = await loadChoices();
const names = choices.agencies.map(({ name }) => name);

beforeEach(openEmptyStorage);

async function seek(words: string): Promise<void> {
  await page.getByLabelText(FIND).fill(words);
}

async function expectSaid(words: string | RegExp): Promise<void> {
  await expect.element(page.getByRole('status')).toHaveTextContent(words);
}

test('before anything is sought, every kind of organisation is offered under its sector', async () => {
  showStart();
  await expect.element(kind('Police forces')).toBeVisible();
  expect([...listKinds()].sort()).toEqual([...names].sort());
  expect(listHeadings()).toEqual(choices.sectors.map(({ title }) => title));
  for (const { id, title } of choices.sectors) {
    const offered = choices.agencies.filter(({ sector }) => sector === id);
    expect(listUnder(title), title).toEqual(offered.map(({ name }) => name));
  }
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
});

test('a word sought leaves the kinds that have it in their name or description, under their sectors', async () => {
  showStart();
  await seek('hospital');
  const expected = choices.agencies.filter(({ name, about }) =>
    /\bhospital/i.test(`${name} ${about}`),
  );
  expect(expected.length).toBeGreaterThan(1);
  expect(expected.length).toBeLessThan(names.length);
  await expect.poll(() => [...listKinds()].sort()).toEqual(expected.map(({ name }) => name).sort());
  const sectors = new Set(expected.map(({ sector }) => sector));
  expect(listHeadings()).toEqual(
    choices.sectors.filter(({ id }) => sectors.has(id)).map(({ title }) => title),
  );
  await expectSaid(`${expected.length} of ${names.length} kinds of organisation have these words.`);
});

test('one kind found is counted as one', async () => {
  showStart();
  await seek('cafcass');
  await expectSaid(`1 of ${names.length} kinds of organisation has these words.`);
});

test('words are sought from their beginnings, in any order and case', async () => {
  showStart();
  await seek('FORC pol');
  await expect.element(kind('Police forces')).toBeVisible();
  await expect.element(kind('Prisons')).not.toBeInTheDocument();
});

test('blanks and marks alone are no words: nothing is said, and nothing goes', async () => {
  showStart();
  await seek(' - ');
  await expect.element(page.getByLabelText(FIND)).toHaveValue(' - ');
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
  expect(listKinds()).toHaveLength(names.length);
});

test('the kind that was chosen stays while others are sought, and is what the audit is of', async () => {
  showStart();
  await kind('Police forces').click();
  await seek('nursery');
  await expect.poll(listKinds).toEqual(['Police forces', 'Early years and childcare providers']);
  await expect.element(kind('Police forces')).toBeChecked();
  await expectSaid(`1 of ${names.length}`);

  await seek('');
  await expect.poll(() => listKinds().length).toBe(names.length);
  await expect.element(kind('Police forces')).toBeChecked();
  await seek('nursery');
  await kind('Standard').click();
  expect((await pressStart()).agency).toBe('police');
});

test('a kind chosen among those found is chosen among all', async () => {
  showStart();
  await seek('nursery');
  await kind('Early years and childcare providers').click();
  await seek('');
  await expect.poll(() => listKinds().length).toBe(names.length);
  await expect.element(kind('Early years and childcare providers')).toBeChecked();
  await kind('Short').click();
  expect(await pressStart()).toMatchObject({ agency: 'early-years', depth: 'lite' });
});

test('where none is found it is said, and all can still be chosen from', async () => {
  showStart();
  await seek('zeppelin');
  await expectSaid(/^No kind of organisation has these words\./);
  await expect.poll(() => listKinds().length).toBe(names.length);
});

test('the error for no choice leads to a choice whatever is sought', async () => {
  showStart();
  for (const words of ['zeppelin', 'nursery']) {
    await seek(words);
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await page.getByRole('link', { name: 'Select the kind of organisation' }).click();
    const group = page.getByRole('group', { name: 'What kind of organisation' });
    expect(document.activeElement).toBe(group.getByRole('radio').elements()[0]);
  }
});

test('the enter key in the box starts no audit and finds no fault', async () => {
  showStart();
  await seek('police');
  await userEvent.keyboard('{Enter}');
  await expect.element(kind('Police forces')).toBeVisible();
  await expect.element(page.getByText('There is a problem')).not.toBeInTheDocument();
  await expect.element(page.getByLabelText(FIND)).toHaveFocus();
});

function listHeadings(): readonly string[] {
  return [...document.querySelectorAll('.s11-choice-heading')].map(
    ({ textContent }) => textContent,
  );
}

/** The kinds between one heading and the next. */
function listUnder(title: string): readonly string[] {
  const group = page.getByRole('group', { name: 'What kind of organisation' }).element();
  const parts = [...group.querySelectorAll('.s11-choice-heading, .govuk-radios__label')];
  const start = parts.findIndex(({ textContent }) => textContent === title);
  const rest = parts.slice(start + 1);
  const end = rest.findIndex((part) => part.matches('.s11-choice-heading'));
  return rest.slice(0, end === -1 ? undefined : end).map(({ textContent }) => textContent);
}
