import { checkBackup } from '../../files/backup/check-backup.ts';
import { packBackup } from '../../files/backup/pack-backup.ts';
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
}: Extract<BackupRequest, { kind: 'writeLinked' }>): Promise<BackupOutcome> {
  if (!(handle instanceof FileSystemFileHandle)) throw new Error('Not a file handle');
  const device = await readRawDevice();
  // A device that has lost its work must never take the file's with it.
  if (device === undefined || device.rowsByTable['audits']?.length === 0) {
    return { kind: 'failed', why: 'nothingHere', reason: 'no audits' };
  }
  const bytes = packBackup(device, madeAt);
  try {
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
