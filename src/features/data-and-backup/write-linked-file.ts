import { findLastChange } from '../../domain/device/compare-devices.ts';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { parseDevice } from '../../domain/device/parse-device.ts';
import { BACKUP_LIMITS } from '../../files/backup/backup-limits.ts';
import { checkBackup } from '../../files/backup/check-backup.ts';
import { packBackup } from '../../files/backup/pack-backup.ts';
import { readBackup } from '../../files/backup/read-backup.ts';
import { readRawDevice } from '../../storage/read-raw-device.ts';
import type { BackupFailure, BackupOutcome, BackupRequest } from './backup-message.ts';
import { toCounts } from './pack-device.ts';

/**
 * Writes this device into a file on the computer and reads it back from there. The browser puts
 * the new content in place at the end, so a write cut short leaves the file as it was.
 */
export async function writeLinkedFile({
  handle,
  madeAt,
  isFirst,
}: Extract<BackupRequest, { kind: 'writeLinked' }>): Promise<BackupOutcome> {
  if (!(handle instanceof FileSystemFileHandle)) throw new Error('Not a file handle');
  const device = await readRawDevice();
  // A device that has lost its work must never take the file's with it.
  if (device === undefined || device.rowsByTable['audits']?.length === 0) {
    return { kind: 'failed', why: 'nothingHere', reason: 'no audits' };
  }
  const bytes = packBackup(device, madeAt);
  // Before the file is touched: what cannot be read back must not replace what can.
  const sound = checkBackup(bytes, device);
  if (!sound.ok) return { kind: 'failed', why: 'notWhole', reason: sound.problem.kind };
  try {
    if (isFirst && (await holdsNewerWork(handle, device))) {
      return { kind: 'failed', why: 'newerFile', reason: 'newer changes in the file' };
    }
    const writer = await handle.createWritable();
    await writer.write(bytes);
    await writer.close();
    const written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const checked = checkBackup(written, device);
    return checked.ok
      ? { kind: 'written', size: written.length, counts: toCounts(checked.value) }
      : { kind: 'failed', why: 'check', reason: checked.problem.kind };
  } catch (error) {
    return explainRefusal(error);
  }
}

/** Whether the file is a backup with a later change than any here, as from another device. */
async function holdsNewerWork(handle: FileSystemFileHandle, device: RawDevice): Promise<boolean> {
  const file = await handle.getFile();
  if (file.size === 0 || file.size > BACKUP_LIMITS.fileBytes) return false;
  const backup = readBackup(new Uint8Array(await file.arrayBuffer()));
  if (!backup.ok) return false;
  const theirs = findLastChange(backup.value.rows);
  if (theirs === undefined) return false;
  const parsed = parseDevice(device);
  const ours = parsed.ok ? findLastChange(parsed.value.rows) : undefined;
  return ours === undefined || theirs > ours;
}

function explainRefusal(error: unknown): BackupFailure {
  const reason = error instanceof Error ? error.name : String(error);
  switch (reason) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'failed', why: 'noPermission', reason };
    case 'NotFoundError':
      return { kind: 'failed', why: 'fileGone', reason };
    case 'QuotaExceededError':
      return { kind: 'failed', why: 'full', reason };
    default:
      return { kind: 'failed', why: 'other', reason };
  }
}
