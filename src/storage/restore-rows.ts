import type { AuditId } from '../domain/audit/audit.ts';
import type { DeviceRows, UnreadableRow } from '../domain/device/device-rows.ts';
import { parseDevice, type NewerTables } from '../domain/device/parse-device.ts';
import { findSigningKey } from '../domain/device/signing-key.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import type { CopyId } from './copies-database.ts';
import { readCopy, type MissingCopy } from './copies.ts';
import { replaceAudits, type ReplaceProblem } from './replace-audits.ts';

export type Restored = {
  /** The safety copy that takes the restore back. */
  readonly copyId: CopyId | undefined;
};

/**
 * Brings the chosen audits of a backup onto this device, all or none, in the place of those with
 * the same id. Other audits here stay as they are, and so do the facts about this device: a backup
 * made elsewhere says nothing of when this one was last backed up. But for the key that returns are
 * signed with: it comes too where that is wished and this device has none.
 */
export async function restoreRows(
  rows: DeviceRows,
  unreadable: readonly UnreadableRow[],
  auditIds: readonly AuditId[],
  now: Date,
  { withKey = false }: { readonly withKey?: boolean } = {},
): Promise<Result<Restored, ReplaceProblem>> {
  const signingKey = withKey ? findSigningKey(rows.settings) : undefined;
  const replaced = await replaceAudits(
    {
      auditIds,
      rows,
      unreadable,
      why: 'restore',
      ...(signingKey === undefined ? {} : { signingKey }),
    },
    now,
  );
  return replaced.ok ? succeed({ copyId: replaced.value }) : replaced;
}

/**
 * Makes every audit a copy speaks of what it was when the copy was made: brought back, put back,
 * or taken away again. This too makes a copy first, so an undo can be undone.
 */
export async function undoCopy(
  id: CopyId,
  now: Date,
): Promise<Result<Restored, ReplaceProblem | MissingCopy | NewerTables>> {
  const read = await readCopy(id);
  if (!read.ok) return read;
  const { copy, device } = read.value;
  const parsed = parseDevice(device);
  if (!parsed.ok) return parsed;
  const { rows, unreadable } = parsed.value;
  const auditIds = [...copy.audits.map((audit) => audit.id), ...copy.absent];
  const replaced = await replaceAudits({ auditIds, rows, unreadable, why: 'undo' }, now);
  return replaced.ok ? succeed({ copyId: replaced.value }) : replaced;
}
