import fc from 'fast-check';
import { expect, test } from 'vitest';

import { carriedAnswerSchema } from '../../../src/domain/audit/carried-answer.ts';
import {
  guessQuestions,
  listSheetRows,
  nameQuestions,
  toBroughtAnswers,
  type SheetRow,
} from '../../../src/domain/carry/sheet-rows.ts';
import { listQuestions, questionIdSchema } from '../../../src/domain/template/template.ts';
import { aTemplate } from '../../support/builders.ts';

const template = aTemplate(1, 3, (place) => ({
  title: ['A senior lead', 'Safer recruitment checks', 'Whistleblowing'][place] ?? '',
  question:
    [
      'Is there a senior board member responsible for safeguarding arrangements?',
      'Are references and identity checks completed before anyone starts work?',
      'Can staff and volunteers raise concerns about poor practice safely?',
    ][place] ?? '',
}));
const [lead, recruitment, whistleblowing] = listQuestions(template).map(({ id }) => id);

const columns = { reference: 0, question: 1, rating: 2, narrative: 3, evidence: 4, action: 5 };
const sheet = [
  ['Ref', 'Standard', 'RAG', 'Comments', 'Evidence', 'Action'],
  ['1', 'Leadership'],
  [
    '1.1',
    'There is a senior board member with responsibility for safeguarding',
    'Green',
    'The chair leads.',
  ],
  ['core.question-2', 'Anything', 'Amber', '', 'Policy v2', 'Check references'],
  ['1.3', 'Fire exits are kept clear at all times of the day', 'Red', 'No'],
  ['', '', 'Green', 'A row that belongs to nothing'],
  ['1.4'],
];

test('rows that answer something are listed with the number a spreadsheet program shows', () => {
  const rows = listSheetRows(sheet, 0, columns);
  expect(rows.map(({ number }) => number)).toEqual([3, 4, 5]);
  expect(rows[0]?.cells).toEqual({
    reference: '1.1',
    question: 'There is a senior board member with responsibility for safeguarding',
    rating: 'Green',
    narrative: 'The chair leads.',
    impact: '',
    evidence: '',
    action: '',
  });
});

test('a question is found by its id, or by the words it has in common; else by no guess', () => {
  expect([...guessQuestions(template, listSheetRows(sheet, 0, columns))]).toEqual([
    [3, { questionId: lead, by: 'words' }],
    [4, { questionId: recruitment, by: 'reference' }],
  ]);
});

test('every question can be chosen by a name of its own', () => {
  expect([...nameQuestions(template)]).toEqual([
    ['1.1 A senior lead', lead],
    ['1.2 Safer recruitment checks', recruitment],
    ['1.3 Whistleblowing', whistleblowing],
  ]);
});

/** What storage adds. */
const ABOUT = {
  source: { kind: 'spreadsheet', name: 'last-year.xlsx', questions: 'Sheet 1' },
  broughtAt: '2026-11-26T10:00:00.000Z',
  state: 'toConfirm',
} as const;

test('whatever the cells hold stands in the earlier answers, and each fits its schema', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(499, 501, 32_767).map((length) => 'word '.repeat(length).slice(0, length)),
  );
  const cells = fc.tuple(cell, cell, cell, cell, cell, cell);
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), fc.boolean(), (data, isMatched) => {
      const rows = listSheetRows([['Headings'], ...data], 0, columns);
      const matched = new Map(
        rows.map(({ number }) => [number, questionIdSchema.parse('core.question-1')]),
      );
      const carried = toBroughtAnswers(rows, isMatched ? matched : new Map(), 'file');
      expect(carried).toHaveLength(rows.length);
      expect(new Set(carried.map(({ id }) => id)).size).toBe(rows.length);
      carried.forEach((item, place) => {
        const { isStart, ...rest } = item;
        carriedAnswerSchema.parse({ ...rest, ...ABOUT });
        expect(isStart).toBe(isMatched);
        const words = [item.reference, item.question, item.rating, item.narrative, item.impact];
        const all = [...words, item.evidence, item.action].join('\n');
        for (const text of listTexts(rows[place])) expect(all.includes(text)).toBe(true);
      });
    }),
  );
});

function listTexts(row: SheetRow | undefined): readonly string[] {
  return Object.values(row?.cells ?? {});
}
