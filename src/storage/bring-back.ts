import type { ActionId, AuditDetails, AuditId, EvidenceId } from '../domain/audit/audit.ts';
import {
  rowHistoryRowSchema,
  type ActionRow,
  type EvidenceRow,
  type HeadRow,
  type RowHistoryRow,
} from '../domain/device/rows.ts';
import { findSignOff } from '../domain/audit/sign-off.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { findStoredAction, replaceAction } from './action-rows.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { findStoredEvidence, replaceEvidence } from './evidence-rows.ts';
import { parseRow, readOwnHead, type ReadRows } from './read-rows.ts';
import { readRowHistory, replaceDetails } from './row-history.ts';
import type { DamagedRowProblem, ReadProblem, WriteProblem } from './storage-problem.ts';
import type { MissingItem } from './unnumbered.ts';

/** How to take a bringing back back again. */
export type WayBack =
  /** What stood before is this row of the history now. */
  | { readonly kind: 'bringBack'; readonly historyId: number }
  /** Nothing stood there before. */
  | { readonly kind: 'removeEvidence'; readonly id: EvidenceId }
  | { readonly kind: 'removeAction'; readonly id: ActionId }
  /** What stood before could not be read; it is kept as it was found. */
  | { readonly kind: 'none' };

/** All that was overwritten or removed in an audit, newest first; may be given to a live query. */
export function listRowHistory(
  auditId: AuditId,
): Promise<Result<ReadRows<RowHistoryRow>, ReadProblem>> {
  return readAtOnce<ReadRows<RowHistoryRow>, ReadProblem>([tables.rowHistory], async () =>
    succeed(await readRowHistory(auditId)),
  );
}

/**
 * Makes one row of the history stand again, under its old number. What stands in its place goes to
 * the history itself, in the same transaction; the row stays there too.
 */
export function bringBack(
  auditId: AuditId,
  historyId: number,
  now: Date,
): Promise<Result<WayBack, WriteProblem | MissingItem>> {
  const { audits, evidence, actions, rowHistory } = tables;
  return writeAtOnce<WayBack, WriteProblem | MissingItem>(
    [audits, evidence, actions, rowHistory],
    async () => {
      const head = await readOwnHead(auditId);
      if (!head.ok) return head;
      const found = await findInHistory(auditId, historyId);
      if (!found.ok) return found;
      const earlier = found.value;
      const isFrozen = findSignOff(head.value.signOffs ?? []) !== undefined;
      if (isFrozen && earlier.kind !== 'action') return fail({ kind: 'signedOff' });
      switch (earlier.kind) {
        case 'evidence':
          return succeed(await bringEvidenceBack(head.value, earlier.row, now));
        case 'action':
          return succeed(await bringActionBack(head.value, earlier.row, now));
        case 'details':
          return succeed(await bringDetailsBack(head.value, earlier.row, now));
        case 'damaged':
          return fail({ kind: 'missingItem', id: earlier.rowId });
      }
    },
  );
}

async function findInHistory(
  auditId: AuditId,
  historyId: number,
): Promise<Result<RowHistoryRow, DamagedRowProblem | MissingItem>> {
  const found = await tables.rowHistory.get(historyId);
  if (found === undefined) return fail({ kind: 'missingItem', id: String(historyId) });
  const row = parseRow('rowHistory', rowHistoryRowSchema, found);
  if (!row.ok || row.value.auditId === auditId) return row;
  return fail({ kind: 'missingItem', id: String(historyId) });
}

async function bringEvidenceBack(
  head: HeadRow,
  { id, evidence }: EvidenceRow,
  now: Date,
): Promise<WayBack> {
  const stored = await findStoredEvidence(head.id, id);
  const kept = await replaceEvidence(head, stored, evidence, now);
  return kept === undefined ? { kind: 'removeEvidence', id } : toWayBack(stored.row, kept);
}

async function bringActionBack(
  head: HeadRow,
  { id, action }: ActionRow,
  now: Date,
): Promise<WayBack> {
  const stored = await findStoredAction(head.id, id);
  const kept = await replaceAction(head, stored, action, now);
  return kept === undefined ? { kind: 'removeAction', id } : toWayBack(stored.row, kept);
}

async function bringDetailsBack(head: HeadRow, details: AuditDetails, now: Date): Promise<WayBack> {
  return { kind: 'bringBack', historyId: await replaceDetails(head, details, now) };
}

function toWayBack(row: unknown, historyId: number): WayBack {
  return row === undefined ? { kind: 'none' } : { kind: 'bringBack', historyId };
}
