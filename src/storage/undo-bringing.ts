import { EMPTY_ANSWER, type Answer, type AuditId } from '../domain/audit/audit.ts';
import type { QuestionAnswer } from '../domain/audit/contribution.ts';
import {
  actionRowSchema,
  answerHistoryRowSchema,
  attachmentRowSchema,
  evidenceRowSchema,
  type HeadRow,
} from '../domain/device/rows.ts';
import type { Moment } from '../domain/shared/plain-date.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { writeAtOnce } from './at-once.ts';
import { confirmTables, readCarried } from './carried-states.ts';
import { tables } from './database.ts';
import { parseRows, readOpenHead } from './read-rows.ts';
import { findStored, replaceAnswer } from './replace-answer.ts';
import { readRowHistory } from './row-history.ts';
import type { WriteProblem } from './storage-problem.ts';

/** What stays, because it was worked on since. */
export type LeftStanding = { readonly answers: number; readonly items: number };

/**
 * Takes back what was brought at this moment, exactly: answers get the words they had, items and
 * files that nobody has touched go. What was changed since is somebody's work, and stays.
 */
export function undoBringing(
  auditId: AuditId,
  broughtAt: Moment,
  now: Date,
): Promise<Result<LeftStanding, WriteProblem>> {
  const over = [...confirmTables, tables.attachments];
  return writeAtOnce<LeftStanding, WriteProblem>(over, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const rows = (await readCarried(auditId)).filter(
      ({ carried }) => carried.broughtAt === broughtAt,
    );
    const questionIds = new Set(
      rows.flatMap(({ carried }) =>
        carried.state === 'setAside' ? [] : (carried.questionId ?? []),
      ),
    );
    let answers = 0;
    for (const questionId of questionIds) {
      const before = await findBefore(auditId, questionId, broughtAt);
      const isTaken = await takeWordsBack(
        head.value,
        { questionId, answer: before },
        broughtAt,
        now,
      );
      if (!isTaken) answers += 1;
    }
    const items = await takeItemsBack(head.value, broughtAt);
    await takeFilesBack(auditId, broughtAt);
    await tables.carried.bulkDelete(rows.map(({ id }) => [auditId, id]));
    const { left, ...numbers } = items;
    await tables.audits.put({ ...head.value, ...numbers, changedAt: now.toISOString() });
    return succeed({ answers, items: left });
  });
}

/**
 * Within a transaction: gives an answer the words it had. Answers whether the words were still as
 * they had been brought at this moment; if not, they stay.
 */
export async function takeWordsBack(
  head: HeadRow,
  { questionId, answer }: QuestionAnswer,
  broughtAt: Moment,
  now: Date,
): Promise<boolean> {
  const stored = await findStored(head, questionId);
  if (stored.changedAt !== broughtAt) return false;
  return (await replaceAnswer(stored, answer, stored.revision, now)).ok;
}

async function findBefore(
  auditId: AuditId,
  questionId: QuestionId,
  broughtAt: Moment,
): Promise<Answer> {
  const found = await tables.answerHistory
    .where('[auditId+questionId]')
    .equals([auditId, questionId])
    .toArray();
  const { rows } = parseRows('answerHistory', answerHistoryRowSchema, found);
  return rows.find(({ movedAt }) => movedAt === broughtAt)?.answer ?? EMPTY_ANSWER;
}

/** The last numbers of an audit once items have gone. */
type TakenBack = Pick<HeadRow, 'lastEvidenceNumber' | 'lastActionNumber'> & {
  /** How many stay. */
  readonly left: number;
};

/** Within a transaction: items that came at this moment and were not touched go as if never there. */
export async function takeItemsBack(head: HeadRow, broughtAt: Moment): Promise<TakenBack> {
  const { id: auditId, lastEvidenceNumber, lastActionNumber } = head;
  const evidence = parseRows(
    'evidence',
    evidenceRowSchema,
    await tables.evidence.where('auditId').equals(auditId).toArray(),
  ).rows.filter((row) => row.evidence.addedAt === broughtAt);
  const actions = parseRows(
    'actions',
    actionRowSchema,
    await tables.actions.where('auditId').equals(auditId).toArray(),
  ).rows.filter((row) => row.action.addedAt === broughtAt);
  const isUntouched = ({ changedAt }: { readonly changedAt: Moment }): boolean =>
    changedAt === broughtAt;
  await tables.evidence.bulkDelete(evidence.filter(isUntouched).map(({ id }) => [auditId, id]));
  await tables.actions.bulkDelete(actions.filter(isUntouched).map(({ id }) => [auditId, id]));
  return {
    left: [...evidence, ...actions].filter((row) => !isUntouched(row)).length,
    lastEvidenceNumber: giveBack(
      lastEvidenceNumber,
      evidence.filter(isUntouched).map((row) => ({ ...row, number: row.evidence.number })),
    ),
    lastActionNumber: giveBack(
      lastActionNumber,
      actions.filter(isUntouched).map((row) => ({ ...row, number: row.action.number })),
    ),
  };
}

/** Numbers that were given to these alone are free again, as if they had never come. */
function giveBack(
  last: number,
  taken: readonly { readonly number: number; readonly revision: number }[],
): number {
  const free = new Set(taken.flatMap(({ number, revision }) => (revision === 1 ? number : [])));
  let number = last;
  while (free.has(number)) number -= 1;
  return number;
}

/** Files that came with it and that no item names any more. */
async function takeFilesBack(auditId: AuditId, broughtAt: Moment): Promise<void> {
  const evidence = parseRows(
    'evidence',
    evidenceRowSchema,
    await tables.evidence.where('auditId').equals(auditId).toArray(),
  ).rows;
  // One that was removed can be put back, and must find its file.
  const earlier = (await readRowHistory(auditId)).rows.flatMap((row) =>
    row.kind === 'evidence' ? row.row : [],
  );
  const named = new Set(
    [...evidence, ...earlier].map((row) =>
      row.evidence.kind === 'attachment' ? row.evidence.file.hash : '',
    ),
  );
  const files = await tables.attachments.where('auditId').equals(auditId).toArray();
  for (const file of parseRows('attachments', attachmentRowSchema, files).rows) {
    if (file.addedAt !== broughtAt || named.has(file.hash)) continue;
    await tables.attachments.delete([auditId, file.hash]);
  }
}
