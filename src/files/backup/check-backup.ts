import type { BackupManifest } from '../../domain/device/backup-file.ts';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { BackupProblem } from './backup-problem.ts';
import { findBytes } from './written-values.ts';
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
  const unpacked = unpackAnyTables(bytes);
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

function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null) return false;
  const bytes = findBytes(one);
  const otherBytes = findBytes(other);
  if (bytes !== undefined || otherBytes !== undefined) {
    return bytes !== undefined && otherBytes !== undefined && isSameBytes(bytes, otherBytes);
  }
  if (one instanceof Date || other instanceof Date) {
    return one instanceof Date && other instanceof Date && Object.is(+one, +other);
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return hasSameFields(one, other);
}

function hasSameFields(one: object, other: object): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) && isSameValue(Reflect.get(one, key), Reflect.get(other, key)),
    )
  );
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
