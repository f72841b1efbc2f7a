import { compareDevices, findLastChange } from '../../domain/device/compare-devices.ts';
import { compareRounds } from '../../domain/device/compare-rounds.ts';
import {
  EMPTY_DEVICE,
  findAuditOfRow,
  type DeviceRows,
  type UnreadableRow,
} from '../../domain/device/device-rows.ts';
import { parseDevice, type ParsedDevice } from '../../domain/device/parse-device.ts';
import { findSigningKey } from '../../domain/device/signing-key.ts';
import { nameKey } from '../../domain/audit-return/key-name.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { BACKUP_LIMITS } from '../../files/backup/backup-limits.ts';
import { readBackup, type ReadBackup } from '../../files/backup/read-backup.ts';
import { openSealedBackup } from '../../files/backup/seal-backup.ts';
import { readRawDevice } from '../../storage/read-raw-device.ts';
import type { BackupRequest, BackupStep, FileProblem, Preview } from './backup-message.ts';
import { toCounts } from './pack-device.ts';

export type OpenedFile = { readonly backup: ReadBackup; readonly preview: Preview };

/** Reads a backup and says how it differs from this device. Nothing is stored. */
export async function openFile(
  { file, passphrase }: Extract<BackupRequest, { kind: 'open' }>,
  tell: (step: BackupStep) => void,
): Promise<Result<OpenedFile, FileProblem>> {
  tell('reading');
  const bytes = await readBackupBytes(file);
  if (!bytes.ok) return bytes;
  const plain = passphrase === undefined ? bytes : await unseal(bytes.value, passphrase);
  if (!plain.ok) return plain;
  const backup = readBackup(plain.value);
  if (!backup.ok) return backup;

  tell('comparing');
  const device = await readDevice();
  if (!device.ok) return device;
  return succeed({ backup: backup.value, preview: toPreview(backup.value, device.value) });
}

/** The size is looked at first: browsers have given an empty text for a file that was too large. */
export async function readBackupBytes(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<Uint8Array, FileProblem>> {
  const most = BACKUP_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', limit: 'fileBytes', most });
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return fail({ kind: 'unreadableFile', reason: nameOf(error) });
  }
}

async function unseal(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, FileProblem>> {
  const opened = await openSealedBackup(bytes, passphrase);
  if (opened.ok) return opened;
  const { problem } = opened;
  switch (problem.kind) {
    case 'notSealed':
    case 'sealedToKey':
    case 'tooMuchWork':
      return fail({ kind: problem.kind });
    case 'wrongPassphrase':
    case 'damaged':
    case 'incomplete':
    case 'tooLarge':
      return fail(problem);
  }
}

async function readDevice(): Promise<Result<ParsedDevice, FileProblem>> {
  try {
    const raw = await readRawDevice();
    if (raw === undefined) return succeed({ rows: EMPTY_DEVICE, unreadable: [] });
    const parsed = parseDevice(raw);
    if (parsed.ok) return parsed;
    return fail({ kind: 'unreadableDevice', reason: parsed.problem.kind });
  } catch (error) {
    return fail({ kind: 'unreadableDevice', reason: nameOf(error) });
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

function toPreview({ manifest, rows, unreadable }: ReadBackup, device: ParsedDevice): Preview {
  const deviceChangedAt = findLastChange(device.rows);
  const signingKey = compareKeys(rows, device.rows);
  return {
    madeAt: manifest.madeAt,
    counts: toCounts(manifest),
    ...(deviceChangedAt === undefined ? {} : { deviceChangedAt }),
    differences: [
      ...compareDevices(rows, device.rows, { backup: unreadable, device: device.unreadable }),
    ],
    ...(signingKey === undefined ? {} : { signingKey }),
    rounds: [...compareRounds(rows, device.rows)],
    templates: listTemplates(rows, device.rows),
    unreadable: countUnreadable(unreadable, rows),
  };
}

function compareKeys(backup: DeviceRows, device: DeviceRows): Preview['signingKey'] {
  const key = findSigningKey(backup.settings);
  if (key === undefined) return undefined;
  const here = findSigningKey(device.settings)?.publicKey;
  return {
    name: nameKey('signing', key.publicKey),
    here: here === undefined ? 'none' : here === key.publicKey ? 'same' : 'other',
  };
}

function listTemplates(backup: DeviceRows, device: DeviceRows): Preview['templates'] {
  const here = new Set(device.ownTemplates.map(({ id }) => id));
  return backup.ownTemplates.map(({ id, name }) => ({ id, name, isHere: here.has(id) }));
}

/** One line for each kind of item and audit, however many there are. */
function countUnreadable(
  unreadable: readonly UnreadableRow[],
  rows: DeviceRows,
): Preview['unreadable'] {
  const organisationById = new Map<string, string>(
    rows.audits.map(({ id, details }) => [id, details.organisation]),
  );
  const lines = new Map<string, Preview['unreadable'][number]>();
  for (const { table, row } of unreadable) {
    const organisation = organisationById.get(findAuditOfRow(table, row) ?? '');
    const key = `${table} ${organisation ?? ''}`;
    const count = (lines.get(key)?.count ?? 0) + 1;
    lines.set(key, { table, count, ...(organisation === undefined ? {} : { organisation }) });
  }
  return [...lines.values()];
}
