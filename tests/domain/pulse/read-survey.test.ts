import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ANSWER_SCALES, readAnswer, turnRound } from '../../../src/domain/pulse/answer-scales.ts';
import { guessQuestions, type AskedQuestion } from '../../../src/domain/pulse/guess-questions.ts';
import { makeKindLookup } from '../../../src/domain/pulse/kind-lookup.ts';
import { findPulseHeadings, lookAtColumns } from '../../../src/domain/pulse/look-at-columns.ts';
import {
  readReplies,
  type PulseMapping,
  type ReadReplies,
} from '../../../src/domain/pulse/read-replies.ts';
import { readSurvey, toSurvey } from '../../../src/domain/pulse/stored-pulse.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { questionIdSchema, type QuestionId } from '../../../src/domain/template/template.ts';

const Q = (name: string): QuestionId => questionIdSchema.parse(`core.${name}`);
const lookUp = makeKindLookup(
  [
    { name: 'The Anytown Academy', kind: 'school' },
    { name: 'St Mary’s', kind: 'school' },
  ],
  [{ id: 'police', name: 'Police' }],
);

/** As a survey tool saves it: a title above, an id, a time, an address, two questions, words. */
const SHEET: readonly (readonly string[])[] = [
  ['Practitioner survey 2026'],
  [
    'ID',
    'Completed',
    'Email',
    'Your agency',
    'I know who our safeguarding lead is',
    'My supervision is regular',
    'Anything else?',
  ],
  [
    '1',
    '09:01',
    'jo@example.org',
    'Anytown Academy',
    'Strongly agree',
    '4',
    'Jo Smith told me about Ana',
  ],
  ['2', '09:05', 'al@example.org', 'Police', 'Disagree', '2', ''],
  ['3', '09:07', 'my@example.org', 'Saint Marys', 'Agree', 'twelve', 'No'],
  ['2', '09:05', 'al@example.org', 'Police', 'Disagree', '2', ''],
  ['4', '09:09', 'ty@example.org', 'Elsewhere Ltd', 'Don’t know', '12', ''],
  ['5', '09:10', 'bo@example.org', '', '', '', 'Only words'],
  ['', '', '', '', '', '', ''],
  ['6', '09:12', 'cy@example.org', 'police', 'Agree', '', ''],
];
const MAPPING: PulseMapping = {
  headingRow: 1,
  columns: [
    { column: 4, questionId: Q('lead'), scale: 'agreement', isReversed: false },
    { column: 5, questionId: Q('supervision'), scale: 'numbers', isReversed: false },
  ],
  agencyColumn: 3,
};

test('columns are told apart, and the row with the headings is found', () => {
  expect(findPulseHeadings(SHEET)).toBe(1);
  const holds = lookAtColumns(SHEET, 1).map(({ holds: { kind } }) => kind);
  expect(holds).toEqual(['text', 'text', 'text', 'text', 'answers', 'answers', 'text']);
  expect(findPulseHeadings([])).toBe(0);
  expect(lookAtColumns([['Only a heading']], 0)).toMatchObject([{ holds: { kind: 'empty' } }]);
});

test('replies are read, and what cannot be taken is named by its cell without what it says', () => {
  const { replies, faults, alike } = readReplies(SHEET, MAPPING, lookUp);
  expect(replies).toEqual([
    { row: 3, answers: ['strongly agree', '4'], kind: 'school' },
    { row: 4, answers: ['disagree', '2'], kind: 'police' },
    { row: 5, answers: ['agree', undefined], kind: 'school' },
    { row: 7, answers: ['don’t know', undefined] },
    { row: 10, answers: ['agree', undefined], kind: 'police' },
  ]);
  expect(faults).toEqual([
    { kind: 'unread', row: 5, column: 5, scale: 'numbers' },
    { kind: 'duplicate', row: 6, first: 4 },
    { kind: 'unread', row: 7, column: 5, scale: 'numbers', number: '12' },
    { kind: 'unknownAgency', row: 7, column: 3 },
    { kind: 'noAnswers', row: 8 },
  ]);
  expect(alike).toBe(0);
});

test('rows that came twice are told from people who answer alike', () => {
  const columns = [
    { column: 0, questionId: Q('lead'), scale: 'yesNo', isReversed: false },
  ] as const;
  const read = (rows: readonly (readonly string[])[]): ReadReplies =>
    readReplies([['Asked', 'When'], ...rows], { headingRow: 0, columns }, lookUp);
  const alike = read([['Yes'], ['Yes'], ['No'], ['Yes']]);
  expect(alike).toMatchObject({ alike: 2, faults: [] });
  expect(alike.replies).toHaveLength(4);
  const timed = read([
    ['Yes', '9:01'],
    ['Yes', '9:02'],
    ['Yes', '9:01'],
    ['No', '9:03'],
  ]);
  expect(timed.faults).toEqual([{ kind: 'duplicate', row: 4, first: 2 }]);
  expect(timed.replies).toHaveLength(3);
});

test('what is stored holds the answers and kinds, and nothing else of the file', () => {
  const read = readReplies(SHEET, MAPPING, lookUp);
  const survey = toSurvey({
    name: 'Spring survey',
    fileName: 'replies.csv',
    fileHash: 'ab',
    headings: SHEET[1] ?? [],
    mapping: MAPPING,
    read,
    now: '2026-11-27T12:30:00.000Z',
  });
  const text = JSON.stringify(survey);
  for (const word of [
    'Jo',
    'Ana',
    'example.org',
    '09:0',
    'Academy',
    'Elsewhere',
    'twelve',
    'words',
  ]) {
    expect(text).not.toContain(word);
  }
  const back = readSurvey(survey);
  expect(back.ok && back.value.replies).toEqual([
    { standings: ['favourable', 'favourable'], kind: 'school' },
    { standings: ['unfavourable', 'unfavourable'], kind: 'police' },
    { standings: ['favourable', undefined], kind: 'school' },
    { standings: ['noOpinion', undefined] },
    { standings: ['favourable', undefined], kind: 'police' },
  ]);
  expect(back.ok && back.value.mapping.leftOut).toEqual({
    duplicates: 1,
    noAnswers: 1,
    unread: 2,
    unknownAgency: 1,
    alike: 0,
  });
  const newer = { ...survey, mapping: survey.mapping.replace('"version":1', '"version":2') };
  expect(readSurvey(newer)).toEqual({ ok: false, problem: 'newer' });
  expect(readSurvey({ ...survey, mapping: 'Dear Sam' })).toEqual({ ok: false, problem: 'damaged' });
  expect(readSurvey({ ...survey, replies: 'a,b' })).toEqual({ ok: false, problem: 'damaged' });
});

test('any replies come back as they were stored, turned round where they are', () => {
  const word = fc.constantFrom(
    ...must(ANSWER_SCALES[0], 'a scale').answers.map(([, first]) => first ?? ''),
    '',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (answers, isReversed) => {
        const rows = [['A', 'B'], ...answers];
        const columns = [0, 1].map((column) => ({
          column,
          questionId: Q(`q${column}`),
          scale: 'agreement' as const,
          isReversed: isReversed && column === 1,
        }));
        const mapping = { headingRow: 0, columns };
        const read = readReplies(rows, mapping, lookUp);
        const survey = toSurvey({
          ...{ name: '', fileName: '', fileHash: '', headings: ['A', 'B'], mapping, read },
          now: '2026-11-27T12:30:00.000Z',
        });
        const back = readSurvey(survey);
        expect(back.ok && back.value.replies).toEqual(
          read.replies.map((one) => ({
            standings: one.answers.map((said, column) => {
              const standing = said === undefined ? said : readAnswer('agreement', said)?.standing;
              return standing !== undefined && isReversed && column === 1
                ? turnRound(standing)
                : standing;
            }),
          })),
        );
      },
    ),
    { numRuns: 100 },
  );
});

const ASKED: readonly AskedQuestion[] = (
  [
    [
      'lead',
      'A named safeguarding lead',
      'Is there a designated safeguarding lead whom all staff know?',
    ],
    ['supervision', 'Supervision', 'Do staff who work with children have regular supervision?'],
    [
      'recruitment',
      'Safer recruitment',
      'Are references and DBS checks made before anyone starts?',
    ],
    ['whistle', 'Whistleblowing', 'Can staff raise a concern about a colleague without fear?'],
    [
      'escalation',
      'Escalating disagreement',
      'Do staff know how to escalate a disagreement between professionals?',
    ],
  ] as const
).map(([id, title, question]) => ({ id: Q(id), title, question, standardTitle: 'Standard' }));

test('questions are suggested by their wording, none twice', () => {
  const headings = [
    'I know who our designated safeguarding lead is',
    'I have regular supervision',
    'I could raise a concern about a colleague without fear',
    'I know how to escalate a professional disagreement',
    'The canteen is good',
    'Our safeguarding lead is known to all',
  ];
  const rows = [headings, ...Array.from({ length: 6 }, () => headings.map(() => 'Agree'))];
  const guessed = guessQuestions(lookAtColumns(rows, 0), ASKED);
  expect([...guessed].toSorted(([a], [b]) => a - b)).toEqual([
    [0, Q('lead')],
    [1, Q('supervision')],
    [2, Q('whistle')],
    [3, Q('escalation')],
  ]);
});
