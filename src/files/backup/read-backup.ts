import type { BackupManifest } from '../../domain/device/backup-file.ts';
import {
  KEY_FIELDS,
  TABLE_NAMES,
  type DeviceRows,
  type RawDevice,
  type TableName,
  type UnreadableRow,
} from '../../domain/device/device-rows.ts';
import { parseDevice } from '../../domain/device/parse-device.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { damagedAt, type BackupProblem } from './backup-problem.ts';
import { unpackBackup } from './unpack-backup.ts';

export type ReadBackup = {
  readonly manifest: BackupManifest;
  /** In the tables of today, whatever version the backup is of. */
  readonly rows: DeviceRows;
  /** Rows that could not be read when the backup was made either, as they were found. */
  readonly unreadable: readonly UnreadableRow[];
};

/** Reads a backup file as rows that can be put on a device. */
export function readBackup(bytes: Uint8Array): Result<ReadBackup, BackupProblem> {
  const unpacked = unpackBackup(bytes);
  if (!unpacked.ok) return unpacked;
  const { manifest, device } = unpacked.value;
  const unkeyed = TABLE_NAMES.find((table) => !areKeyed(table, device));
  if (unkeyed !== undefined) return fail(damagedAt(`rows/${unkeyed}.json`));
  const parsed = parseDevice(device);
  if (!parsed.ok) return fail({ ...parsed.problem, of: 'tables' });
  return succeed({ manifest, ...parsed.value });
}

/** Whether each row has a key, and one of its own: a table keeps no other, and no two under one. */
function areKeyed(table: TableName, { rowsByTable }: RawDevice): boolean {
  const rows = rowsByTable[table] ?? [];
  const keys = rows.map((row) => findKey(table, row));
  return !keys.includes(undefined) && new Set(keys).size === rows.length;
}

function findKey(table: TableName, row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const parts = KEY_FIELDS[table].map((field): unknown => {
    const part: unknown = Reflect.get(row, field);
    return part;
  });
  return parts.every(isKeyPart) ? JSON.stringify(parts) : undefined;
}

function isKeyPart(part: unknown): boolean {
  return typeof part === 'string' || (typeof part === 'number' && !Number.isNaN(part));
}
