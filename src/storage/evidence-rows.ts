import type { Evidence, EvidenceId, AuditId } from '../domain/audit/audit.ts';
import { evidenceRowSchema, type EvidenceRow, type HeadRow } from '../domain/device/rows.ts';
import { tables } from './database.ts';
import { keepDamaged, keepInHistory, readRowHistory } from './row-history.ts';

/** What stands under an id where evidence is about to be written. */
export type StoredEvidence = {
  readonly auditId: AuditId;
  readonly id: EvidenceId;
  /** The row as found, readable or not. */
  readonly found: unknown;
  readonly row: EvidenceRow | undefined;
  /** The same, or when nothing readable stands, the item as it was last removed. */
  readonly known: EvidenceRow | undefined;
};

/** Call it, and the others here, within the transaction that goes on to write. */
export async function findStoredEvidence(
  auditId: AuditId,
  id: EvidenceId,
): Promise<StoredEvidence> {
  const found = await tables.evidence.get([auditId, id]);
  const row = evidenceRowSchema.safeParse(found).data;
  return { auditId, id, found, row, known: row ?? (await findRemoved(auditId, id)) };
}

/**
 * Writes an item over what stands under its id, which goes to the history; answers its number
 * there, or nothing when nothing stood.
 */
export async function replaceEvidence(
  head: HeadRow,
  stored: StoredEvidence,
  evidence: Evidence,
  now: Date,
): Promise<number | undefined> {
  const kept = await keepStoredEvidence(stored, 'overwritten', now);
  const { auditId, id } = stored;
  const changedAt = now.toISOString();
  const revision = (stored.known?.revision ?? 0) + 1;
  await tables.evidence.put({ auditId, id, evidence, revision, changedAt });
  const lastEvidenceNumber = Math.max(head.lastEvidenceNumber, evidence.number);
  await tables.audits.put({ ...head, changedAt, lastEvidenceNumber });
  return kept;
}

/** Takes an item away; it stays in the history. */
export async function removeStoredEvidence(
  head: HeadRow,
  stored: StoredEvidence,
  now: Date,
): Promise<void> {
  if (stored.found === undefined) return;
  await keepStoredEvidence(stored, 'removed', now);
  await tables.evidence.delete([stored.auditId, stored.id]);
  await tables.audits.put({ ...head, changedAt: now.toISOString() });
}

async function keepStoredEvidence(
  { auditId, id, found, row }: StoredEvidence,
  why: 'overwritten' | 'removed',
  now: Date,
): Promise<number | undefined> {
  if (found === undefined) return undefined;
  if (row === undefined) {
    return keepDamaged({ auditId, table: 'evidence', rowId: id, row: found }, why, now);
  }
  const movedAt = now.toISOString();
  return keepInHistory({ kind: 'evidence', auditId, rowId: id, movedAt, why, row });
}

async function findRemoved(auditId: AuditId, id: EvidenceId): Promise<EvidenceRow | undefined> {
  const { rows } = await readRowHistory(auditId);
  for (const earlier of rows) {
    const isRemoval = earlier.kind === 'evidence' && earlier.why === 'removed';
    if (isRemoval && earlier.rowId === id) return earlier.row;
  }
  return undefined;
}
