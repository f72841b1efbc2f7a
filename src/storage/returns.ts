import type { AuditId } from '../domain/audit/audit.ts';
import { madeReturnSchema, type MadeReturn, type Sent } from '../domain/audit/made-return.ts';
import type { HeadRow } from '../domain/device/rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, readOwnHead } from './read-rows.ts';
import type { WriteProblem } from './storage-problem.ts';

/**
 * Notes that a return file was made. No change of the audit: the same audit made into a file again
 * has to have the same content hash.
 */
export function addMadeReturn(
  auditId: AuditId,
  made: MadeReturn,
): Promise<Result<MadeReturn, WriteProblem>> {
  return changeReturns(auditId, made, (returns) => [...returns, made]);
}

/** Notes that its author sent the return made at that moment; what was noted before stays. */
export function addSent(
  auditId: AuditId,
  made: MadeReturn,
  sent: Sent,
): Promise<Result<MadeReturn, WriteProblem>> {
  const marked = { ...made, sent: [...made.sent, sent] };
  return changeReturns(auditId, marked, (returns) => {
    const place = returns.findIndex((one) => isSameFile(one, made));
    const now = returns[place];
    if (now === undefined) return [...returns, marked];
    return returns.with(place, { ...now, sent: [...now.sent, sent] });
  });
}

function isSameFile(one: MadeReturn, other: MadeReturn): boolean {
  return one.contentHash === other.contentHash && one.madeAt === other.madeAt;
}

function changeReturns(
  auditId: AuditId,
  made: MadeReturn,
  change: (returns: readonly MadeReturn[]) => readonly MadeReturn[],
): Promise<Result<MadeReturn, WriteProblem>> {
  return writeAtOnce<MadeReturn, WriteProblem>([tables.audits], async () => {
    const head = await readOwnHead(auditId);
    if (!head.ok) return head;
    const parsed = madeReturnSchema.safeParse(made);
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });
    const row: HeadRow = { ...head.value, returns: [...change(head.value.returns ?? [])] };
    await tables.audits.put(row);
    return succeed(parsed.data);
  });
}
