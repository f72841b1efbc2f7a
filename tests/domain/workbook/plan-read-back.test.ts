import fc from 'fast-check';
import { expect, test } from 'vitest';

import { EMPTY_ANSWER, auditIdSchema, type Audit } from '../../../src/domain/audit/audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { buildCsv } from '../../../src/domain/workbook/build-csv.ts';
import { findGiven } from '../../../src/domain/workbook/find-given.ts';
import { toPlain } from '../../../src/domain/workbook/meta-sheet.ts';
import { applyChanges } from '../../../src/domain/workbook/plan-read-back.ts';
import { auditOf } from '../../support/arbitraries.ts';
import {
  aDocument,
  anAcceptedGap,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  uuidOf,
} from '../../support/builders.ts';
import { aHostileAudit } from '../../support/hostile-audit.ts';
import { planOf, sheetsOf, typeOver, workbookBytes } from '../../support/read-back.ts';

const template = aTemplate(2, 3);
const audit = anAudit(
  template,
  [anAnswer({ rating: 1, narrative: 'Old words', privateNote: 'Mine' }), 0, undefined],
  {
    actions: [aPlannedAction(1, 'core.question-1'), anAcceptedGap(2, 'core.question-2')],
    evidence: [aDocument(1)],
  },
);
const [firstQuestion] = listQuestions(template);

test('a workbook as it was made changes nothing, whatever was typed', async () => {
  await fc.assert(
    fc.asyncProperty(auditOf(template), async (any) => {
      const { changes, problems } = planOf(
        await sheetsOf(workbookBytes(any, template)),
        any,
        template,
      );
      expect(changes).toEqual([]);
      expect(problems).toEqual([]);
    }),
    { numRuns: 40 },
  );
  const hostile = aHostileAudit();
  const sheets = await sheetsOf(workbookBytes(hostile.audit, hostile.template));
  expect(planOf(sheets, hostile.audit, hostile.template)).toEqual({ changes: [], problems: [] });
});

test('audit to workbook to an empty audit brings back all that the workbook carries', async () => {
  await fc.assert(
    fc.asyncProperty(auditOf(template), async (any) => {
      const sheets = (await sheetsOf(workbookBytes(any, template))).map((sheet) =>
        sheet.name === 'Meta'
          ? { ...sheet, rows: sheet.rows.filter(([mark]) => mark !== 'was') }
          : sheet,
      );
      const empty: Audit = { ...any, answerByQuestion: new Map() };
      const { changes } = planOf(sheets, empty, template);
      const { answers } = applyChanges(changes, empty, template);
      const back = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
      for (const { id } of listQuestions(template)) {
        const given = any.answerByQuestion.get(id) ?? EMPTY_ANSWER;
        const found = back.get(id) ?? EMPTY_ANSWER;
        expect(toPlain(found.narrative)).toBe(toPlain(given.narrative));
        expect(toPlain(found.impact)).toBe(toPlain(given.impact));
        expect(toPlain(found.naReason ?? '')).toBe(toPlain(given.naReason ?? ''));
        expect([found.rating, found.evidenceStrength]).toEqual([
          given.rating,
          given.evidenceStrength,
        ]);
        expect(found.privateNote).toBe('');
      }
    }),
    { numRuns: 40 },
  );
});

test('a text longer than a cell can hold goes out and comes back whole', async () => {
  const long = '😀 words and '.repeat(9_000);
  const any = anAudit(template, [anAnswer({ narrative: long })]);
  const sheets = await sheetsOf(workbookBytes(any, template));
  expect(sheets[0]?.rows[0]).toContain('Arrangements (4)');
  expect(Math.max(...(sheets[0]?.rows.flat().map(({ length }) => length) ?? []))).toBeLessThan(
    32_768,
  );
  expect(planOf(sheets, any, template).changes).toEqual([]);
});

test('a cell that was changed is a change from what stands to what was typed, and leaves the rest alone', async () => {
  const sheets = typeOver(
    typeOver(await sheetsOf(workbookBytes(audit, template)), 'Answers', 'Rating', 1, 'fully  MET'),
    'Actions',
    'Due',
    1,
    '3/12/2026',
  );
  const { changes, problems } = planOf(sheets, audit, template);
  expect(problems).toEqual([]);
  expect(changes.map(({ of, before, after, isClash }) => [of, before, after, isClash])).toEqual([
    ['1.1 Title of core.question-1', 'Partly met', 'Fully met', false],
    ['A01', '', '2026-12-03', false],
  ]);
  const { answers, actions, evidence } = applyChanges(changes, audit, template);
  expect(answers).toEqual([
    {
      questionId: firstQuestion?.id,
      answer: anAnswer({ rating: 3, narrative: 'Old words', privateNote: 'Mine' }),
    },
  ]);
  expect(actions).toEqual([aPlannedAction(1, 'core.question-1', { dueDate: '2026-12-03' })]);
  expect(evidence).toEqual([]);
});

test('moved columns, moved rows, rows above the headings and renamed sheets are the same workbook', async () => {
  const typed = typeOver(
    await sheetsOf(workbookBytes(audit, template)),
    'Answers',
    'Difference it makes',
    2,
    'New words',
  );
  const moved = typed.map((sheet) => {
    if (sheet.name !== 'Answers') return sheet;
    const [head = [], ...body] = sheet.rows.map((row) => row.slice(0, 15).toReversed());
    return { name: 'My answers', rows: [['Working copy'], head, ...body.toReversed()] };
  });
  const { changes, problems } = planOf(moved, audit, template);
  expect(problems).toEqual([]);
  expect(changes.map(({ of, after, given }) => [of, after, given.sheet])).toEqual([
    ['1.2 Title of core.question-2', 'New words', 'My answers'],
  ]);
});

test('what was written in the app since stands, and where both were changed it is said', async () => {
  const sheets = typeOver(
    await sheetsOf(workbookBytes(audit, template)),
    'Answers',
    'Difference it makes',
    1,
    'From the file',
  );
  const later = (change: Parameters<typeof anAnswer>[0]): Audit => ({
    ...audit,
    answerByQuestion: anAudit(template, [
      anAnswer({ rating: 1, narrative: 'Old words', ...change }),
      0,
    ]).answerByQuestion,
  });
  const untouched = planOf(sheets, later({ narrative: 'Newer words' }), template);
  expect(untouched.changes.map(({ after, isClash }) => [after, isClash])).toEqual([
    ['From the file', false],
  ]);
  const both = planOf(sheets, later({ impact: 'From the app' }), template);
  expect(both.changes.map(({ before, after, isClash }) => [before, after, isClash])).toEqual([
    ['From the app', 'From the file', true],
  ]);
});

test('what cannot be taken is named by sheet and cell, and changes nothing', async () => {
  const base = await sheetsOf(workbookBytes(audit, template));
  const wrong = [
    ['Answers', 'Rating', 1, 'Good'],
    ['Answers', 'Complete', 2, 'Perhaps'],
    ['Actions', 'Due', 1, 'soon'],
    ['Actions', 'Due', 2, '2026-12-03'],
    ['Evidence', 'Sharing', 1, 'Everyone'],
    ['Answers', 'Question id', 3, 'core.unknown'],
    ['Answers', 'Arrangements', 3, 'Words for nobody'],
  ] as const;
  const sheets = wrong.reduce<typeof base>(
    (all, [sheet, heading, row, text]) => typeOver(all, sheet, heading, row, text),
    base,
  );
  const { changes, problems } = planOf(sheets, audit, template);
  expect(changes).toEqual([]);
  expect(problems.map(({ given, fault }) => [given.sheet, given.cell, fault.kind])).toEqual([
    ['Answers', 'F2', 'notAChoice'],
    ['Answers', 'K3', 'notAChoice'],
    ['Answers', 'H4', 'unknownRow'],
    ['Actions', 'F2', 'notADate'],
    ['Actions', 'F3', 'notOfThisKind'],
    ['Evidence', 'I2', 'notAChoice'],
  ]);
});

test('a file of another audit, of other questions, of a newer format or of another kind is told apart', async () => {
  const sheets = await sheetsOf(workbookBytes(audit, template));
  const other = auditIdSchema.parse(uuidOf(9));
  const kindOf = (...given: Parameters<typeof findGiven>): string => {
    const found = findGiven(...given);
    return found.ok ? 'found' : found.problem.kind;
  };
  expect(kindOf(sheets, audit, template)).toBe('found');
  expect(kindOf(sheets, { id: other }, template)).toBe('otherAudit');
  expect(kindOf(sheets, audit, { hash: 'x' })).toBe('otherQuestions');
  expect(kindOf([{ name: 'Sheet1', rows: [['Ref', 'Rating']] }], audit, template)).toBe('notOurs');
  const newer = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row[0] === 'version' ? ['version', '2'] : row)),
  }));
  expect(kindOf(newer, audit, template)).toBe('newerFormat');
});

test('a CSV file comes back too, with the text as it was before its apostrophes', async () => {
  const hostile = aHostileAudit();
  const scorecard = scoreAudit(hostile.template, hostile.audit, '2026-11-22');
  for (const kind of ['answers', 'actions', 'evidence'] as const) {
    const bytes = new TextEncoder().encode(buildCsv(kind, scorecard));
    expect(planOf(await sheetsOf(bytes), hostile.audit, hostile.template)).toEqual({
      changes: [],
      problems: [],
    });
  }
});
