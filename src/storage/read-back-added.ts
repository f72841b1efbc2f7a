import type { Action, AuditId, Evidence } from '../domain/audit/audit.ts';
import type { HeadRow } from '../domain/device/rows.ts';
import { must } from '../domain/shared/must.ts';
import { findStoredAction, removeStoredAction, replaceAction } from './action-rows.ts';
import { findStoredEvidence, removeStoredEvidence, replaceEvidence } from './evidence-rows.ts';
import { readHead } from './read-rows.ts';

/** Items that were added in a spreadsheet; their numbers and days are those of their storing. */
export type RowsToAdd = {
  readonly actions: readonly Action[];
  readonly evidence: readonly Evidence[];
};

export const NOTHING_ADDED: RowsToAdd = { actions: [], evidence: [] };

export type FoundRow = { readonly isAsShown: boolean; readonly write: () => Promise<void> };

/** Each is written under the next number, unless something stands under its id by now. */
export async function judgeAdded(
  auditId: AuditId,
  { actions, evidence }: RowsToAdd,
  now: Date,
): Promise<readonly FoundRow[]> {
  const addedAt = now.toISOString();
  const found: FoundRow[] = [];
  for (const action of actions) {
    const stored = await findStoredAction(auditId, action.id);
    found.push({
      isAsShown: stored.found === undefined,
      write: async () => {
        const head = await readAnew(auditId);
        const number = head.lastActionNumber + 1;
        await replaceAction(head, stored, { ...action, number, addedAt }, now);
      },
    });
  }
  for (const item of evidence) {
    const stored = await findStoredEvidence(auditId, item.id);
    found.push({
      isAsShown: stored.found === undefined,
      write: async () => {
        const head = await readAnew(auditId);
        const number = head.lastEvidenceNumber + 1;
        await replaceEvidence(head, stored, { ...item, number, addedAt }, now);
      },
    });
  }
  return found;
}

/** Each goes again, to the history; one that was worked on since bears a later day than its own. */
export async function judgeTakenBack(
  auditId: AuditId,
  { actions, evidence }: RowsToAdd,
  now: Date,
): Promise<readonly FoundRow[]> {
  const found: FoundRow[] = [];
  for (const { id } of actions) {
    const stored = await findStoredAction(auditId, id);
    found.push({
      isAsShown: stored.row !== undefined && stored.row.changedAt === stored.row.action.addedAt,
      write: async () => {
        await removeStoredAction(await readAnew(auditId), stored, now);
      },
    });
  }
  for (const { id } of evidence) {
    const stored = await findStoredEvidence(auditId, id);
    found.push({
      isAsShown: stored.row !== undefined && stored.row.changedAt === stored.row.evidence.addedAt,
      write: async () => {
        await removeStoredEvidence(await readAnew(auditId), stored, now);
      },
    });
  }
  return found;
}

/** Each row that is written counts up in the head. */
export async function readAnew(auditId: AuditId): Promise<HeadRow> {
  const head = await readHead(auditId);
  return must(head.ok ? head.value : undefined, 'the head read a moment ago');
}
