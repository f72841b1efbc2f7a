import { isDeepStrictEqual } from 'node:util';

import type { RawDevice } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import { packBackup } from '../../src/files/backup/pack-backup.ts';
import { readBackup } from '../../src/files/backup/read-backup.ts';

export const MADE_AT = '2026-11-26T14:32:10.000Z';

/**
 * Whether a device comes back from its backup as it was: every row deep-equal, every attachment
 * with the bytes its hash is of, and nothing that cannot be read.
 */
export function comesBackWhole(
  device: RawDevice,
  pack: (device: RawDevice) => Uint8Array = (given) => packBackup(given, MADE_AT),
): boolean {
  const before = parseDevice(device);
  const after = readBackup(pack(device));
  if (!before.ok || !after.ok || before.value.unreadable.length > 0) return false;
  const { rows, unreadable } = after.value;
  return (
    unreadable.length === 0 &&
    isDeepStrictEqual(rows, before.value.rows) &&
    rows.attachments.every(({ hash, bytes }) => hashBytes(bytes) === hash)
  );
}
