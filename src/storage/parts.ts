import type { AuditId } from '../domain/audit/audit.ts';
import { headRowSchema } from '../domain/device/rows.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** What this device has of a request that is about to be opened. */
export type KnownPart = {
  /** The part that was begun of it, also one that was put away. */
  readonly begun?: { readonly auditId: AuditId; readonly isRemoved: boolean };
  /** The audit that asks is on this device: it may be the author who looks. */
  readonly hasWhole: boolean;
};

export function findPart(
  requestId: string,
  wholeId: AuditId,
): Promise<Result<KnownPart, ConnectionProblem>> {
  return readAtOnce<KnownPart, ConnectionProblem>([tables.audits], async () => {
    const { rows } = parseRows('audits', headRowSchema, await tables.audits.toArray());
    const head = rows.find(({ request }) => request?.id === requestId);
    const hasWhole = rows.some(({ id }) => id === wholeId);
    if (head === undefined) return succeed({ hasWhole });
    const begun = { auditId: head.id, isRemoved: head.removedAt !== undefined };
    return succeed({ hasWhole, begun });
  });
}
