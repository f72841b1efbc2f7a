import type { AuditId } from '../domain/audit/audit.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRows, readHead } from './read-rows.ts';
import { headRowSchema, type HeadRow } from '../domain/device/rows.ts';
import type { DamagedRow, ReadProblem, WriteProblem } from './storage-problem.ts';

export type RemovedAudit = HeadRow & { readonly removedAt: string };

export type RemovedAudits = {
  /** The one removed last first. */
  readonly removed: readonly RemovedAudit[];
  readonly damaged: readonly DamagedRow[];
};

/** Puts an audit away. All of it stays, and `restoreAudit` brings it back at any later time. */
export function removeAudit(auditId: AuditId, now: Date): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce([tables.audits], async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    await tables.audits.put({ ...head.value, removedAt: now.toISOString() });
    return succeed(undefined);
  });
}

/** Brings a removed audit back as it was; does nothing to one that was not removed. */
export function restoreAudit(auditId: AuditId): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce([tables.audits], async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const restored = { ...head.value };
    delete restored.removedAt;
    await tables.audits.put(restored);
    return succeed(undefined);
  });
}

/** Audits that can be brought back; may be given to a live query. */
export function listRemovedAudits(): Promise<Result<RemovedAudits, ReadProblem>> {
  return readAtOnce([tables.audits], async () => {
    const { rows, damaged } = parseRows('audits', headRowSchema, await tables.audits.toArray());
    const removed = rows
      .flatMap((row) => (row.removedAt === undefined ? [] : [{ ...row, removedAt: row.removedAt }]))
      .toSorted((a, b) => b.removedAt.localeCompare(a.removedAt));
    return succeed({ removed, damaged });
  });
}
