import type { BackupManifest } from '../../domain/device/backup-file.ts';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { checkBackup } from '../../files/backup/check-backup.ts';
import { packBackup } from '../../files/backup/pack-backup.ts';
import { openSealedBackup, sealBackup } from '../../files/backup/seal-backup.ts';
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
  { madeAt, copyId, passphrase }: Extract<BackupRequest, { kind: 'pack' }>,
  tell: TellStep,
): Promise<BackupOutcome> {
  tell('reading');
  const read = await readDevice(copyId);
  if (!read.ok) return read.problem;
  tell('packing');
  const packed = packBackup(read.value, madeAt);
  if (passphrase !== undefined) tell('sealing');
  const bytes = passphrase === undefined ? packed : await sealBackup(packed, passphrase);
  tell('checking');
  const checked = await checkFile(bytes, read.value, passphrase);
  return checked.ok
    ? { kind: 'packed', bytes, counts: toCounts(checked.value) }
    : { kind: 'failed', why: 'check', reason: checked.problem };
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

/** A sealed file is opened again as a person would open it, with the same passphrase. */
async function checkFile(
  bytes: Uint8Array,
  device: RawDevice,
  passphrase: string | undefined,
): Promise<Result<BackupManifest, string>> {
  const opened =
    passphrase === undefined ? succeed(bytes) : await openSealedBackup(bytes, passphrase);
  if (!opened.ok) return fail(opened.problem.kind);
  const checked = checkBackup(opened.value, device);
  return checked.ok ? checked : fail(checked.problem.kind);
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
