import {
  evidenceSchema,
  type AuditId,
  type Evidence,
  type EvidenceId,
} from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, readHead } from './read-rows.ts';
import { keepDamaged, keepInHistory, readRowHistory } from './row-history.ts';
import { evidenceRowSchema, type EvidenceRow } from '../domain/device/rows.ts';
import type { DamagedRow, ReadProblem, WriteProblem } from './storage-problem.ts';
import type { MissingItem, Unnumbered } from './unnumbered.ts';

/** An item as a form gives it: its number and moment of adding are storage's to say. */
export type EvidenceDraft = Unnumbered<Evidence>;

export type RemovedEvidence = { readonly evidence: Evidence; readonly removedAt: string };

export type RemovedEvidenceList = {
  /** The one removed last first. */
  readonly removed: readonly RemovedEvidence[];
  readonly damaged: readonly DamagedRow[];
};

const evidenceTables = [tables.audits, tables.evidence, tables.rowHistory];

/**
 * Adds an item, or replaces the one with its id, which goes to the history. A new item takes the
 * audit's next number. An item keeps its number for life, also when saved again after its removal.
 */
export function saveEvidence(
  auditId: AuditId,
  draft: EvidenceDraft,
  now: Date,
): Promise<Result<Evidence, WriteProblem>> {
  return writeAtOnce<Evidence, WriteProblem>(evidenceTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const changedAt = now.toISOString();
    const { id } = draft;
    const stored = await findStored(auditId, id);
    const known = stored.row?.evidence ?? (await findRemoved(auditId, id))?.evidence;
    const number = known?.number ?? head.value.lastEvidenceNumber + 1;
    const addedAt = known?.addedAt ?? changedAt;
    const parsed = evidenceSchema.safeParse({ ...draft, number, addedAt });
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

    await keepStored(stored, 'overwritten', now);
    const revision = (stored.row?.revision ?? 0) + 1;
    await tables.evidence.put({ auditId, id, evidence: parsed.data, revision, changedAt });
    const lastEvidenceNumber = Math.max(head.value.lastEvidenceNumber, number);
    await tables.audits.put({ ...head.value, changedAt, lastEvidenceNumber });
    return succeed(parsed.data);
  });
}

/**
 * Changes an item as it is stored now, so that what another tab did to it meanwhile stays. The old
 * version goes to the history.
 */
export function updateEvidence(
  auditId: AuditId,
  id: EvidenceId,
  change: (item: Evidence) => Evidence,
  now: Date,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  return writeAtOnce<Evidence, WriteProblem | MissingItem>(evidenceTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const stored = await findStored(auditId, id);
    if (stored.row === undefined) return fail({ kind: 'missingItem', id });
    const { number, addedAt } = stored.row.evidence;
    const changed = { ...change(stored.row.evidence), id, number, addedAt };
    const parsed = evidenceSchema.safeParse(changed);
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

    await keepStored(stored, 'overwritten', now);
    const changedAt = now.toISOString();
    const revision = stored.row.revision + 1;
    await tables.evidence.put({ auditId, id, evidence: parsed.data, revision, changedAt });
    await tables.audits.put({ ...head.value, changedAt });
    return succeed(parsed.data);
  });
}

/** Takes an item out of the register; it stays in the history. Its absence is no problem. */
export function removeEvidence(
  auditId: AuditId,
  id: EvidenceId,
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(evidenceTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const stored = await findStored(auditId, id);
    if (stored.found === undefined) return succeed(undefined);

    await keepStored(stored, 'removed', now);
    await tables.evidence.delete([auditId, id]);
    await tables.audits.put({ ...head.value, changedAt: now.toISOString() });
    return succeed(undefined);
  });
}

/** Puts a removed item back as it was, under its old number; at any later time. */
export function restoreEvidence(
  auditId: AuditId,
  id: EvidenceId,
  now: Date,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  return writeAtOnce<Evidence, WriteProblem | MissingItem>(evidenceTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const stored = await findStored(auditId, id);
    if (stored.row !== undefined) return succeed(stored.row.evidence);
    const removed = await findRemoved(auditId, id);
    if (removed === undefined) return fail({ kind: 'missingItem', id });

    await keepStored(stored, 'overwritten', now);
    const changedAt = now.toISOString();
    await tables.evidence.put({ ...removed, revision: removed.revision + 1, changedAt });
    await tables.audits.put({ ...head.value, changedAt });
    return succeed(removed.evidence);
  });
}

/** Items that can be put back; may be given to a live query. */
export function listRemovedEvidence(
  auditId: AuditId,
): Promise<Result<RemovedEvidenceList, ReadProblem>> {
  return readAtOnce([tables.evidence, tables.rowHistory], async () => {
    const { rows, damaged } = await readRowHistory(auditId);
    const keys = await tables.evidence.where('auditId').equals(auditId).primaryKeys();
    const seen = new Set<string>(keys.map(([, id]) => id));
    const removed: RemovedEvidence[] = [];
    for (const earlier of rows) {
      if (earlier.kind !== 'evidence' || earlier.why !== 'removed') continue;
      if (seen.has(earlier.rowId)) continue;
      seen.add(earlier.rowId);
      removed.push({ evidence: earlier.row.evidence, removedAt: earlier.movedAt });
    }
    return succeed({ removed, damaged });
  });
}

type Stored = {
  readonly auditId: AuditId;
  readonly id: EvidenceId;
  /** The row as found, readable or not. */
  readonly found: unknown;
  readonly row: EvidenceRow | undefined;
};

async function findStored(auditId: AuditId, id: EvidenceId): Promise<Stored> {
  const found = await tables.evidence.get([auditId, id]);
  return { auditId, id, found, row: evidenceRowSchema.safeParse(found).data };
}

async function keepStored(
  { auditId, id, found, row }: Stored,
  why: 'overwritten' | 'removed',
  now: Date,
): Promise<void> {
  if (found === undefined) return;
  if (row === undefined) {
    await keepDamaged({ auditId, table: 'evidence', rowId: id, row: found }, why, now);
    return;
  }
  const movedAt = now.toISOString();
  await keepInHistory({ kind: 'evidence', auditId, rowId: id, movedAt, why, row });
}

async function findRemoved(auditId: AuditId, id: EvidenceId): Promise<EvidenceRow | undefined> {
  const { rows } = await readRowHistory(auditId);
  for (const earlier of rows) {
    const isRemoval = earlier.kind === 'evidence' && earlier.why === 'removed';
    if (isRemoval && earlier.rowId === id) return earlier.row;
  }
  return undefined;
}
