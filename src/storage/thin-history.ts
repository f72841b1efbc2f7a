import { listExpendable } from '../domain/audit/expendable-history.ts';
import { answerHistoryRowSchema, type AnswerRow } from '../domain/device/rows.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';

/** Reading a whole history at each pause in typing would slow the saving down. */
const SAVES_BETWEEN = 20;

/**
 * Lets go of versions nobody will miss, now and then; call it within the transaction that has
 * written `row`. Damaged ones stay: nobody can tell what is in them.
 */
export async function thinHistory(row: AnswerRow, now: Date): Promise<void> {
  if (row.revision % SAVES_BETWEEN !== 0) return;
  const key = [row.auditId, row.questionId];
  const found = await tables.answerHistory.where('[auditId+questionId]').equals(key).toArray();
  const { rows } = parseRows('answerHistory', answerHistoryRowSchema, found);
  const newestFirst = rows.toSorted((a, b) => (b.id ?? 0) - (a.id ?? 0));
  const ids = listExpendable(row.answer, newestFirst, now).flatMap(({ id }) => id ?? []);
  if (ids.length > 0) await tables.answerHistory.bulkDelete(ids);
}
