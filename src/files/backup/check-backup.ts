import type { BackupManifest } from '../../domain/device/backup-file.ts';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { isSameValue } from '../../domain/shared/same-value.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { BackupProblem } from './backup-problem.ts';
import { BACKUP_LIMITS } from './backup-limits.ts';
import { unpackAnyTables } from './unpack-backup.ts';

/** The file can be read, and is not of what was to be kept: `where` is a table or the version. */
export type BackupDiffers = { readonly kind: 'differs'; readonly where: string };

/**
 * Reads a backup back from what was written and holds every row and byte of it against what was to
 * be written. Only then may a backup be called complete.
 */
export function checkBackup(
  bytes: Uint8Array,
  device: RawDevice,
): Result<BackupManifest, BackupProblem | BackupDiffers> {
  const unpacked = unpackAnyTables(bytes, BACKUP_LIMITS, { isOnlyLookedAt: true });
  if (!unpacked.ok) return unpacked;
  const where = findDifference(unpacked.value.device, device);
  return where === undefined ? succeed(unpacked.value.manifest) : fail({ kind: 'differs', where });
}

/** The first table in which two devices differ. */
export function findDifference(one: RawDevice, other: RawDevice): string | undefined {
  if (one.tablesVersion !== other.tablesVersion) return 'tablesVersion';
  const tables = new Set([...Object.keys(one.rowsByTable), ...Object.keys(other.rowsByTable)]);
  return [...tables].find(
    (table) => !isSameValue(one.rowsByTable[table], other.rowsByTable[table]),
  );
}
