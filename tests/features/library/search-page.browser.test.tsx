import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { loadLibrary } from '../../../src/catalogue/library.ts';
import { expectPage, expectPlace, hrefOf, main, showLibrary, textsOf } from './show-library.tsx';

const MOST = 40;

const library = await loadLibrary(await loadChoices());

async function search(words: string): Promise<void> {
  showLibrary(`/templates/search?${new URLSearchParams({ words }).toString()}`);
  await expectPage(`Questions with “${words}”`);
}

async function expectSaid(words: string | RegExp): Promise<void> {
  await expect.element(page.getByRole('status')).toHaveTextContent(words);
}

function listTitles(): readonly string[] {
  return textsOf(main().getByRole('heading', { level: 2 }).elements());
}

/** The titles of all questions that have the word, wherever in the question. */
function titlesWith(word: RegExp): readonly string[] {
  return library
    .filter(({ question }) => word.test(JSON.stringify(question)))
    .map(({ question }) => question.title);
}

test('words in a title find the question, before those that have them elsewhere', async () => {
  await search('whistleblowing procedure');
  await expectSaid(/^\d+ questions? found\.$/);
  expect(listTitles()[0]).toBe('Whistleblowing procedure');
});

test('the beginnings of words find it too, in any order and case', async () => {
  await search('PROCED whistle');
  expect(listTitles()[0]).toBe('Whistleblowing procedure');
});

test('a question is found by the law it stands on', async () => {
  const [cited] = library.flatMap(({ question }) =>
    Object.values(question.editions).flatMap(({ citations }) =>
      citations.filter(({ kind, text }) => kind === 'statute' && !text.includes('Children Act')),
    ),
  );
  if (cited === undefined) throw new Error('No question stands on a law');
  const citing = library.filter(({ question }) =>
    JSON.stringify(question.editions).includes(cited.text),
  );
  await search(cited.text);
  const titles = listTitles();
  expect(citing.filter(({ question }) => !titles.includes(question.title))).toEqual([]);
  expect(citing.length).toBeGreaterThan(0);
});

test('what is found has the word, and what has it is found', async () => {
  await search('taxi');
  const expected = titlesWith(/\btaxi/i);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(MOST);
  await expectSaid(`${expected.length} question`);
  expect([...listTitles()].sort()).toEqual([...expected].sort());
});

test('one question found is counted as one', async () => {
  const alone = library.find(({ question }) => titlesWith(new RegExp(question.id)).length === 1);
  await search(alone?.question.id ?? '');
  await expectSaid('1 question found.');
  expect(listTitles()).toEqual([alone?.question.title]);
});

test('where none has the words it is said, and what to do', async () => {
  await search('zeppelin');
  await expectSaid('No question has these words. Check the spelling, or try fewer words.');
  expect(listTitles()).toEqual([]);
});

test.each(['', '?', ' - ', '  '])('where “%s” is sought, a word is asked for', async (marks) => {
  showLibrary(`/templates/search?${new URLSearchParams({ words: marks }).toString()}`);
  await expectPage('Search all questions');
  await expectSaid('Enter a word to search for.');
  expect(listTitles()).toEqual([]);
});

test('of many found, the first forty are shown and all are counted', async () => {
  await search('children');
  const [, count] =
    /^(\d+) questions found\./.exec(page.getByRole('status').element().textContent) ?? [];
  expect(Number(count)).toBeGreaterThan(MOST);
  await expectSaid(`${count} questions found. The first ${MOST} are shown`);
  expect(listTitles()).toHaveLength(MOST);
});

describe('whom a question is asked of', () => {
  test('is told with links to it in their templates', async () => {
    await search('Designated officer in post');
    const item = main().getByRole('listitem').filter({ hasText: 'Designated officer in post' });
    const link = item.getByRole('link').first();
    const found = library.find(({ question }) => question.title === 'Designated officer in post');
    expect(textsOf(item.getByRole('link').elements())).toEqual(
      found?.places.map(({ agency }) => agency.name),
    );
    await link.click();
    await expectPage(/^\d+\.\d+ Designated officer in post$/);
  });

  test('is folded away where they are many, with their count', async () => {
    const many = library.find(({ question }) => question.title === 'Whistleblowing procedure');
    if (many === undefined) throw new Error('There is no such question');
    const { question, places } = many;
    await search(question.title);
    const item = main().getByRole('listitem').filter({ hasText: question.question }).first();
    const links = item.getByRole('link', { includeHidden: true });
    expect(places.length).toBeGreaterThan(10);
    expect(links.elements()).toHaveLength(places.length);
    await expect.element(links.first()).not.toBeVisible();
    await item.getByText(`Asked of ${places.length} kinds of organisation`).click();
    await expect.element(links.first()).toBeVisible();
  });

  test('names the part it is asked in, where it is asked in a part alone', async () => {
    const title = 'Liaison with the US base';
    const part = library.find(({ places }) =>
      places.some(({ parts }) => parts.includes('us-base')),
    );
    await search(part?.question.title ?? title);
    const links = main().getByRole('link', { includeHidden: true }).elements().map(hrefOf);
    const own = links.filter((href) => href.includes(`/questions/${part?.question.id}`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((href) => !href.endsWith('?part=us-base'))).toEqual([]);
  });
});

test('words typed on the first page are searched for, and can be changed and gone back to', async () => {
  showLibrary('/templates');
  await page.getByLabelText('Search all questions').fill('taxi');
  await userEvent.keyboard('{Enter}');
  await expectPage('Questions with “taxi”');
  await expectPlace('/templates/search?words=taxi');
  await expect.element(page.getByLabelText('Search all questions')).toHaveValue('taxi');
  await page.getByLabelText('Search all questions').fill('named doctor & nurse');
  await page.getByRole('button', { name: 'Search' }).click();
  await expectPage('Questions with “named doctor & nurse”');
  await page.getByRole('link', { name: 'Templates' }).click();
  await expectPage('Templates');
});
