import type { Action, ActionId, AuditId } from '../domain/audit/audit.ts';
import { actionRowSchema, type ActionRow, type HeadRow } from '../domain/device/rows.ts';
import { tables } from './database.ts';
import { keepDamaged, keepInHistory, readRowHistory } from './row-history.ts';

/** What stands under an id where an action is about to be written. */
export type StoredAction = {
  readonly auditId: AuditId;
  readonly id: ActionId;
  /** The row as found, readable or not. */
  readonly found: unknown;
  readonly row: ActionRow | undefined;
  /** The same, or when nothing readable stands, the item as it was last removed. */
  readonly known: ActionRow | undefined;
};

/** Call it, and the others here, within the transaction that goes on to write. */
export async function findStoredAction(auditId: AuditId, id: ActionId): Promise<StoredAction> {
  const found = await tables.actions.get([auditId, id]);
  const row = actionRowSchema.safeParse(found).data;
  return { auditId, id, found, row, known: row ?? (await findRemoved(auditId, id)) };
}

/**
 * Writes an item over what stands under its id, which goes to the history; answers its number
 * there, or nothing when nothing stood.
 */
export async function replaceAction(
  head: HeadRow,
  stored: StoredAction,
  action: Action,
  now: Date,
): Promise<number | undefined> {
  const kept = await keepStoredAction(stored, 'overwritten', now);
  const { auditId, id } = stored;
  const changedAt = now.toISOString();
  const revision = (stored.known?.revision ?? 0) + 1;
  await tables.actions.put({ auditId, id, action, revision, changedAt });
  const lastActionNumber = Math.max(head.lastActionNumber, action.number);
  await tables.audits.put({ ...head, changedAt, lastActionNumber });
  return kept;
}

/** Takes an item away; it stays in the history. */
export async function removeStoredAction(
  head: HeadRow,
  stored: StoredAction,
  now: Date,
): Promise<void> {
  if (stored.found === undefined) return;
  await keepStoredAction(stored, 'removed', now);
  await tables.actions.delete([stored.auditId, stored.id]);
  await tables.audits.put({ ...head, changedAt: now.toISOString() });
}

async function keepStoredAction(
  { auditId, id, found, row }: StoredAction,
  why: 'overwritten' | 'removed',
  now: Date,
): Promise<number | undefined> {
  if (found === undefined) return undefined;
  if (row === undefined) {
    return keepDamaged({ auditId, table: 'actions', rowId: id, row: found }, why, now);
  }
  const movedAt = now.toISOString();
  return keepInHistory({ kind: 'action', auditId, rowId: id, movedAt, why, row });
}

async function findRemoved(auditId: AuditId, id: ActionId): Promise<ActionRow | undefined> {
  const { rows } = await readRowHistory(auditId);
  for (const earlier of rows) {
    const isRemoval = earlier.kind === 'action' && earlier.why === 'removed';
    if (isRemoval && earlier.rowId === id) return earlier.row;
  }
  return undefined;
}
