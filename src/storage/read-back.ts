import {
  actionSchema,
  answerSchema,
  evidenceSchema,
  type Action,
  type Answer,
  type AuditId,
  type Evidence,
} from '../domain/audit/audit.ts';
import { isSameAnswer } from '../domain/audit/same-answer.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { isSameValue } from '../domain/shared/same-value.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { findStoredAction, replaceAction } from './action-rows.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { findStoredEvidence, replaceEvidence } from './evidence-rows.ts';
import {
  judgeAdded,
  judgeTakenBack,
  NOTHING_ADDED,
  readAnew,
  type FoundRow,
  type RowsToAdd,
} from './read-back-added.ts';
import { firstPath, readOpenHead } from './read-rows.ts';
import { findStored, replaceAnswer } from './replace-answer.ts';
import type { WriteProblem } from './storage-problem.ts';

/** What each row was when it was shown, and what it becomes. */
export type RowsToChange = {
  readonly answers: readonly {
    readonly questionId: QuestionId;
    readonly before: Answer;
    readonly after: Answer;
  }[];
  readonly actions: readonly { readonly before: Action; readonly after: Action }[];
  readonly evidence: readonly { readonly before: Evidence; readonly after: Evidence }[];
  /** Rows that were not there: they are numbered, and dated, as they are stored. */
  readonly added?: RowsToAdd;
};

/** A row was changed elsewhere since it was shown. Nothing was stored. */
export type RowsChangedSince = { readonly kind: 'rowsChangedSince' };

/**
 * Stores what was read back from a spreadsheet, all of it or nothing. What stood goes to the
 * history. A private note is never part of it: the one that stands stays.
 */
export function storeReadBack(
  auditId: AuditId,
  rows: RowsToChange,
  now: Date,
): Promise<Result<undefined, WriteProblem | RowsChangedSince>> {
  const add = () => judgeAdded(auditId, rows.added ?? NOTHING_ADDED, now);
  return change(auditId, rows, { now, more: add }, (isAsShown) =>
    isAsShown ? succeed('write') : fail({ kind: 'rowsChangedSince' }),
  );
}

/** How many rows stay as they are, because they were worked on since. */
export type LeftAsTheyAre = number;

/** Gives the rows back what they were before; what was changed since is somebody's work, and stays. */
export async function undoReadBack(
  auditId: AuditId,
  { answers, actions, evidence, added = NOTHING_ADDED }: RowsToChange,
  now: Date,
): Promise<Result<LeftAsTheyAre, WriteProblem | RowsChangedSince>> {
  let left = 0;
  const back = {
    answers: answers.map(({ questionId, before, after }) => ({
      questionId,
      before: after,
      after: before,
    })),
    actions: actions.map(({ before, after }) => ({ before: after, after: before })),
    evidence: evidence.map(({ before, after }) => ({ before: after, after: before })),
  };
  const more = () => judgeTakenBack(auditId, added, now);
  const done = await change(auditId, back, { now, more }, (isAsShown) => {
    if (!isAsShown) left += 1;
    return succeed(isAsShown ? 'write' : 'leave');
  });
  return done.ok ? succeed(left) : done;
}

type When = { readonly now: Date; readonly more: () => Promise<readonly FoundRow[]> };
type Judge = (isAsShown: boolean) => Result<'write' | 'leave', RowsChangedSince>;

function change(
  auditId: AuditId,
  rows: RowsToChange,
  { now, more }: When,
  judge: Judge,
): Promise<Result<undefined, WriteProblem | RowsChangedSince>> {
  const { audits, answers, answerHistory, rowHistory, actions, evidence } = tables;
  const over = [audits, answers, answerHistory, rowHistory, actions, evidence];
  return writeAtOnce<undefined, WriteProblem | RowsChangedSince>(over, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const unfit = findUnfit(rows);
    if (unfit !== undefined) return fail(unfit);
    // All is looked at before anything is written: a refusal must leave no half of it behind.
    const writes: (() => Promise<void>)[] = [];
    for (const found of [...(await judgeRows(auditId, rows, now)), ...(await more())]) {
      const judged = judge(found.isAsShown);
      if (!judged.ok) return judged;
      if (judged.value === 'write') writes.push(found.write);
    }
    for (const write of writes) await write();
    return succeed(undefined);
  });
}

function findUnfit({
  answers,
  actions,
  evidence,
  added = NOTHING_ADDED,
}: RowsToChange): WriteProblem | undefined {
  const parsed = [
    ...answers.map(({ after }) => answerSchema.safeParse(after)),
    ...actions.map(({ after }) => actionSchema.safeParse(after)),
    ...evidence.map(({ after }) => evidenceSchema.safeParse(after)),
    ...added.actions.map((action) => actionSchema.safeParse(action)),
    ...added.evidence.map((item) => evidenceSchema.safeParse(item)),
  ];
  const wrong = parsed.find(({ success }) => !success);
  return wrong?.error === undefined ? undefined : { kind: 'unfit', where: firstPath(wrong.error) };
}

async function judgeRows(
  auditId: AuditId,
  { answers, actions, evidence }: RowsToChange,
  now: Date,
): Promise<readonly FoundRow[]> {
  const found: FoundRow[] = [];
  for (const { questionId, before, after } of answers) {
    const { answer } = await findStored(await readAnew(auditId), questionId);
    found.push({
      // The note is the author's alone, and no part of what was shown.
      isAsShown: isSameAnswer({ ...answer, privateNote: before.privateNote }, before),
      write: async () => {
        const stored = await findStored(await readAnew(auditId), questionId);
        const { privateNote } = stored.answer;
        const saved = await replaceAnswer(stored, { ...after, privateNote }, stored.revision, now);
        // Looked at before. A throw takes back the whole transaction.
        if (!saved.ok) throw new Error(`An answer was refused: ${saved.problem.kind}`);
      },
    });
  }
  for (const { before, after } of actions) {
    const stored = await findStoredAction(auditId, after.id);
    found.push({
      isAsShown: isSameValue(stored.row?.action, before),
      write: async () => {
        await replaceAction(await readAnew(auditId), stored, after, now);
      },
    });
  }
  for (const { before, after } of evidence) {
    const stored = await findStoredEvidence(auditId, after.id);
    found.push({
      isAsShown: isSameValue(stored.row?.evidence, before),
      write: async () => {
        await replaceEvidence(await readAnew(auditId), stored, after, now);
      },
    });
  }
  return found;
}
