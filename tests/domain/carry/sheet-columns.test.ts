import { expect, test } from 'vitest';

import { findHeadingRow, guessColumns } from '../../../src/domain/carry/sheet-columns.ts';

test.each([
  [
    ['Ref', 'Standard', 'RAG rating', 'Evidence', 'Comments', 'Action required', 'Lead', 'Due'],
    { reference: 0, question: 1, rating: 2, evidence: 3, narrative: 4, action: 5 },
  ],
  [
    ['No.', 'Question', 'Score (1-4)', 'How do you meet this?', 'Outcomes for children'],
    { reference: 0, question: 1, rating: 2, narrative: 3, impact: 4 },
  ],
  [
    ['Requirement', 'Self-assessment: met / partly met', 'Supporting documents'],
    { question: 0, rating: 1, evidence: 2 },
  ],
  [['Name', 'Address'], {}],
])('the headings %j are understood', (headings, map) => {
  expect(guessColumns(headings)).toEqual(map);
});

test('the first column of a meaning has it, and a sentence is no heading', () => {
  expect(guessColumns(['Evidence', 'More evidence'])).toEqual({ evidence: 0 });
  const sentence =
    'Use this column to describe the evidence that supports the rating you have given above';
  expect(guessColumns([sentence])).toEqual({});
});

test('headings are found below a title and instructions', () => {
  const rows = [
    ['Section 11 audit 2025'],
    ['Rate each standard'],
    [],
    ['Ref', 'Standard', 'Rating', 'Comments'],
    ['1.1', 'A senior lead', 'Green', 'The rating is evidence based'],
  ];
  expect(findHeadingRow(rows)).toBe(3);
  expect(findHeadingRow([['Anything'], ['at', 'all']])).toBeUndefined();
});
