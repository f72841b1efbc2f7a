import type { AuditId } from '../domain/audit/audit.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import type { BroughtIn } from './contributions.ts';
import { tables } from './database.ts';
import { readOpenHead } from './read-rows.ts';
import type { WriteProblem } from './storage-problem.ts';
import { takeItemsBack, takeWordsBack, type LeftStanding } from './undo-bringing.ts';

/**
 * Takes back what colleagues' files brought in at one moment: answers get what they held before,
 * items nobody has touched go. What was changed since is somebody's work, and stays; then the files
 * stay known too, since it is partly theirs. Otherwise they can be brought in again.
 */
export function undoBringIn(
  auditId: AuditId,
  { broughtAt, answersBefore, receivedIds }: BroughtIn,
  now: Date,
): Promise<Result<LeftStanding, WriteProblem>> {
  const { audits, answers, answerHistory, rowHistory, evidence, actions, contributions } = tables;
  const over = [audits, answers, answerHistory, rowHistory, evidence, actions, contributions];
  return writeAtOnce<LeftStanding, WriteProblem>(over, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    let left = 0;
    for (const before of answersBefore) {
      const isTaken = await takeWordsBack(head.value, before, broughtAt, now);
      if (!isTaken) left += 1;
    }
    const items = await takeItemsBack(head.value, broughtAt);
    if (left + items.left === 0) {
      await contributions.bulkDelete(receivedIds.map((id) => [auditId, id]));
    }
    const { lastEvidenceNumber, lastActionNumber } = items;
    await audits.put({
      ...head.value,
      lastEvidenceNumber,
      lastActionNumber,
      changedAt: now.toISOString(),
    });
    return succeed({ answers: left, items: items.left });
  });
}
