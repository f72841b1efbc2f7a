import { expect, test } from 'vitest';

import { GLOSSARY } from '../../../src/features/help/glossary.ts';
import { searchHelp } from '../../../src/features/help/search-help.ts';
import { HELP_TOPICS } from '../../../src/features/help/topics/topics.ts';

const firstFor = (sought: string): string | undefined => searchHelp(sought).topics[0]?.id;

test.each([
  ['back up', 'back-up-and-restore'],
  ['how do I back up?', 'back-up-and-restore'],
  ['lost my data', 'back-up-and-restore'],
  ['new laptop', 'move-or-hand-over'],
  ['submit', 'sign-off-and-reopen'],
  ['n/a', 'choose-a-rating'],
  ['PRINT', 'use-it-on-paper'],
  ['screen reader', 'keyboard-and-screen-readers'],
  ['upload', 'what-counts-as-evidence'],
])('“%s” finds first what is meant', (sought, id) => {
  expect(firstFor(sought)).toBe(id);
});

test('words of the glossary are found by their name and by what they mean', () => {
  expect(searchHelp('lado').words.map(({ id }) => id)).toContain('lado');
  expect(searchHelp('designated officer').words.map(({ id }) => id)).toEqual(['lado']);
});

test('every topic and every word of the glossary is found by its own title', () => {
  for (const { id, title } of HELP_TOPICS) {
    expect(searchHelp(title).topics.map((topic) => topic.id)).toContain(id);
  }
  for (const { id, word } of GLOSSARY) {
    expect(searchHelp(word).words.map((found) => found.id)).toContain(id);
  }
});

test.each(['', '  ', '?!', 'zzzz'])('nothing is found for “%s”', (sought) => {
  expect(searchHelp(sought)).toEqual({ topics: [], words: [] });
});
