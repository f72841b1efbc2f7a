import { EMPTY_ANSWER, type AuditId } from '../audit/audit.ts';
import { isSameValue } from '../shared/same-value.ts';
import { findAuditOfRow, type DeviceRows, type UnreadableRow } from './device-rows.ts';
import type { HeadRow } from './rows.ts';

/** An audit's content by the keys of its rows. */
export type AuditContent = {
  /** Missing where it is damaged. */
  readonly head?: HeadRow;
  readonly answers: Map<string, unknown>;
  readonly evidence: Map<string, unknown>;
  readonly actions: Map<string, unknown>;
  readonly attachments: Map<string, unknown>;
  /** What was carried forward, asked of colleagues, received from them, and given back on it. */
  readonly workings: Map<string, unknown>;
  changedAt: string;
  /** How many rows do not fit. */
  unreadable: number;
  /** What a damaged head seems to say; empty where it says nothing. */
  likelyName: string;
};
export type WholeAudit = AuditContent & { readonly head: HeadRow };

/**
 * Rows whose head is missing belong to no audit that could be named, and are left out, unless
 * their audit is one of those whose head is damaged on this side or the other.
 */
export function groupByAudit(
  rows: DeviceRows,
  unreadable: readonly UnreadableRow[],
  damaged: ReadonlySet<AuditId>,
): ReadonlyMap<AuditId, AuditContent> {
  const contentById = new Map<AuditId, AuditContent>([
    ...[...damaged].map((id) => [id, startContent()] as const),
    ...rows.audits.map((head) => [head.id, startWhole(head)] as const),
  ]);
  addRows(rows, contentById);
  for (const { table, row } of unreadable) {
    const id = findAuditOfRow(table, row);
    const content = id === undefined ? undefined : contentById.get(id);
    if (content === undefined) continue;
    content.unreadable += 1;
    if (table === 'audits') content.likelyName = findLikelyName(row);
  }
  return new Map([...contentById].filter(([, content]) => !isNothing(content)));
}

type AddRow = (
  auditId: AuditId,
  changedAt: string,
  put: (content: AuditContent) => unknown,
) => void;

function addRows(rows: DeviceRows, contentById: ReadonlyMap<AuditId, AuditContent>): void {
  const add: AddRow = (auditId, changedAt, put) => {
    const content = contentById.get(auditId);
    if (content === undefined) return;
    put(content);
    if (changedAt > content.changedAt) content.changedAt = changedAt;
  };
  for (const { auditId, questionId, answer, changedAt } of rows.answers) {
    // A row that says nothing is as good as none.
    const isEmpty = isSameValue(answer, EMPTY_ANSWER);
    add(auditId, changedAt, ({ answers }) => isEmpty || answers.set(questionId, answer));
  }
  for (const { auditId, id, evidence: item, changedAt } of rows.evidence) {
    add(auditId, changedAt, ({ evidence }) => evidence.set(id, item));
  }
  for (const { auditId, id, action, changedAt } of rows.actions) {
    add(auditId, changedAt, ({ actions }) => actions.set(id, action));
  }
  for (const { auditId, hash, addedAt } of rows.attachments) {
    add(auditId, addedAt, ({ attachments }) => attachments.set(hash, hash));
  }
  addWorkings(rows, add);
  for (const { auditId, movedAt } of rows.rowHistory) add(auditId, movedAt, () => undefined);
}

function addWorkings(rows: DeviceRows, add: AddRow): void {
  for (const { auditId, id, carried, changedAt } of rows.carried) {
    add(auditId, changedAt, ({ workings }) => workings.set(`carried ${id}`, carried));
  }
  for (const { auditId, questionId, assignment, changedAt } of rows.assignments) {
    add(auditId, changedAt, ({ workings }) => workings.set(`asked ${questionId}`, assignment));
  }
  for (const { auditId, id, received, changedAt } of rows.contributions) {
    add(auditId, changedAt, ({ workings }) => workings.set(`received ${id}`, received));
  }
  for (const { auditId, id, replies, changedAt } of rows.feedback) {
    add(auditId, changedAt, ({ workings }) => workings.set(`feedback ${id}`, replies));
  }
}

function startWhole(head: HeadRow): AuditContent {
  const { changedAt, removedAt = '' } = head;
  return { ...startContent(), head, changedAt: removedAt > changedAt ? removedAt : changedAt };
}

function startContent(): AuditContent {
  return {
    answers: new Map(),
    evidence: new Map(),
    actions: new Map(),
    attachments: new Map(),
    workings: new Map(),
    changedAt: '',
    unreadable: 0,
    likelyName: '',
  };
}

function isNothing(content: AuditContent): boolean {
  const { head, answers, evidence, actions, attachments, workings, unreadable } = content;
  const parts = [answers, evidence, actions, attachments, workings];
  return head === undefined && unreadable === 0 && parts.every(({ size }) => size === 0);
}

function findLikelyName(head: unknown): string {
  const name = readField(readField(head, 'details'), 'organisation');
  return typeof name === 'string' ? name : '';
}

function readField(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}
