import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readQuestionSet } from '../../../src/domain/question-set/read-question-set.ts';
import { readYesNo } from '../../../src/domain/question-set/read-set-cells.ts';
import {
  findSetHeadings,
  guessSetColumns,
  SET_MEANINGS,
} from '../../../src/domain/question-set/set-columns.ts';
import type { QuestionSet } from '../../../src/domain/question-set/set-question.ts';

const HEADINGS = [
  'Theme',
  'Ref',
  'Question',
  'Guidance notes',
  'Evidence',
  'Weighting',
  'Answer options',
  'N/A?',
];
const columns = guessSetColumns(HEADINGS);

function read(...rows: readonly (readonly string[])[]): QuestionSet {
  return readQuestionSet([HEADINGS, ...rows], 0, columns);
}

test('headings are known by the words that partnerships use, below a title and instructions', () => {
  expect(columns).toEqual({
    section: 0,
    reference: 1,
    question: 2,
    guidance: 3,
    evidence: 4,
    weight: 5,
    choices: 6,
    notApplicable: 7,
  });
  const long =
    'Answer each question below and list the evidence that you hold for each, by section';
  expect(findSetHeadings([['Anyshire audit'], [long], [], HEADINGS, ['Leadership']])).toBe(3);
  expect(findSetHeadings([['Anyshire audit'], ['one', 'two']])).toBeUndefined();
});

test('each cell goes where its heading says', () => {
  const set = read([
    'Leadership',
    '1.1',
    'Is there a lead?',
    'A named lead with time.',
    '• Job description\n• Minutes; Rota',
    '3',
    'Red / Amber / Green / N/A',
    'No',
  ]);
  expect(set.sections).toEqual([
    {
      title: 'Leadership',
      questions: [
        {
          row: 2,
          reference: '1.1',
          title: '',
          question: 'Is there a lead?',
          guidance: 'A named lead with time.',
          evidence: ['Job description', 'Minutes', 'Rota'],
          weight: 3,
          notApplicableAllowed: false,
        },
      ],
    },
  ]);
  expect(set.choices).toEqual(['Red', 'Amber', 'Green']);
  expect(set.faults).toEqual([]);
});

test('a section stands until the next: merged down, as a heading across, or named again', () => {
  const set = read(
    ['Leadership', '1', 'First?'],
    ['', '2', 'Second?'],
    [],
    ['', '', 'Recruitment'],
    ['', '3', 'Third?'],
    ['Leadership', '4', 'Fourth?'],
  );
  expect(
    set.sections.map(({ title, questions }) => [title, questions.map(({ row }) => row)]),
  ).toEqual([
    ['Leadership', [2, 3, 7]],
    ['Recruitment', [6]],
  ]);
  expect(set.headings).toEqual([5]);
});

test('a row without a question goes on with the one above, where its cell is merged', () => {
  const set = read(
    ['A', '1', 'First?', 'One.', 'Policy'],
    ['', '', '', 'Two.', 'Minutes'],
    ['', '', '', 'Three.', '', '4'],
  );
  expect(set.sections[0]?.questions).toMatchObject([
    { guidance: 'One.\nTwo.\nThree.', evidence: ['Policy', 'Minutes'], weight: 1 },
  ]);
  expect(set.continued).toEqual([3, 4]);
  expect(set.faults).toEqual([{ kind: 'noQuestion', row: 4, found: '4' }]);
});

test('what cannot be taken as it stands is named with its cell', () => {
  const twentyTwo = Array.from({ length: 22 }, (_, point) => `Level ${point}`).join(', ');
  const set = read(
    ['A', '1', 'First?', '', '', 'high', '', 'maybe'],
    ['A', '1', 'Second?', '', '', '11', 'Yes, No', ''],
    ['A', '2', `${'long '.repeat(120)}end?`, 'More.', '', '', 'Red, Green', ''],
    ['A', '3', 'Fourth?', '', '', '', 'Green', ''],
    ['A', '4', 'Fifth?', '', '', '', twentyTwo, ''],
  );
  expect(set.faults).toEqual([
    { kind: 'weight', row: 2, column: 5, found: 'high' },
    { kind: 'notApplicable', row: 2, column: 7, found: 'maybe' },
    { kind: 'sameReference', row: 3, column: 1, reference: '1', first: 2 },
    { kind: 'weight', row: 3, column: 5, found: '11' },
    { kind: 'otherChoices', row: 4, column: 6 },
    { kind: 'longLine', row: 4, column: 2, length: 604, most: 500 },
    { kind: 'noChoices', row: 5, column: 6, found: 'Green' },
    { kind: 'noChoices', row: 6, column: 6, found: twentyTwo },
  ]);
  const last = set.sections[0]?.questions[2];
  expect(last?.question.length).toBeLessThanOrEqual(500);
  expect(last?.guidance).toBe(`${'long '.repeat(120)}end?\nMore.`);
});

test('words before the first question are named', () => {
  expect(read(['', '', '', 'Read this first.', 'All']).faults).toEqual([
    { kind: 'noQuestion', row: 2, found: 'Read this first.\nAll' },
  ]);
});

const word = fc.stringMatching(/^[a-z]{3,8}$/);

test('every word of a mapped column is in what comes out, or named', () => {
  const mayApply = fc.constantFrom('yes', 'no', 'allowed', 'false');
  const row = SET_MEANINGS.map((meaning) => {
    const cell = meaning === 'notApplicable' ? fc.oneof(word, mayApply) : word;
    return fc.option(cell, { nil: '' });
  });
  const all = Object.fromEntries(SET_MEANINGS.map((meaning, column) => [meaning, column]));
  fc.assert(
    fc.property(fc.array(fc.tuple(...row), { maxLength: 12 }), (rows) => {
      const set = readQuestionSet([[], ...rows], 0, all);
      const told = JSON.stringify(set);
      const questions = set.sections.flatMap((section) => section.questions);
      const untold = rows.flatMap((cells, place) => {
        const question = questions.find(({ row: at }) => at === place + 2);
        return cells.filter((cell, column) => {
          // A known answer is kept as yes or no.
          const isKept =
            column === SET_MEANINGS.indexOf('notApplicable') &&
            question?.notApplicableAllowed === readYesNo(cell);
          return !isKept && !told.includes(cell);
        });
      });
      expect(untold).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what is expected is guidance, as this app calls it itself', () => {
  expect(guessSetColumns(['Question', 'What is expected', 'Evidence expected'])).toEqual({
    question: 0,
    guidance: 1,
    evidence: 2,
  });
});
