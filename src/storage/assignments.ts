import { assignmentSchema, type Assignment } from '../domain/audit/assignment.ts';
import type { AuditId } from '../domain/audit/audit.ts';
import { assignmentRowSchema } from '../domain/device/rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, parseRows, readOpenHead } from './read-rows.ts';
import type { WriteProblem } from './storage-problem.ts';

const assignmentTables = [tables.audits, tables.assignments];

/**
 * Asks these people these questions, in the place of whoever was asked before, and takes back what
 * is named to be taken back: all of it or nothing. Answers what stood there before, which undoes it.
 */
export function saveAssignments(
  auditId: AuditId,
  given: readonly Assignment[],
  takenBack: readonly QuestionId[],
  now: Date,
): Promise<Result<readonly Assignment[], WriteProblem>> {
  return writeAtOnce<readonly Assignment[], WriteProblem>(assignmentTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const assignments: Assignment[] = [];
    for (const assignment of given) {
      const parsed = assignmentSchema.safeParse(assignment);
      if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });
      assignments.push(parsed.data);
    }
    const ids = [...assignments.map(({ questionId }) => questionId), ...takenBack];
    const before = await listStored(auditId, ids);
    const changedAt = now.toISOString();
    await tables.assignments.bulkDelete(takenBack.map((questionId) => [auditId, questionId]));
    await tables.assignments.bulkPut(
      assignments.map((assignment) => ({
        auditId,
        questionId: assignment.questionId,
        assignment,
        changedAt,
      })),
    );
    await tables.audits.put({ ...head.value, changedAt });
    return succeed(before);
  });
}

/** Notes in which file questions went out last; those taken back meanwhile stay taken back. */
export function noteRequest(
  auditId: AuditId,
  questionIds: readonly QuestionId[],
  requestId: string,
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(assignmentTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const changedAt = now.toISOString();
    for (const assignment of await listStored(auditId, questionIds)) {
      const { questionId } = assignment;
      const noted = { ...assignment, requestId };
      await tables.assignments.put({ auditId, questionId, assignment: noted, changedAt });
    }
    await tables.audits.put({ ...head.value, changedAt });
    return succeed(undefined);
  });
}

async function listStored(
  auditId: AuditId,
  questionIds: readonly QuestionId[],
): Promise<readonly Assignment[]> {
  const keys = questionIds.map((questionId): [AuditId, QuestionId] => [auditId, questionId]);
  const found = (await tables.assignments.bulkGet(keys)).filter((row) => row !== undefined);
  return parseRows('assignments', assignmentRowSchema, found).rows.map(
    ({ assignment }) => assignment,
  );
}
