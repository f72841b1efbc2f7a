import type { AuditDetails, AuditId } from '../domain/audit/audit.ts';
import { tables } from './database.ts';
import { parseRows, type ReadRows } from './read-rows.ts';
import { rowHistoryRowSchema, type HeadRow, type RowHistoryRow } from '../domain/device/rows.ts';

/**
 * Keeps what is about to be overwritten or removed; call it within the same transaction. Answers
 * its number in the history.
 */
export async function keepInHistory(row: RowHistoryRow): Promise<number> {
  return tables.rowHistory.add(row);
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
): Promise<number> {
  return keepInHistory({ kind: 'damaged', ...find, why, movedAt: now.toISOString() });
}

/** Writes other details; those that stood go to the history. Answers their number there. */
export async function replaceDetails(
  head: HeadRow,
  details: AuditDetails,
  now: Date,
): Promise<number> {
  const movedAt = now.toISOString();
  const { id } = head;
  const kept = await keepInHistory({
    kind: 'details',
    auditId: id,
    rowId: id,
    movedAt,
    why: 'overwritten',
    row: head.details,
  });
  await tables.audits.put({ ...head, details, changedAt: movedAt, revision: head.revision + 1 });
  return kept;
}

/** Earlier versions of evidence, actions and details, newest first. */
export async function readRowHistory(auditId: AuditId): Promise<ReadRows<RowHistoryRow>> {
  const found = await tables.rowHistory.where('auditId').equals(auditId).toArray();
  const { rows, damaged } = parseRows('rowHistory', rowHistoryRowSchema, found);
  return { rows: rows.toSorted((a, b) => (b.id ?? 0) - (a.id ?? 0)), damaged };
}
