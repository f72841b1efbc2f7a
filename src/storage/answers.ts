import type { Collection, Table } from 'dexie';

import { EMPTY_ANSWER, type Answer, type AuditId } from '../domain/audit/audit.ts';
import { findSignOff } from '../domain/audit/sign-off.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRow, parseRows, readOwnHead } from './read-rows.ts';
import { keepLateAnswer, replaceAnswer, toStored, type Stored } from './replace-answer.ts';
import {
  answerHistoryRowSchema,
  answerRowSchema,
  type AnswerHistoryRow,
  type AnswerRow,
} from '../domain/device/rows.ts';
import type { LateAnswer, SavedAnswer, StoredAnswer } from './stored-answer.ts';
import type { DamagedRow, ReadProblem, WriteProblem } from './storage-problem.ts';

/** What is written with an answer, or not at all: in its transaction, which is over these tables too. */
export type Along = {
  readonly over: readonly Table[];
  readonly write: (before: Stored, answer: Answer, now: Date) => Promise<void>;
};

export type AnswerHistory = {
  /** What stands now; absent while nothing is stored, and when it cannot be read. */
  readonly present: AnswerRow | undefined;
  /** Newest first. */
  readonly earlier: readonly AnswerHistoryRow[];
  readonly damaged: readonly DamagedRow[];
};

/**
 * Reads, changes and writes in one transaction, so that two tabs cannot lose each other's words.
 * `baseRevision` is the one the author saw: when it is stale this change stands, and the other is
 * kept in the history and returned as `clash`. A change that changes nothing writes nothing. A
 * tab makes its calls for one question one after another, each with the revision the one before
 * returned, or it clashes with itself. A throw in `change` leaves everything as it was.
 */
export function updateAnswer(
  auditId: AuditId,
  questionId: QuestionId,
  change: (answer: Answer) => Answer,
  baseRevision: number,
  now: Date,
  along?: Along,
): Promise<Result<SavedAnswer, WriteProblem>> {
  const write = async (stored: Stored): Promise<Result<SavedAnswer, WriteProblem>> => {
    if (isSignedOff(stored)) return fail({ kind: 'signedOff' });
    const replaced = await replaceAnswer(stored, change(stored.answer), baseRevision, now);
    if (replaced.ok) await along?.write(stored, replaced.value.answer, now);
    return replaced;
  };
  return writeAnswer(auditId, questionId, write, along?.over);
}

/**
 * Stores an answer that was typed some time ago. Over a newer revision the one typed last stands
 * and the other goes to the history as a clash: words typed since are never pushed aside. So does
 * one for an audit that was signed off meanwhile.
 */
export function updateAnswerLate(
  auditId: AuditId,
  questionId: QuestionId,
  late: LateAnswer,
  now: Date,
): Promise<Result<SavedAnswer, WriteProblem>> {
  return writeAnswer(auditId, questionId, (stored) => {
    const isOvertaken = stored.revision !== late.baseRevision && stored.changedAt > late.keptAt;
    if (isOvertaken || isSignedOff(stored)) return keepLateAnswer(stored, late, now);
    return replaceAnswer(stored, late.answer, late.baseRevision, now, late.keptAt);
  });
}

/** One answer and its revision; the empty answer at revision 0 when none is stored. */
export function readAnswer(
  auditId: AuditId,
  questionId: QuestionId,
): Promise<Result<StoredAnswer, ReadProblem>> {
  return readAtOnce([tables.answers], async () => {
    const found = await tables.answers.get([auditId, questionId]);
    if (found === undefined) return succeed({ answer: EMPTY_ANSWER, revision: 0 });
    const row = parseRow('answers', answerRowSchema, found);
    if (!row.ok) return row;
    return succeed({ answer: row.value.answer, revision: row.value.revision });
  });
}

/** Every answer that another took the place of. `updateAnswer` brings one back. */
export function listAnswerHistory(
  auditId: AuditId,
  questionId: QuestionId,
): Promise<Result<AnswerHistory, ReadProblem>> {
  return readAtOnce([tables.answers, tables.answerHistory], async () => {
    const stands = await tables.answers.get([auditId, questionId]);
    const found = await findEarlier(auditId, questionId).toArray();
    const { rows, damaged } = parseRows('answerHistory', answerHistoryRowSchema, found);
    return succeed({
      present: answerRowSchema.safeParse(stands).data,
      earlier: rows.toSorted((a, b) => (b.id ?? 0) - (a.id ?? 0)),
      damaged,
    });
  });
}

/** How many there are, without reading them; may be given to a live query. */
export function countAnswerHistory(
  auditId: AuditId,
  questionId: QuestionId,
): Promise<Result<number, ReadProblem>> {
  return readAtOnce<number, ReadProblem>([tables.answerHistory], async () =>
    succeed(await findEarlier(auditId, questionId).count()),
  );
}

function isSignedOff({ head }: Stored): boolean {
  return findSignOff(head.signOffs ?? []) !== undefined;
}

function findEarlier(auditId: AuditId, questionId: QuestionId): Collection<unknown, number> {
  return tables.answerHistory.where('[auditId+questionId]').equals([auditId, questionId]);
}

function writeAnswer(
  auditId: AuditId,
  questionId: QuestionId,
  write: (stored: Stored) => Promise<Result<SavedAnswer, WriteProblem>>,
  over: readonly Table[] = [],
): Promise<Result<SavedAnswer, WriteProblem>> {
  const { audits, answers, answerHistory, rowHistory } = tables;
  const own = [audits, answers, answerHistory, rowHistory];
  return writeAtOnce([...new Set([...own, ...over])], async () => {
    // Side by side: each waits for the browser, and a save is waited for by whoever types.
    const [head, found] = await Promise.all([
      readOwnHead(auditId),
      answers.get([auditId, questionId]),
    ]);
    return head.ok ? write(toStored(head.value, questionId, found)) : head;
  });
}
