import { answerSchema, EMPTY_ANSWER, type Answer } from '../domain/audit/audit.ts';
import { isSameAnswer } from '../domain/audit/same-answer.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { tables } from './database.ts';
import { firstPath } from './read-rows.ts';
import { keepDamaged } from './row-history.ts';
import { answerRowSchema, type AnswerHistoryRow, type HeadRow } from '../domain/device/rows.ts';
import type { LateAnswer, SavedAnswer } from './stored-answer.ts';
import type { WriteProblem } from './storage-problem.ts';
import { thinHistory } from './thin-history.ts';

/** What stands in the database where an answer is about to be written. */
export type Stored = {
  readonly head: HeadRow;
  readonly questionId: QuestionId;
  readonly answer: Answer;
  readonly revision: number;
  readonly changedAt: string;
  /** The row as found, when it cannot be read: `answer` is then the empty one. */
  readonly damagedRow?: unknown;
};

/** Reads the stored answer; call it within the transaction that goes on to write. */
export async function findStored(head: HeadRow, questionId: QuestionId): Promise<Stored> {
  return toStored(head, questionId, await tables.answers.get([head.id, questionId]));
}

/** What stands there, by the row as it was found. */
export function toStored(head: HeadRow, questionId: QuestionId, found: unknown): Stored {
  const nothing = { head, questionId, answer: EMPTY_ANSWER, revision: 0, changedAt: '' };
  if (found === undefined) return nothing;
  const row = answerRowSchema.safeParse(found);
  return row.success ? { head, ...row.data } : { ...nothing, damagedRow: found };
}

/**
 * Writes an answer over the stored one, which goes to the history. Words that were kept aside were
 * typed earlier than `now`: stamped as new, they would push aside what was typed after them.
 */
export async function replaceAnswer(
  stored: Stored,
  wanted: Answer,
  baseRevision: number,
  now: Date,
  typedAt = now.toISOString(),
): Promise<Result<SavedAnswer, WriteProblem>> {
  const parsed = answerSchema.safeParse(wanted);
  if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });
  const answer = parsed.data;
  if (isSameAnswer(answer, stored.answer)) return succeed({ answer, revision: stored.revision });

  const isClash = stored.revision > 0 && stored.revision !== baseRevision;
  // Above both: the database may have been rolled back behind what the author has seen.
  const revision = Math.max(stored.revision, baseRevision) + 1;
  const { head, questionId } = stored;
  const row = { auditId: head.id, questionId, answer, revision, changedAt: typedAt };
  await Promise.all([
    keepStored(stored, isClash ? 'clash' : 'overwritten', now),
    tables.answers.put(row),
    tables.audits.put({ ...head, changedAt: now.toISOString() }),
  ]);
  await thinHistory(row, now);
  return succeed(isClash ? { answer, revision, clash: stored.answer } : { answer, revision });
}

/** Leaves the stored answer standing and keeps a late one beside it, as a clash. */
export async function keepLateAnswer(
  stored: Stored,
  late: LateAnswer,
  now: Date,
): Promise<Result<SavedAnswer, WriteProblem>> {
  const parsed = answerSchema.safeParse(late.answer);
  if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });
  const { head, questionId, answer, revision } = stored;
  if (isSameAnswer(answer, late.answer)) return succeed({ answer, revision });
  await tables.answerHistory.add({
    auditId: head.id,
    questionId,
    answer: parsed.data,
    revision: late.baseRevision,
    changedAt: late.keptAt,
    movedAt: now.toISOString(),
    why: 'clash',
  });
  return succeed({ answer, revision, clash: late.answer });
}

async function keepStored(stored: Stored, why: AnswerHistoryRow['why'], now: Date): Promise<void> {
  const { head, questionId, answer, revision, changedAt, damagedRow } = stored;
  const movedAt = now.toISOString();
  const auditId = head.id;
  if (damagedRow !== undefined) {
    await keepDamaged(
      { auditId, table: 'answers', rowId: questionId, row: damagedRow },
      'overwritten',
      now,
    );
  }
  if (revision === 0) return;
  await tables.answerHistory.add({
    auditId,
    questionId,
    answer,
    revision,
    changedAt,
    movedAt,
    why,
  });
}
