import '../../domain/shared/no-eval.ts';
import '../../storage/lock/take-key.ts';

import { findSigningKey } from '../../domain/device/signing-key.ts';
import { addRounds } from '../../storage/add-rounds.ts';
import { opensAs, sealFile } from '../../files/backup/seal-file.ts';
import { openStorage } from '../../storage/connection.ts';
import { toCopyId } from '../../storage/copies-database.ts';
import type { ErasedRounds } from '../../storage/erased-rounds.ts';
import { replaceRound, undoReplace } from '../../storage/replace-rounds.ts';
import { restoreRows, undoCopy } from '../../storage/restore-rows.ts';
import { removeSigningKey } from '../../storage/signing-key.ts';
import {
  backupRequestSchema,
  type BackupOutcome,
  type BackupReply,
  type BackupRequest,
  type BackupStep,
} from './backup-message.ts';
import { explainThrown, toFailure } from './to-failure.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import { packDevice } from './pack-device.ts';
import { writeLinkedFile } from './write-linked-file.ts';

/** The file opened last: what is shown of it is what will be restored, whatever becomes of the file. */
let opened: OpenedFile | undefined;

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(backupRequestSchema.parse(event.data));
});

async function answer(request: BackupRequest): Promise<void> {
  post(await findOutcome(request));
}

function post(reply: BackupReply): void {
  self.postMessage(reply);
}

async function findOutcome(request: BackupRequest): Promise<BackupOutcome> {
  try {
    return await work(request);
  } catch (error) {
    return explainThrown(error);
  }
}

async function work(request: BackupRequest): Promise<BackupOutcome> {
  switch (request.kind) {
    case 'pack':
      return packDevice(request, (step) => {
        post({ kind: 'step', step });
      });
    case 'seal':
    case 'checkSeal':
      return seal(request);
    case 'writeLinked':
      return writeLinkedFile(request);
    case 'open': {
      opened = undefined;
      const read = await openFile(request, (step) => {
        post({ kind: 'step', step });
      });
      if (!read.ok) return { kind: 'notOpened', problem: read.problem };
      opened = read.value;
      return { kind: 'opened', preview: read.value.preview };
    }
    case 'restore':
      return restore(request);
    case 'addRounds':
      return bringRounds();
    case 'replaceRound':
    case 'undoReplace':
      return changeRound(request);
    case 'undo':
      return undo(request);
  }
}

async function seal(
  request: Extract<BackupRequest, { kind: 'seal' | 'checkSeal' }>,
): Promise<BackupOutcome> {
  const tell = (step: BackupStep): void => {
    post({ kind: 'step', step });
  };
  const { file, passphrase } = request;
  if (request.kind === 'checkSeal') {
    tell('checking');
    return (await opensAs(request.sealed, passphrase, file))
      ? { kind: 'sealChecked' }
      : { kind: 'failed', why: 'check', reason: 'seal' };
  }
  tell('keying');
  const sealed = await sealFile(file, passphrase, () => {
    tell('sealing');
  });
  return { kind: 'sealed', file: sealed };
}

async function restore({
  auditIds,
  withKey,
  now,
}: Extract<BackupRequest, { kind: 'restore' }>): Promise<BackupOutcome> {
  if (opened === undefined) throw new Error('No file has been opened');
  const ready = await openStorage();
  if (!ready.ok) return toFailure(ready.problem);
  const { rows, unreadable } = opened.backup;
  const restored = await restoreRows(rows, unreadable, auditIds, new Date(now), { withKey });
  if (!restored.ok) return toFailure(restored.problem);
  const { copyId } = restored.value;
  return { kind: 'restored', ...(copyId === undefined ? {} : { copyId }) };
}

async function bringRounds(): Promise<BackupOutcome> {
  if (opened === undefined) throw new Error('No file has been opened');
  const ready = await openStorage();
  if (!ready.ok) return toFailure(ready.problem);
  const added = await addRounds(opened.backup.rows, opened.backup.unreadable);
  return added.ok ? { kind: 'roundsAdded', count: added.value } : toFailure(added.problem);
}

/** What stood on the device before, until this worker ends. */
const replaced = new Map<string, ErasedRounds>();

async function changeRound(
  request: Extract<BackupRequest, { kind: 'replaceRound' | 'undoReplace' }>,
): Promise<BackupOutcome> {
  if (opened === undefined) throw new Error('No file has been opened');
  const ready = await openStorage();
  if (!ready.ok) return toFailure(ready.problem);
  const { roundId } = request;
  if (request.kind === 'undoReplace') {
    const before = replaced.get(roundId);
    if (before === undefined) throw new Error('There is nothing to undo');
    const undone = await undoReplace(roundId, before);
    return undone.ok ? { kind: 'roundReplaced' } : toFailure(undone.problem);
  }
  const { rows, unreadable } = opened.backup;
  const done = await replaceRound(roundId, rows, unreadable, new Date(request.now));
  if (!done.ok) return toFailure(done.problem);
  replaced.set(roundId, done.value);
  return { kind: 'roundReplaced' };
}

async function undo({
  copyId,
  withKey,
  now,
}: Extract<BackupRequest, { kind: 'undo' }>): Promise<BackupOutcome> {
  const ready = await openStorage();
  if (!ready.ok) return toFailure(ready.problem);
  const undone = await undoCopy(toCopyId(copyId), new Date(now));
  if (!undone.ok) return toFailure(undone.problem);
  const key = withKey ? findSigningKey(opened?.backup.rows.settings ?? []) : undefined;
  const removed = key === undefined ? undefined : await removeSigningKey(key.publicKey);
  if (removed?.ok === false) return toFailure(removed.problem);
  return {
    kind: 'restored',
    ...(undone.value.copyId === undefined ? {} : { copyId: undone.value.copyId }),
  };
}
