import type { AuditId } from '../domain/audit/audit.ts';
import { headRowSchema } from '../domain/device/rows.ts';
import type { RoundTicket } from '../domain/audit/round-ticket.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';
import type { ConnectionProblem } from './storage-problem.ts';

export type BegunAudit = { readonly auditId: AuditId; readonly isRemoved: boolean };

/** The audit that was started from the same questions for the same agency, if any. */
export function findByTicket({
  roundId,
  agencyToken,
}: RoundTicket): Promise<Result<BegunAudit | undefined, ConnectionProblem>> {
  return readAtOnce<BegunAudit | undefined, never>([tables.audits], async () => {
    const { rows } = parseRows('audits', headRowSchema, await tables.audits.toArray());
    const found = rows.find(
      ({ ticket }) => ticket?.roundId === roundId && ticket.agencyToken === agencyToken,
    );
    return succeed(
      found === undefined
        ? undefined
        : { auditId: found.id, isRemoved: found.removedAt !== undefined },
    );
  });
}
