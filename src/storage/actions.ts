import { actionSchema, type Action, type ActionId, type AuditId } from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, readHead } from './read-rows.ts';
import { keepDamaged, keepInHistory, readRowHistory } from './row-history.ts';
import { actionRowSchema, type ActionRow } from '../domain/device/rows.ts';
import type { DamagedRow, ReadProblem, WriteProblem } from './storage-problem.ts';
import type { MissingItem, Unnumbered } from './unnumbered.ts';

/** An action as a form gives it: its number and moment of adding are storage's to say. */
export type ActionDraft = Unnumbered<Action>;

export type RemovedAction = { readonly action: Action; readonly removedAt: string };

export type RemovedActionList = {
  /** The one removed last first. */
  readonly removed: readonly RemovedAction[];
  readonly damaged: readonly DamagedRow[];
};

const actionTables = [tables.audits, tables.actions, tables.rowHistory];

/**
 * Adds an action, or replaces the one with its id, which goes to the history. A new one takes the
 * audit's next number. It keeps its number for life, also when saved again after its removal.
 */
export function saveAction(
  auditId: AuditId,
  draft: ActionDraft,
  now: Date,
): Promise<Result<Action, WriteProblem>> {
  return writeAtOnce<Action, WriteProblem>(actionTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const changedAt = now.toISOString();
    const { id } = draft;
    const stored = await findStored(auditId, id);
    const known = stored.row?.action ?? (await findRemoved(auditId, id))?.action;
    const number = known?.number ?? head.value.lastActionNumber + 1;
    const addedAt = known?.addedAt ?? changedAt;
    const parsed = actionSchema.safeParse({ ...draft, number, addedAt });
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

    await keepStored(stored, 'overwritten', now);
    const revision = (stored.row?.revision ?? 0) + 1;
    await tables.actions.put({ auditId, id, action: parsed.data, revision, changedAt });
    const lastActionNumber = Math.max(head.value.lastActionNumber, number);
    await tables.audits.put({ ...head.value, changedAt, lastActionNumber });
    return succeed(parsed.data);
  });
}

/** Takes an action out of the plan; it stays in the history. Its absence is no problem. */
export function removeAction(
  auditId: AuditId,
  id: ActionId,
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(actionTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const stored = await findStored(auditId, id);
    if (stored.found === undefined) return succeed(undefined);

    await keepStored(stored, 'removed', now);
    await tables.actions.delete([auditId, id]);
    await tables.audits.put({ ...head.value, changedAt: now.toISOString() });
    return succeed(undefined);
  });
}

/** Puts a removed action back as it was, under its old number; at any later time. */
export function restoreAction(
  auditId: AuditId,
  id: ActionId,
  now: Date,
): Promise<Result<Action, WriteProblem | MissingItem>> {
  return writeAtOnce<Action, WriteProblem | MissingItem>(actionTables, async () => {
    const head = await readHead(auditId);
    if (!head.ok) return head;
    const stored = await findStored(auditId, id);
    if (stored.row !== undefined) return succeed(stored.row.action);
    const removed = await findRemoved(auditId, id);
    if (removed === undefined) return fail({ kind: 'missingItem', id });

    await keepStored(stored, 'overwritten', now);
    const changedAt = now.toISOString();
    await tables.actions.put({ ...removed, revision: removed.revision + 1, changedAt });
    await tables.audits.put({ ...head.value, changedAt });
    return succeed(removed.action);
  });
}

/** Actions that can be put back; may be given to a live query. */
export function listRemovedActions(
  auditId: AuditId,
): Promise<Result<RemovedActionList, ReadProblem>> {
  return readAtOnce([tables.actions, tables.rowHistory], async () => {
    const { rows, damaged } = await readRowHistory(auditId);
    const keys = await tables.actions.where('auditId').equals(auditId).primaryKeys();
    const seen = new Set<string>(keys.map(([, id]) => id));
    const removed: RemovedAction[] = [];
    for (const earlier of rows) {
      if (earlier.kind !== 'action' || earlier.why !== 'removed') continue;
      if (seen.has(earlier.rowId)) continue;
      seen.add(earlier.rowId);
      removed.push({ action: earlier.row.action, removedAt: earlier.movedAt });
    }
    return succeed({ removed, damaged });
  });
}

type Stored = {
  readonly auditId: AuditId;
  readonly id: ActionId;
  /** The row as found, readable or not. */
  readonly found: unknown;
  readonly row: ActionRow | undefined;
};

async function findStored(auditId: AuditId, id: ActionId): Promise<Stored> {
  const found = await tables.actions.get([auditId, id]);
  return { auditId, id, found, row: actionRowSchema.safeParse(found).data };
}

async function keepStored(
  { auditId, id, found, row }: Stored,
  why: 'overwritten' | 'removed',
  now: Date,
): Promise<void> {
  if (found === undefined) return;
  if (row === undefined) {
    await keepDamaged({ auditId, table: 'actions', rowId: id, row: found }, why, now);
    return;
  }
  const movedAt = now.toISOString();
  await keepInHistory({ kind: 'action', auditId, rowId: id, movedAt, why, row });
}

async function findRemoved(auditId: AuditId, id: ActionId): Promise<ActionRow | undefined> {
  const { rows } = await readRowHistory(auditId);
  for (const earlier of rows) {
    const isRemoval = earlier.kind === 'action' && earlier.why === 'removed';
    if (isRemoval && earlier.rowId === id) return earlier.row;
  }
  return undefined;
}
