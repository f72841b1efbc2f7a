import type { AuditId, EvidenceId, ActionId } from '../domain/audit/audit.ts';
import type { CarriedAnswer } from '../domain/audit/carried-answer.ts';
import {
  actionRowSchema,
  carriedRowSchema,
  evidenceRowSchema,
  type ActionRow,
  type CarriedRow,
  type EvidenceRow,
  type HeadRow,
} from '../domain/device/rows.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { findStoredAction, replaceAction } from './action-rows.ts';
import type { Along } from './answers.ts';
import { writeAtOnce } from './at-once.ts';
import { exchangeWords } from './carried-words.ts';
import { tables } from './database.ts';
import { findStoredEvidence, replaceEvidence } from './evidence-rows.ts';
import { parseRows, readOpenHead } from './read-rows.ts';
import { findStored, replaceAnswer } from './replace-answer.ts';
import type { WriteProblem } from './storage-problem.ts';

/** What a confirmation changed, by which `undoConfirm` takes it back. */
export type Confirmed = {
  readonly carriedIds: readonly string[];
  readonly evidence: readonly { readonly id: EvidenceId; readonly carriedFrom: string }[];
  readonly actions: readonly { readonly id: ActionId; readonly carriedFrom: string }[];
};

/** The tables a confirmation writes to. */
export const confirmTables = [
  tables.audits,
  tables.answers,
  tables.answerHistory,
  tables.carried,
  tables.evidence,
  tables.actions,
  tables.rowHistory,
];

/**
 * Says of earlier answers whether they hold. Set aside, their words leave the answer where it still
 * says no more than them; begun from again, they come back where nothing else stands. Either way
 * the words stay in the earlier answer and in the history: the state before is the undo.
 */
export function setCarriedState(
  auditId: AuditId,
  ids: readonly string[],
  state: CarriedAnswer['state'],
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(confirmTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const rows = await readCarried(auditId);
    const changed = rows.filter(({ id }) => ids.includes(id));
    const questionIds = new Set(changed.flatMap(({ carried }) => carried.questionId ?? []));
    await putStates(head.value, changed, state, now);
    for (const questionId of questionIds) {
      const ofQuestion = rows.filter(({ carried }) => carried.questionId === questionId);
      const before = ofQuestion.filter(({ carried }) => carried.state !== 'setAside');
      const after = ofQuestion.filter(
        (row) => (changed.includes(row) ? state : row.carried.state) !== 'setAside',
      );
      const stored = await findStored(head.value, questionId);
      const next = exchangeWords(stored.answer, before.map(toWords), after.map(toWords));
      if (next === stored.answer) continue;
      const replaced = await replaceAnswer(stored, next, stored.revision, now);
      if (!replaced.ok) return replaced;
    }
    return succeed(undefined);
  });
}

/** Confirms all that was brought to a question: its words, and the evidence and actions with it. */
export function confirmQuestion(
  auditId: AuditId,
  questionId: QuestionId,
  now: Date,
): Promise<Result<Confirmed, WriteProblem>> {
  return writeAtOnce<Confirmed, WriteProblem>(confirmTables, async () => {
    const head = await readOpenHead(auditId);
    return head.ok ? succeed(await confirmWithin(head.value, questionId, now)) : head;
  });
}

/** The same within a transaction over `confirmTables`. */
async function confirmWithin(head: HeadRow, questionId: QuestionId, now: Date): Promise<Confirmed> {
  const rows = (await readCarried(head.id)).filter(
    ({ carried }) => carried.questionId === questionId && carried.state === 'toConfirm',
  );
  if (rows.length > 0) await putStates(head, rows, 'confirmed', now);
  const evidence: Confirmed['evidence'][number][] = [];
  for (const { id, evidence: item } of await readEvidence(head.id)) {
    if (item.carriedFrom === undefined || !item.questionIds.includes(questionId)) continue;
    evidence.push({ id, carriedFrom: item.carriedFrom });
    await markEvidence(head, id, undefined, now);
  }
  const actions: Confirmed['actions'][number][] = [];
  for (const { id, action } of await readActions(head.id)) {
    if (action.carriedFrom === undefined || action.questionId !== questionId) continue;
    actions.push({ id, carriedFrom: action.carriedFrom });
    await markAction(head, id, undefined, now);
  }
  return { carriedIds: rows.map(({ id }) => id), evidence, actions };
}

/** Whoever says that an answer is completed says that what was brought to it holds. */
export const CONFIRM_COMPLETED: Along = {
  over: confirmTables,
  write: async ({ head, questionId, answer: before }, answer, now) => {
    if (answer.complete && !before.complete) await confirmWithin(head, questionId, now);
  },
};

/** Makes what was confirmed wait to be confirmed again. */
export function undoConfirm(
  auditId: AuditId,
  confirmed: Confirmed,
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(confirmTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const rows = await readCarried(auditId);
    const ofThese = rows.filter(({ id }) => confirmed.carriedIds.includes(id));
    await putStates(head.value, ofThese, 'toConfirm', now);
    for (const { id, carriedFrom } of confirmed.evidence) {
      await markEvidence(head.value, id, carriedFrom, now);
    }
    for (const { id, carriedFrom } of confirmed.actions) {
      await markAction(head.value, id, carriedFrom, now);
    }
    return succeed(undefined);
  });
}

async function markEvidence(
  head: HeadRow,
  id: EvidenceId,
  carriedFrom: string | undefined,
  now: Date,
): Promise<void> {
  const stored = await findStoredEvidence(head.id, id);
  if (stored.row === undefined) return;
  const item = { ...stored.row.evidence };
  if (carriedFrom === undefined) delete item.carriedFrom;
  else item.carriedFrom = carriedFrom;
  await replaceEvidence(head, stored, item, now);
}

async function markAction(
  head: HeadRow,
  id: ActionId,
  carriedFrom: string | undefined,
  now: Date,
): Promise<void> {
  const stored = await findStoredAction(head.id, id);
  if (stored.row === undefined) return;
  const action = { ...stored.row.action };
  if (carriedFrom === undefined) delete action.carriedFrom;
  else action.carriedFrom = carriedFrom;
  await replaceAction(head, stored, action, now);
}

async function putStates(
  head: HeadRow,
  rows: readonly CarriedRow[],
  state: CarriedAnswer['state'],
  now: Date,
): Promise<void> {
  const changedAt = now.toISOString();
  await tables.carried.bulkPut(
    rows.map((row) => ({ ...row, carried: { ...row.carried, state }, changedAt })),
  );
  await tables.audits.put({ ...head, changedAt });
}

function toWords({ carried }: CarriedRow): CarriedAnswer {
  return carried;
}

/** Damaged ones are left alone. Call it within a transaction over `carried`. */
export async function readCarried(auditId: AuditId): Promise<readonly CarriedRow[]> {
  const found = await tables.carried.where('auditId').equals(auditId).toArray();
  return parseRows('carried', carriedRowSchema, found).rows;
}

async function readEvidence(auditId: AuditId): Promise<readonly EvidenceRow[]> {
  const found = await tables.evidence.where('auditId').equals(auditId).toArray();
  return parseRows('evidence', evidenceRowSchema, found).rows;
}

async function readActions(auditId: AuditId): Promise<readonly ActionRow[]> {
  const found = await tables.actions.where('auditId').equals(auditId).toArray();
  return parseRows('actions', actionRowSchema, found).rows;
}
