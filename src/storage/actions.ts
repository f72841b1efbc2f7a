import { actionSchema, type Action, type ActionId, type AuditId } from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { findStoredAction, removeStoredAction, replaceAction } from './action-rows.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, readOwnHead } from './read-rows.ts';
import { readRowHistory } from './row-history.ts';
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
    const head = await readOwnHead(auditId);
    if (!head.ok) return head;
    const stored = await findStoredAction(auditId, draft.id);
    const number = stored.known?.action.number ?? head.value.lastActionNumber + 1;
    const addedAt = stored.known?.action.addedAt ?? now.toISOString();
    const parsed = actionSchema.safeParse({ ...draft, number, addedAt });
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

    await replaceAction(head.value, stored, parsed.data, now);
    return succeed(parsed.data);
  });
}

/**
 * Changes an action as it is stored now, so that what another tab did to it meanwhile stays. The
 * old version goes to the history.
 */
export function updateAction(
  auditId: AuditId,
  id: ActionId,
  change: (action: Action) => ActionDraft,
  now: Date,
): Promise<Result<Action, WriteProblem | MissingItem>> {
  return writeAtOnce<Action, WriteProblem | MissingItem>(actionTables, async () => {
    const head = await readOwnHead(auditId);
    if (!head.ok) return head;
    const stored = await findStoredAction(auditId, id);
    if (stored.row === undefined) return fail({ kind: 'missingItem', id });
    const { number, addedAt } = stored.row.action;
    const changed = { ...change(stored.row.action), id, number, addedAt };
    const parsed = actionSchema.safeParse(changed);
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

    await replaceAction(head.value, stored, parsed.data, now);
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
    const head = await readOwnHead(auditId);
    if (!head.ok) return head;
    await removeStoredAction(head.value, await findStoredAction(auditId, id), now);
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
    const head = await readOwnHead(auditId);
    if (!head.ok) return head;
    const stored = await findStoredAction(auditId, id);
    if (stored.row !== undefined) return succeed(stored.row.action);
    if (stored.known === undefined) return fail({ kind: 'missingItem', id });

    await replaceAction(head.value, stored, stored.known.action, now);
    return succeed(stored.known.action);
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
