import { auditIdSchema, type Audit } from '../audit/audit.ts';
import type { AuditReturn } from '../audit-return/audit-return.ts';
import { buildReturn } from '../audit-return/build-return.ts';
import { hashContent } from '../shared/content-hash.ts';
import { MAX_LINE_LENGTH } from '../shared/limits.ts';
import { momentSchema, type Moment } from '../shared/plain-date.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import { uuidOfHash } from '../shared/uuid-of-hash.ts';
import type { Template } from '../template/template.ts';
import { ACTION_ID } from '../workbook/actions-sheet.ts';
import { BLANK_AUDIT } from '../workbook/blank-audit.ts';
import { EVIDENCE_ID } from '../workbook/evidence-sheet.ts';
import { findGiven, recogniseGiven, type Given, type GivenSheet } from '../workbook/find-given.ts';
import { readHeading } from '../workbook/long-texts.ts';
import { planFile, type FilePlan } from '../workbook/plan-file.ts';
import { applyChanges } from '../workbook/plan-read-back.ts';

export type WorkbookReturn = {
  readonly auditReturn: AuditReturn;
  /** Where something stands that could not be taken, such as "Answers D12". */
  readonly unread: readonly string[];
};

export type WorkbookProblem =
  | { readonly kind: 'newerFormat' | 'damaged' | 'nothingFilledIn' }
  /** Its questions are none that this round knows. */
  | { readonly kind: 'otherQuestions' };

/**
 * A workbook of ours that was filled in and sent instead of a return. It becomes a draft: nobody
 * signed it off, it names no round, and when it was filled in is not known. The same workbook has
 * the same content hash, so that importing it again changes nothing.
 */
export function returnOfWorkbook(
  sheets: readonly GivenSheet[],
  template: Template,
): Result<WorkbookReturn, WorkbookProblem> {
  const known = recogniseGiven(sheets);
  const madeAt = momentSchema.safeParse(known?.made).data;
  if (known === undefined || madeAt === undefined) return fail({ kind: 'damaged' });
  const found = findGiven(withoutRowIds(sheets), { id: auditIdOf(known.audit) }, template);
  if (!found.ok) {
    const { kind } = found.problem;
    if (kind === 'newerFormat' || kind === 'otherQuestions') return fail({ kind });
    return fail({ kind: 'damaged' });
  }
  // What it said when it was made is part of what is returned, so nothing counts as untouched.
  const given: Given = { ...found.value, was: new Map(), isBlank: true };
  const isOfAudit = known.audit !== BLANK_AUDIT;
  const auditId = isOfAudit ? known.audit : uuidOfHash(hashContent(listWords(given)));
  const audit = startAudit(auditId, { template, madeAt, organisation: readOrganisation(sheets) });
  const plan = planFile(given, audit, template);
  const filled = fillIn(audit, plan, template);
  if (isEmpty(filled) && plan.problems.length === 0) return fail({ kind: 'nothingFilledIn' });
  const auditReturn = buildReturn(filled, template, {
    madeAt,
    recipients: [],
    damaged: plan.problems.length,
  });
  return succeed({
    auditReturn,
    unread: plan.problems.map(({ given: { sheet, cell } }) => `${sheet} ${cell}`),
  });
}

function auditIdOf(text: string): Audit['id'] {
  return auditIdSchema.parse(auditIdSchema.safeParse(text).success ? text : BLANK_AUDIT);
}

/**
 * Actions and evidence are known by their ids where the audit is. Here it is not, so all of them are
 * rows that were added, which are read with their kind and their questions.
 */
function withoutRowIds(sheets: readonly GivenSheet[]): readonly GivenSheet[] {
  return sheets.map((sheet) => {
    const head = sheet.rows.findIndex((row) => row.some(isRowId));
    const column = sheet.rows[head]?.findIndex(isRowId) ?? -1;
    if (column === -1) return sheet;
    const rows = sheet.rows.map((row, place) =>
      place <= head ? row : row.map((cell, at) => (at === column ? '' : cell)),
    );
    return { ...sheet, rows };
  });
}

function isRowId(cell: string): boolean {
  const { heading } = readHeading(cell);
  return heading === ACTION_ID || heading === EVIDENCE_ID;
}

/** All that was typed into a form that belongs to no audit: it is known again by that alone. */
function listWords({ cells, newRows }: Given): unknown {
  return [
    cells.map(({ id, field, text }) => [id, field, text.trim()]),
    newRows.map((row) => [row.list, row.cells.map(({ field, text }) => [field, text.trim()])]),
  ];
}

/** The sheet About says whose audit it is; a blank form has no such line. */
function readOrganisation(sheets: readonly GivenSheet[]): string {
  const about = sheets.find(({ name }) => name === 'About');
  const said = about?.rows.find(([label]) => label?.trim() === 'Organisation')?.[1]?.trim() ?? '';
  return said.length > MAX_LINE_LENGTH ? '' : said;
}

type Start = {
  readonly template: Template;
  readonly madeAt: Moment;
  readonly organisation: string;
};

function startAudit(id: string, { template, madeAt, organisation }: Start): Audit {
  return {
    id: auditIdOf(id),
    templateHash: template.hash,
    details: { organisation, period: '', preparedBy: '', preparedFor: '' },
    isSample: false,
    answerByQuestion: new Map(),
    evidence: [],
    actions: [],
    carried: [],
    assignments: [],
    signOffs: [],
    startedAt: madeAt,
    changedAt: madeAt,
  };
}

function fillIn(audit: Audit, { changes, items }: FilePlan, template: Template): Audit {
  const { answers } = applyChanges(changes, audit, template);
  const actions = items.flatMap((item) => (item.list === 'actions' ? [item.action] : []));
  const evidence = items.flatMap((item) => (item.list === 'evidence' ? [item.evidence] : []));
  return {
    ...audit,
    answerByQuestion: new Map(answers.map(({ questionId, answer }) => [questionId, answer])),
    actions: actions.map((action, place) => ({ ...action, number: place + 1 })),
    evidence: evidence.map((item, place) => ({ ...item, number: place + 1 })),
  };
}

function isEmpty({ answerByQuestion, actions, evidence }: Audit): boolean {
  return answerByQuestion.size === 0 && actions.length === 0 && evidence.length === 0;
}
