import type { StoredAudit } from './stored-audit.ts';
import type { PendingText } from './pending-text.ts';
import { TABLE_NAMES, TABLES_VERSION, type RawDevice } from '../domain/device/device-rows.ts';
import type { HeadRow } from '../domain/device/rows.ts';

type Rows = Record<string, readonly unknown[]>;

/** A device with nothing on it but what this page remembers: see `addMemory`. */
export const NOTHING_READ: RawDevice = {
  tablesVersion: TABLES_VERSION,
  rowsByTable: Object.fromEntries(TABLE_NAMES.map((table) => [table, []])),
};

/**
 * A device with what this page knows beside it: audits that were read and are missing or older
 * there, and above all words that were typed and are not stored. Those stand; what they take the
 * place of goes to the history.
 */
export function addMemory(
  device: RawDevice,
  seen: readonly StoredAudit[],
  typed: readonly PendingText[],
): RawDevice {
  let rows: Rows = { ...device.rowsByTable };
  for (const stored of seen) {
    const head = findRow(rows['audits'], { id: stored.audit.id });
    const isOlder = readText(head, 'changedAt') < stored.audit.changedAt;
    if (isOlder) rows = putAudit(rows, stored);
  }
  for (const words of typed) rows = putWords(rows, words);
  return { tablesVersion: device.tablesVersion, rowsByTable: rows };
}

function putAudit(rows: Rows, stored: StoredAudit): Rows {
  const { audit, template, revisionByQuestion, changedAtByQuestion } = stored;
  const auditId = audit.id;
  const { changedAt } = audit;
  const answers = [...audit.answerByQuestion].map(([questionId, answer]) => ({
    auditId,
    questionId,
    answer,
    revision: revisionByQuestion.get(questionId) ?? 1,
    changedAt: changedAtByQuestion.get(questionId) ?? changedAt,
  }));
  const replace = (table: string, now: readonly object[]): readonly unknown[] => [
    ...(rows[table] ?? []).filter((row) => read(row, 'auditId') !== auditId),
    ...now,
  ];
  return {
    ...rows,
    audits: [
      ...(rows['audits'] ?? []).filter((row) => read(row, 'id') !== auditId),
      toHead(stored),
    ],
    templates: [
      ...(rows['templates'] ?? []).filter((row) => read(row, 'hash') !== template.hash),
      template,
    ],
    answers: replace('answers', answers),
    evidence: replace(
      'evidence',
      audit.evidence.map((evidence) => ({
        auditId,
        id: evidence.id,
        evidence,
        revision: 1,
        changedAt,
      })),
    ),
    actions: replace(
      'actions',
      audit.actions.map((action) => ({ auditId, id: action.id, action, revision: 1, changedAt })),
    ),
    carried: replace(
      'carried',
      audit.carried.map((carried) => ({ auditId, id: carried.id, carried, changedAt })),
    ),
    assignments: replace(
      'assignments',
      audit.assignments.map((assignment) => ({
        auditId,
        questionId: assignment.questionId,
        assignment,
        changedAt,
      })),
    ),
  };
}

function toHead(stored: StoredAudit): HeadRow {
  const { audit, lastQuestionId, request, returns, keptReturn, ticket, removedAt } = stored;
  return {
    id: audit.id,
    templateHash: audit.templateHash,
    details: audit.details,
    isSample: audit.isSample,
    startedAt: audit.startedAt,
    changedAt: audit.changedAt,
    revision: 1,
    lastEvidenceNumber: Math.max(0, ...audit.evidence.map(({ number }) => number)),
    lastActionNumber: Math.max(0, ...audit.actions.map(({ number }) => number)),
    ...(audit.signOffs.length > 0 && { signOffs: [...audit.signOffs] }),
    ...(lastQuestionId !== undefined && { lastQuestionId }),
    ...(request !== undefined && { request }),
    ...(returns !== undefined && { returns: [...returns] }),
    ...(keptReturn !== undefined && { keptReturn }),
    ...(ticket !== undefined && { ticket }),
    ...(removedAt !== undefined && { removedAt }),
  };
}

function putWords(rows: Rows, { auditId, questionId, answer, ...words }: PendingText): Rows {
  const isHere = findRow(rows['audits'], { id: auditId }) !== undefined;
  const before = findRow(rows['answers'], { auditId, questionId });
  const stoodSince = readText(before, 'changedAt');
  // Words of an earlier page may have been typed on since.
  if (!isHere || stoodSince > words.keptAt) return rows;
  const revision = Math.max(Number(read(before, 'revision') ?? 0), words.baseRevision) + 1;
  const row = { auditId, questionId, answer, revision, changedAt: words.keptAt };
  return {
    ...rows,
    answers: [...(rows['answers'] ?? []).filter((each) => each !== before), row],
    ...(before !== undefined && {
      answerHistory: [
        ...(rows['answerHistory'] ?? []),
        { ...before, id: nextId(rows['answerHistory']), movedAt: words.keptAt, why: 'overwritten' },
      ],
    }),
    audits: (rows['audits'] ?? []).map((head): unknown =>
      read(head, 'id') === auditId && readText(head, 'changedAt') < words.keptAt
        ? withMoment(head, words.keptAt)
        : head,
    ),
  };
}

/** Rows of a history are numbered by the database, and a file of rows has to have the number. */
function nextId(rows: readonly unknown[] = []): number {
  return rows.reduce<number>((most, row) => Math.max(most, Number(read(row, 'id') ?? 0)), 0) + 1;
}

function findRow(
  rows: readonly unknown[] = [],
  fields: Readonly<Record<string, string>>,
): object | undefined {
  return rows.find(
    (row): row is object =>
      typeof row === 'object' &&
      row !== null &&
      Object.entries(fields).every(([field, value]) => Reflect.get(row, field) === value),
  );
}

function read(row: unknown, field: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined;
}

function readText(row: unknown, field: string): string {
  const value = read(row, field);
  return typeof value === 'string' ? value : '';
}

function withMoment(head: unknown, changedAt: string): unknown {
  return typeof head === 'object' && head !== null ? { ...head, changedAt } : head;
}
