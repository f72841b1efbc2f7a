import type { AuditId } from '../domain/audit/audit.ts';
import { toKeptId, type KeptReturn } from '../domain/audit/kept-return.ts';
import type { AuditReturn } from '../domain/audit-return/audit-return.ts';
import { returnToAudit } from '../domain/audit-return/return-to-audit.ts';
import { describeMarking } from '../domain/report/report-choices.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { addAuditRows, addedTables, type AddProblem } from './add-audit-rows.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { readHead } from './read-rows.ts';
import type { WriteProblem } from './storage-problem.ts';

export type Keeping = {
  readonly auditId: AuditId;
  /** `putBack`: it was kept once and removed. */
  readonly what: 'kept' | 'wasKept' | 'putBack';
};

/**
 * Keeps a return as an audit of its own, all of it or nothing. The audit it was made of may be on
 * this device too, and stays as it is.
 */
export function keepReturn(
  auditReturn: AuditReturn,
  now: Date,
): Promise<Result<Keeping, AddProblem | WriteProblem>> {
  const { content, contentHash, madeAt, marking = { kind: 'none' } } = auditReturn;
  const words = describeMarking(marking);
  const auditId = toKeptId(contentHash);
  const kept: KeptReturn = {
    auditId: content.auditId,
    contentHash,
    madeAt,
    keptAt: now.toISOString(),
    ...(words === '' ? {} : { marking: words }),
    ...(content.leftOut === undefined ? {} : { leftOut: content.leftOut }),
    ...(content.replies === undefined ? {} : { replies: content.replies }),
  };
  return writeAtOnce<Keeping, AddProblem | WriteProblem>(addedTables, async () => {
    if ((await tables.audits.where('id').equals(auditId).count()) > 0) return findKept(auditId);
    const audit = { ...returnToAudit(auditReturn), id: auditId };
    const added = await addAuditRows(audit, content.template, now, { keptReturn: kept });
    return added.ok ? succeed({ auditId, what: 'kept' }) : added;
  });
}

async function findKept(auditId: AuditId): Promise<Result<Keeping, WriteProblem>> {
  const head = await readHead(auditId);
  if (!head.ok) return head;
  if (head.value.removedAt === undefined) return succeed({ auditId, what: 'wasKept' });
  const restored = { ...head.value };
  delete restored.removedAt;
  await tables.audits.put(restored);
  return succeed({ auditId, what: 'putBack' });
}
