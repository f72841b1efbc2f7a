import { describe, expect, test } from 'vitest';

import {
  findQuestions,
  type LibraryQuestion,
} from '../../../src/domain/template/find-questions.ts';
import { sourceQuestionSchema } from '../../../src/domain/template/template-source.ts';

/** A question of the library that has no word anyone seeks, but for what is changed. */
function anItem(id: string, change: object = {}): LibraryQuestion<string> {
  const question = sourceQuestionSchema.parse({
    id,
    standard: 'leadership',
    title: 'A title',
    question: 'Do we?',
    expectation: 'It is done.',
    why: 'It matters.',
    descriptors: ['None of it', 'All of it'],
    evidence: { documents: [], data: [], voice: [], impact: [] },
    notApplicableAllowed: false,
    editions: { wt2023: anEntry() },
    ...change,
  });
  return { question, places: [`asked with ${id}`] };
}

function anEntry(change: object = {}): object {
  return { strength: 'should', citations: [{ kind: 'guidance', text: 'Chapter 4' }], ...change };
}

function find(items: readonly LibraryQuestion<string>[], sought: string): readonly string[] {
  return findQuestions(items, sought).map(({ question }) => question.id);
}

test('questions with the words in the title come first, then in the question, then anywhere', () => {
  const items = [
    anItem('core.elsewhere', { why: 'Whistleblowers were not heard.' }),
    anItem('core.question', { question: 'Can staff whistleblow?' }),
    anItem('core.title', { title: 'Whistleblowing' }),
    anItem('core.none'),
  ];
  expect(find(items, 'whistleblow')).toEqual(['core.title', 'core.question', 'core.elsewhere']);
});

test('questions that have the words in the same place keep their order', () => {
  const titled = ['core.c', 'core.a', 'core.b'].map((id) => anItem(id, { title: 'Supervision' }));
  expect(find(titled, 'supervision')).toEqual(['core.c', 'core.a', 'core.b']);
});

test('a question with the words in several places is found once, in the best of them', () => {
  const both = anItem('core.both', { title: 'Training', question: 'Is training given?' });
  const asked = anItem('core.asked', { question: 'Is training given?' });
  expect(find([asked, both], 'training')).toEqual(['core.both', 'core.asked']);
});

test('every word has to be there, though not all in one place', () => {
  const item = anItem('core.lead', { title: 'Senior lead', why: 'Boards forget.' });
  expect(find([item], 'boards senior')).toEqual(['core.lead']);
  expect(find([item], 'boards junior')).toEqual([]);
});

describe('words are found in', () => {
  test.each([
    ['the title', { title: 'On zebras' }],
    ['the question', { question: 'Any zebras?' }],
    ['the expectation', { expectation: 'No zebras.' }],
    ['why it is asked', { why: 'Zebras.' }],
    [
      'the guidance beside it',
      { guidance: [{ id: 'core.zoo', text: 'See zebras.', editions: ['wt2023'] }] },
    ],
    ['an edition’s own question', { editions: { wt2018: anEntry({ question: 'Any zebras?' }) } }],
    ['an edition’s own expectation', { editions: { wt2018: anEntry({ expectation: 'Zebras.' }) } }],
    [
      'the law it stands on',
      { editions: { wt2018: anEntry({ citations: [{ kind: 'statute', text: 'Zebras Act' }] }) } },
    ],
  ])('%s', (_, change) => {
    expect(find([anItem('core.other'), anItem('core.one', change)], 'zebra')).toEqual(['core.one']);
  });

  test('its id', () => {
    expect(find([anItem('core.other'), anItem('core.zebra-crossing')], 'zebra')).toEqual([
      'core.zebra-crossing',
    ]);
  });
});

test('what is found comes as it was given, with who is asked it', () => {
  const item = anItem('core.lead', { title: 'Senior lead' });
  expect(findQuestions([anItem('core.other'), item], 'lead')[0]).toBe(item);
});

test.each(['', '  ', '?', ' … – '])('nothing is sought by "%s", and nothing found', (sought) => {
  expect(find([anItem('core.lead')], sought)).toEqual([]);
});
