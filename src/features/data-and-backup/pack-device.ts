import type { BackupManifest } from '../../domain/device/backup-file.ts';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { cutPieces, keepInPieces } from '../../files/backup/blob-pieces.ts';
import { checkBackup } from '../../files/backup/check-backup.ts';
import { packBackup } from '../../files/backup/pack-backup.ts';
import { toCopyId } from '../../storage/copies-database.ts';
import { readCopy } from '../../storage/copies.ts';
import { readRawDevice } from '../../storage/read-raw-device.ts';
import type {
  BackupFailure,
  BackupOutcome,
  BackupRequest,
  BackupStep,
  PackedCounts,
} from './backup-message.ts';
import { toFailure } from './to-failure.ts';

type TellStep = (step: BackupStep) => void;

/** Makes a backup file, then reads it back from its own bytes: only what holds everything is given. */
export async function packDevice(
  { madeAt, copyId }: Extract<BackupRequest, { kind: 'pack' }>,
  tell: TellStep,
): Promise<BackupOutcome> {
  tell('reading');
  const read = await readDevice(copyId);
  if (!read.ok) return read.problem;
  tell('packing');
  const bytes = packBackup(read.value, madeAt);
  tell('checking');
  const checked = checkBackup(bytes, read.value);
  return checked.ok
    ? {
        kind: 'packed',
        file: await keepInPieces(cutPieces(bytes)),
        counts: toCounts(checked.value),
      }
    : { kind: 'failed', why: 'check', reason: checked.problem.kind };
}

async function readDevice(copyId: string | undefined): Promise<Result<RawDevice, BackupFailure>> {
  if (copyId !== undefined) {
    const copy = await readCopy(toCopyId(copyId));
    return copy.ok ? succeed(copy.value.device) : fail(toFailure(copy.problem));
  }
  const device = await readRawDevice();
  return device === undefined
    ? fail({ kind: 'failed', why: 'nothingHere', reason: 'no database' })
    : succeed(device);
}

/** What people count in a backup, from what it says of itself once that has been checked. */
export function toCounts({ rows }: BackupManifest): PackedCounts {
  return {
    audits: rows['audits'] ?? 0,
    answers: rows['answers'] ?? 0,
    evidence: rows['evidence'] ?? 0,
    actions: rows['actions'] ?? 0,
    rounds: rows['rounds'] ?? 0,
    ownTemplates: rows['ownTemplates'] ?? 0,
  };
}
