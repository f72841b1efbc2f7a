import type { AuditId } from '../domain/audit/audit.ts';
import type { DeviceRows, UnreadableRow } from '../domain/device/device-rows.ts';
import { parseDevice, type NewerTables } from '../domain/device/parse-device.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import type { CopyId } from './copies-database.ts';
import { readCopy, type MissingCopy } from './copies.ts';
import { tables } from './database.ts';
import { replaceAudits, type ReplaceProblem } from './replace-audits.ts';
import { OF_ONE_BROWSER } from './settings.ts';

export type Restored = {
  /** The safety copy that takes the restore back. */
  readonly copyId: CopyId | undefined;
};

/**
 * Brings the chosen audits of a backup onto this device, all or none, in the place of those with
 * the same id. Facts about the device are taken over where this one has none. Other audits here
 * stay as they are.
 */
export async function restoreRows(
  rows: DeviceRows,
  unreadable: readonly UnreadableRow[],
  auditIds: readonly AuditId[],
  now: Date,
): Promise<Result<Restored, ReplaceProblem>> {
  const replaced = await replaceAudits({ auditIds, rows, unreadable, why: 'restore' }, now);
  if (!replaced.ok) return replaced;
  await fillSettings(rows);
  return succeed({ copyId: replaced.value });
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

/**
 * Not worth failing a restore for: what the audits hold is in place. What another browser was asked
 * and answered says nothing of this one.
 */
async function fillSettings({ settings }: DeviceRows): Promise<void> {
  await writeAtOnce<undefined, never>([tables.settings], async () => {
    const known = new Set(await tables.settings.toCollection().primaryKeys());
    await tables.settings.bulkAdd(
      settings.filter(({ key }) => !known.has(key) && !OF_ONE_BROWSER.has(key)),
    );
    return succeed(undefined);
  });
}
