import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  actionSchema,
  evidenceSchema,
  type Action,
  type Audit,
  type Evidence,
} from '../../../src/domain/audit/audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { must } from '../../../src/domain/shared/must.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { buildBlankWorkbook } from '../../../src/domain/workbook/blank-form.ts';
import { buildCsv } from '../../../src/domain/workbook/build-csv.ts';
import { findGiven, type GivenSheet } from '../../../src/domain/workbook/find-given.ts';
import { toPlain } from '../../../src/domain/workbook/meta-sheet.ts';
import { planFile, type FilePlan } from '../../../src/domain/workbook/plan-file.ts';
import { writeWorkbook } from '../../../src/office/write-workbook.ts';
import { auditOf } from '../../support/arbitraries.ts';
import {
  aDocument,
  anAcceptedGap,
  anAudit,
  aPlannedAction,
  aTemplate,
} from '../../support/builders.ts';
import { sheetsOf, workbookBytes } from '../../support/read-back.ts';

const template = aTemplate(2, 11);
const audit = anAudit(template, [1, 0], {
  actions: [aPlannedAction(1, 'core.question-1'), anAcceptedGap(2, 'core.question-2')],
  evidence: [aDocument(1)],
});
/** With a tenth question in a standard, which a number alone could not be told from the first. */
const small = aTemplate(1, 11);
const made = await sheetsOf(workbookBytes(audit, template));

/** The same sheets with one more row below the list, by its headings. */
function addRow(
  sheets: readonly GivenSheet[],
  sheet: string,
  texts: Readonly<Record<string, string>>,
): readonly GivenSheet[] {
  return sheets.map((one) => {
    if (one.name !== sheet) return one;
    const row = (one.rows[0] ?? []).map((heading) => texts[heading] ?? '');
    return { ...one, rows: [...one.rows, row] };
  });
}

function plan(
  sheets: readonly GivenSheet[],
  into: Audit = audit,
  on: Template = template,
): FilePlan {
  const given = findGiven(sheets, into, on);
  return planFile(must(given.ok ? given.value : undefined, 'our own file'), into, on);
}

const WHAT = 'What will be done, or why the gap is accepted';

test('a row without an id is a new action, with every cell it fills in', () => {
  const { items, problems, changes } = plan(
    addRow(made, 'Actions', {
      Question: '1.2 Title of core.question-2',
      [WHAT]: 'Appoint a deputy',
      Owner: 'Head of service',
      Due: '3/12/2026',
      Priority: 'high',
    }),
  );
  expect([problems, changes]).toEqual([[], []]);
  expect(items).toMatchObject([
    {
      list: 'actions',
      row: { sheet: 'Actions', row: 4 },
      action: {
        kind: 'planned',
        questionId: 'core.question-2',
        what: 'Appoint a deputy',
        ownerRole: 'Head of service',
        dueDate: '2026-12-03',
        priority: 'high',
        status: 'notStarted',
      },
    },
  ]);
});

test('an accepted gap and evidence of both kinds are known by their own columns', () => {
  const sheets = [
    ['Actions', { Kind: 'gap accepted', Question: '2.2', [WHAT]: 'We have no site of our own' }],
    [
      'Evidence',
      { Title: 'Policy', 'Where it is': 'https://example.org/p', Questions: '1.1; 1.10' },
    ],
    ['Evidence', { Title: 'Minutes', 'Where it is': 'In the safe', Version: 'v2' }],
  ] as const;
  const { items, problems } = plan(
    sheets.reduce<readonly GivenSheet[]>((all, [sheet, row]) => addRow(all, sheet, row), made),
  );
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    { action: { kind: 'accepted', reason: 'We have no site of our own' } },
    {
      evidence: { kind: 'link', questionIds: ['core.question-1', 'core.question-10'] },
    },
    { evidence: { kind: 'document', whereHeld: 'In the safe', version: 'v2', questionIds: [] } },
  ]);
});

test('what is wrong with a new row is said by its cell, and none of the row is taken', () => {
  const rows = [
    ['Actions', { [WHAT]: 'For no question' }, 'noQuestion', 'C4'],
    ['Actions', { [WHAT]: 'For a question there is not', Question: '9.9' }, 'noSuchQuestion', 'C4'],
    ['Actions', { [WHAT]: '1.1 or 1.10', Question: '1.1' }, 'twoQuestions', 'C4'],
    ['Actions', { [WHAT]: 'x', Question: '1.2', Kind: 'Wish' }, 'notAChoice', 'B4'],
    ['Actions', { [WHAT]: 'x', Question: '1.2', Due: 'soon' }, 'notADate', 'F4'],
    ['Actions', { Kind: 'Gap accepted', Question: '1.2', Due: '3/12/2026' }, 'notOfThisKind', 'F4'],
    ['Evidence', { Title: 'A file', Kind: 'File' }, 'noNewFile', 'B3'],
    ['Evidence', { Title: 'T', Questions: '1.2; 9.9' }, 'noSuchQuestion', 'J3'],
    ['Answers', { Arrangements: 'Words' }, 'noNewQuestion', 'F24'],
  ] as const;
  for (const [sheet, texts, kind, cell] of rows) {
    const { items, problems } = plan(addRow(made, sheet, texts));
    expect(items, kind).toEqual([]);
    expect(problems.map(({ fault, given }) => [fault.kind, given.sheet, given.cell])).toEqual([
      [kind, sheet, cell],
    ]);
  }
});

test('the same file read again adds nothing, and two rows alike are two', () => {
  const texts = { Question: '1.2', [WHAT]: 'Twice the same' };
  const sheets = addRow(addRow(made, 'Actions', texts), 'Actions', texts);
  const { items } = plan(sheets);
  expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  const added = items.flatMap((item) => (item.list === 'actions' ? [item.action] : []));
  const after = { ...audit, actions: [...audit.actions, ...added] };
  expect(plan(sheets, after)).toEqual({
    items: [],
    changes: [],
    problems: [],
    missing: [],
  });
});

test('a row that is not in the file is named, and stays', () => {
  const without = made.map((sheet) =>
    sheet.name === 'Actions' ? { ...sheet, rows: sheet.rows.slice(0, -1) } : sheet,
  );
  expect(plan(without)).toMatchObject({ missing: ['A02'], changes: [], items: [] });
  expect(plan(made).missing).toEqual([]);
});

test('a blank form takes actions and evidence too, and misses none', async () => {
  const form = { template, today: '2026-11-22', madeAt: '2026-11-22T09:30:00.000Z' };
  const blank = await sheetsOf(writeWorkbook(buildBlankWorkbook(form)));
  const filled = addRow(blank, 'Actions', { Question: '1.2', [WHAT]: 'From the meeting' });
  expect(plan(filled)).toMatchObject({ items: [{ row: { row: 2 } }], missing: [], problems: [] });
});

test('audit, workbook, and an audit with none of its rows: every action and all evidence come back as new rows', async () => {
  await fc.assert(
    fc.asyncProperty(auditOf(small), fc.boolean(), async (any, isCsv) => {
      const sheets = isCsv ? await csvSheets(any) : await sheetsOf(workbookBytes(any, small));
      const bare = sheets.map(forgetIds);
      const empty = { ...any, actions: [], evidence: [] };
      const plans = isCsv
        ? bare.map((sheet) => plan([sheet], empty, small))
        : [plan(bare, empty, small)];
      const items = plans.flatMap((one) => one.items);
      expect(plans.flatMap(({ problems }) => problems).map(({ fault }) => fault.kind)).toEqual(
        // By promise: the bytes of a file are in no sheet.
        any.evidence.filter(({ kind }) => kind === 'attachment').map(() => 'noNewFile'),
      );
      expect(
        items.flatMap((item) => (item.list === 'actions' ? [plainAction(item.action)] : [])),
      ).toEqual(any.actions.filter(hasCells).map(plainAction));
      expect(
        items.flatMap((item) => (item.list === 'evidence' ? [plainEvidence(item.evidence)] : [])),
      ).toEqual(any.evidence.filter(({ kind }) => kind !== 'attachment').map(plainEvidence));
      for (const item of items) {
        if (item.list === 'actions') actionSchema.parse(item.action);
        else evidenceSchema.parse(item.evidence);
      }
    }),
    { numRuns: 25 },
  );
});

async function csvSheets(any: Audit): Promise<readonly GivenSheet[]> {
  const scorecard = scoreAudit(small, any, '2026-11-22');
  const files = (['actions', 'evidence'] as const).map((kind) => buildCsv(kind, scorecard));
  const read = await Promise.all(files.map((text) => sheetsOf(new TextEncoder().encode(text))));
  // A list without a row says of which audit it is nowhere.
  return read.flat().filter(({ rows }) => rows.length > 1);
}

/** As a person does who copies the rows below the list. */
function forgetIds(sheet: GivenSheet): GivenSheet {
  const id = (sheet.rows[0] ?? []).findIndex((heading) => /^(Action|Evidence) id$/u.test(heading));
  return {
    ...sheet,
    rows: sheet.rows.map((row, place) =>
      place === 0 ? row : row.map((cell, column) => (column === id ? '' : cell)),
    ),
  };
}

/** An accepted gap with neither reason nor day is an empty row. */
function hasCells(action: Action): boolean {
  if (action.kind === 'planned') return true;
  return action.reason.trim() !== '' || action.reviewDate !== undefined;
}

/** Left out by promise: number, day, where it was carried from, and the notes of progress. */
function plainAction(action: Action): unknown {
  if (action.kind === 'accepted') {
    const { kind, questionId, reason, reviewDate } = action;
    return { kind, questionId, reason: toPlain(reason), reviewDate };
  }
  const { kind, questionId, what, ownerRole, dueDate, successMeasure, status } = action;
  const { priority, completedOn } = action;
  const texts = [what, ownerRole, successMeasure].map(toPlain);
  return { kind, questionId, texts, dueDate, status, priority, completedOn };
}

function plainEvidence(item: Evidence): unknown {
  const { kind, questionIds, title, ownerRole, dateRepresented, reviewDate, version } = item;
  const where =
    item.kind === 'link' ? item.address : item.kind === 'document' ? item.whereHeld : '';
  const texts = [title, where, ownerRole, version ?? ''].map(toPlain);
  const days = [dateRepresented, reviewDate];
  // In the order they are asked.
  return { kind, questionIds: questionIds.toSorted(), texts, days, sensitivity: item.sensitivity };
}
