import fc from 'fast-check';
import * as z from 'zod/mini';

import { auditIdSchema, type Audit, type AuditDetails } from '../../src/domain/audit/audit.ts';
import {
  TABLES_VERSION,
  type DeviceRows,
  type RawDevice,
} from '../../src/domain/device/device-rows.ts';
import type {
  ActionRow,
  AnswerHistoryRow,
  AnswerRow,
  AttachmentRow,
  EvidenceRow,
  HeadRow,
  RowHistoryRow,
} from '../../src/domain/device/rows.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { auditOf, pastedText } from './arbitraries.ts';
import { START, uuidOf } from './builders.ts';
import { FULL_TEMPLATE } from './full-template.ts';
import { anyJson } from './json-arbitrary.ts';
import { roundRowsOf, TICKET } from './round-arbitrary.ts';
import { workingsOf, type Workings } from './workings-arbitrary.ts';

const LATER = '2026-11-03T10:30:00.000Z';

/** Text of every Unicode class, and half characters as a broken paste leaves them. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: pastedText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0xffff), { minLength: 1, maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** What one audit has beside what is audited: its place among others, its histories, its files. */
const surroundings = fc.record({
  isRemoved: fc.boolean(),
  hasPlace: fc.boolean(),
  dueDate: fc.constantFrom(undefined, '2027-03-31'),
  isSample: fc.boolean(),
  privateNote: anyText,
  revision: fc.integer({ min: 1, max: 10_000 }),
  why: fc.constantFrom('overwritten', 'clash'),
  damaged: anyJson,
  files: fc.uniqueArray(fc.uint8Array({ maxLength: 2_000, size: 'max' }), {
    selector: hashBytes,
    maxLength: 20,
    size: 'max',
  }),
});
type Surroundings = typeof surroundings extends fc.Arbitrary<infer Value> ? Value : never;

/** Any device: audits in use and put away, all their histories, attachments and settings. */
export function deviceOf(): fc.Arbitrary<RawDevice> {
  const ids = listQuestions(FULL_TEMPLATE).map(({ id }) => id);
  const anyAudit = fc.tuple(
    auditOf(FULL_TEMPLATE, anyText),
    surroundings,
    workingsOf(ids, anyText),
  );
  const audits = fc.array(anyAudit, {
    minLength: 1,
    maxLength: 2,
  });
  const rounds = roundRowsOf(FULL_TEMPLATE, anyText);
  const parts = fc.record({ audits, setting: anyJson, rounds });
  return parts.map(({ audits: found, setting, rounds: roundRows }) => {
    const ofAudits = found.map(([audit, around, workings], place) => ({
      ...rowsOf(place, audit, around, workings),
      ...workingRowsOf(place, audit, workings),
    }));
    const rows: DeviceRows = {
      audits: ofAudits.map(({ head }) => head),
      templates: [FULL_TEMPLATE],
      answers: ofAudits.flatMap(({ answers }) => answers),
      answerHistory: ofAudits.flatMap(({ answerHistory }) => answerHistory),
      evidence: ofAudits.flatMap(({ evidence }) => evidence),
      actions: ofAudits.flatMap(({ actions }) => actions),
      rowHistory: ofAudits.flatMap(({ rowHistory }) => rowHistory),
      attachments: ofAudits.flatMap(({ attachments }) => attachments),
      carried: ofAudits.flatMap(({ carried }) => carried),
      assignments: ofAudits.flatMap(({ assignments }) => assignments),
      contributions: ofAudits.flatMap(({ contributions }) => contributions),
      feedback: ofAudits.flatMap(({ feedback }) => feedback),
      settings: [{ key: 'aSetting', value: z.json().parse(setting) }],
      ...roundRows,
    };
    // As the database gives them back: plain objects.
    return structuredClone({ tablesVersion: TABLES_VERSION, rowsByTable: rows });
  });
}

type AuditRows = {
  readonly head: HeadRow;
  readonly answers: readonly AnswerRow[];
  readonly answerHistory: readonly AnswerHistoryRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly actions: readonly ActionRow[];
  readonly rowHistory: readonly RowHistoryRow[];
  readonly attachments: readonly AttachmentRow[];
};

/** Each contribution brings the items of the audit, so that every kind of item is in one. */
function workingRowsOf(
  place: number,
  { evidence, actions }: Audit,
  { carried, assignments, contributions, feedback }: Workings,
): Pick<DeviceRows, 'carried' | 'assignments' | 'contributions' | 'feedback'> {
  const auditId = auditIdSchema.parse(uuidOf(9_000 + place));
  const row = { auditId, changedAt: LATER };
  return {
    carried: carried.map((item) => ({ ...row, id: item.id, carried: item })),
    assignments: assignments.map((item) => ({
      ...row,
      questionId: item.questionId,
      assignment: item,
    })),
    feedback: feedback.map((item) => ({ ...row, ...item, receivedAt: LATER, revision: 2 })),
    contributions: contributions.map((item) => ({
      ...row,
      id: item.id,
      received: {
        ...item,
        contribution: {
          ...item.contribution,
          evidence: [...evidence],
          actions: [...actions],
        },
      },
    })),
  };
}

function rowsOf(place: number, audit: Audit, around: Surroundings, workings: Workings): AuditRows {
  const auditId = auditIdSchema.parse(uuidOf(9_000 + place));
  const { revision } = around;
  const row = { auditId, revision, changedAt: LATER };
  const evidence = audit.evidence.map((item) => ({ ...row, id: item.id, evidence: item }));
  const actions = audit.actions.map((item) => ({ ...row, id: item.id, action: item }));
  const answers = [...audit.answerByQuestion].map(([questionId, answer]) => ({
    ...row,
    questionId,
    answer: { ...answer, privateNote: around.privateNote },
  }));
  return {
    head: headOf(auditId, audit, around, workings),
    answers,
    answerHistory: answers.map((answer, index) => ({
      ...answer,
      id: place * 1_000 + index,
      movedAt: LATER,
      why: around.why,
    })),
    evidence,
    actions,
    rowHistory: rowHistoryOf(place, evidence, actions, audit, around),
    attachments: around.files.map((bytes) => ({
      auditId,
      hash: hashBytes(bytes),
      bytes,
      addedAt: LATER,
    })),
  };
}

function headOf(
  auditId: HeadRow['id'],
  audit: Audit,
  around: Surroundings,
  { signOffs, returns, request, keptReturn }: Workings,
): HeadRow {
  const [lastQuestionId] = audit.answerByQuestion.keys();
  const { hasPlace, isRemoved } = around;
  return {
    id: auditId,
    templateHash: audit.templateHash,
    details: fillDetails(audit, around),
    isSample: around.isSample,
    startedAt: START,
    changedAt: LATER,
    ...(hasPlace && lastQuestionId !== undefined ? { lastQuestionId } : {}),
    ...(isRemoved ? { removedAt: LATER } : {}),
    revision: around.revision,
    lastEvidenceNumber: audit.evidence.length,
    lastActionNumber: audit.actions.length,
    ...(signOffs.length === 0 ? {} : { signOffs: [...signOffs] }),
    ...(returns.length === 0 ? {} : { returns: [...returns] }),
    ...(request === undefined ? {} : { request }),
    ...(keptReturn === undefined ? {} : { keptReturn }),
    ...(hasPlace ? { ticket: TICKET } : {}),
  };
}

/** With a due day all that may be said beside the organisation is said; without one, nothing is. */
function fillDetails({ details }: Audit, { dueDate, privateNote }: Surroundings): AuditDetails {
  if (dueDate === undefined) return details;
  const line = privateNote.slice(0, 400);
  return {
    ...details,
    dueDate,
    boardDate: '2027-05-12',
    site: line,
    sitesCovered: privateNote,
    recipients: [{ name: line, address: line }],
    people: [{ part: line, name: line, contact: line }],
  };
}

function rowHistoryOf(
  place: number,
  evidence: readonly EvidenceRow[],
  actions: readonly ActionRow[],
  audit: Audit,
  around: Surroundings,
): readonly RowHistoryRow[] {
  const auditId = auditIdSchema.parse(uuidOf(9_000 + place));
  const common = { auditId, movedAt: LATER };
  const removed = { ...common, why: 'removed' } as const;
  const overwritten = { ...common, why: 'overwritten' } as const;
  const details = fillDetails(audit, around);
  const rows: readonly RowHistoryRow[] = [
    ...evidence.map((row) => ({ kind: 'evidence', ...removed, rowId: row.id, row }) as const),
    ...actions.map((row) => ({ kind: 'action', ...removed, rowId: row.id, row }) as const),
    { kind: 'details', ...overwritten, rowId: auditId, row: details },
    {
      kind: 'damaged',
      ...overwritten,
      rowId: 'core.question-1',
      table: 'answers',
      row: around.damaged,
    },
  ];
  return rows.map((row, index) => ({ ...row, id: place * 1_000 + index }));
}
