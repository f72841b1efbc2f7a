import { strToU8, zipSync, type Zippable } from 'fflate';

import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  backupManifestSchema,
  type BackupManifest,
} from '../../domain/device/backup-file.ts';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { hashBytes } from '../../domain/shared/content-hash.ts';
import { stampDigest } from './digest-stamp.ts';
import { writeValue } from './written-values.ts';

/**
 * Makes the backup file of a device: all rows as they were found, readable or not, and all bytes
 * they hold. The same device and moment give the same file.
 */
export function packBackup(
  device: RawDevice,
  madeAt: string,
  appVersion?: string,
): Uint8Array<ArrayBuffer> {
  const bytesByHash = new Map<string, Uint8Array>();
  const keep = (bytes: Uint8Array): string => {
    const hash = hashBytes(bytes);
    bytesByHash.set(hash, bytes);
    return hash;
  };
  const tables = Object.entries(device.rowsByTable).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const rowFiles = tables.map(([table, rows]): [string, Uint8Array] => [
    `rows/${table}.json`,
    toJson(rows.map((row) => writeValue(row, keep))),
  ]);
  const byteFiles = [...bytesByHash].sort(([one], [other]) => (one < other ? -1 : 1));
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    tablesVersion: device.tablesVersion,
    madeAt,
    ...(appVersion === undefined ? {} : { appVersion }),
    rows: Object.fromEntries(tables.map(([table, rows]) => [table, rows.length])),
    bytes: bytesByHash.size,
  };
  // Not compressed: a backup cut short is still known as one by its beginning.
  const stored = { level: 0 } as const;
  const files: Zippable = {
    'manifest.json': [toJson(backupManifestSchema.parse(manifest)), stored],
    ...Object.fromEntries(rowFiles),
    ...Object.fromEntries(
      byteFiles.map(([hash, bytes]) => [`bytes/${hash}`, [bytes, stored] as const]),
    ),
  };
  return stampDigest(zipSync(files, { level: 6, mtime: findZipDay(madeAt) }));
}

function toJson(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value));
}

/**
 * The day in UTC, as the local noon that zips are dated by: every time zone writes the same, for
 * no clock change leaves noon out. Zips know the years from 1980 to 2099; the moment itself is in
 * the manifest.
 */
function findZipDay(madeAt: string): Date {
  const moment = new Date(madeAt);
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1980), 2099);
  return new Date(year, moment.getUTCMonth(), moment.getUTCDate(), 12);
}
