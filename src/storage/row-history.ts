import type { AuditId } from '../domain/audit/audit.ts';
import { tables } from './database.ts';
import { parseRows, type ReadRows } from './read-rows.ts';
import { rowHistoryRowSchema, type RowHistoryRow } from '../domain/device/rows.ts';

/** Keeps what is about to be overwritten or removed; call it within the same transaction. */
export async function keepInHistory(row: RowHistoryRow): Promise<void> {
  await tables.rowHistory.add(row);
}

export type DamagedFind = {
  readonly auditId: AuditId;
  readonly table: 'answers' | 'evidence' | 'actions';
  readonly rowId: string;
  readonly row: unknown;
};

/** Keeps an unreadable row as it was found, for a good one to take its place. */
export async function keepDamaged(
  find: DamagedFind,
  why: RowHistoryRow['why'],
  now: Date,
): Promise<void> {
  await keepInHistory({ kind: 'damaged', ...find, why, movedAt: now.toISOString() });
}

/** Earlier versions of evidence, actions and details, newest first. */
export async function readRowHistory(auditId: AuditId): Promise<ReadRows<RowHistoryRow>> {
  const found = await tables.rowHistory.where('auditId').equals(auditId).toArray();
  const { rows, damaged } = parseRows('rowHistory', rowHistoryRowSchema, found);
  return { rows: rows.toSorted((a, b) => (b.id ?? 0) - (a.id ?? 0)), damaged };
}
