import '../../domain/shared/no-eval.ts';

import { makeKeyFile, readKeyFile } from '../../files/audit-return/key-file.ts';
import { openSealedReturn, sealReturn } from '../../files/audit-return/seal-return.ts';
import { readSecretKeys } from '../../files/audit-return/sealing-key.ts';
import { openSealedBackup, sealBackup } from '../../files/backup/seal-backup.ts';
import { fromLetters, KEY_LENGTH, makeSealer, toLetters } from '../../storage/lock/cipher.ts';
import { CHECK_WORD, type LockRecord } from '../../storage/lock/lock-record.ts';
import { lockRequestSchema, type LockReply, type LockRequest } from './lock-message.ts';
import { findSheetParts } from './recovery-sheet.ts';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(lockRequestSchema.parse(event.data)).then((reply) => {
    self.postMessage(reply);
  });
});

function answer(request: LockRequest): Promise<LockReply> {
  switch (request.kind) {
    case 'make':
      return make(request.passphrase);
    case 'openByPassphrase':
      return openByPassphrase(request.record, request.passphrase);
    case 'openByRecoveryKey':
      return openByRecoveryKey(request.record, request.text);
    case 'changePassphrase':
      return changePassphrase(new Uint8Array(request.key), request.passphrase);
    case 'renewSheet':
      return renewSheet(new Uint8Array(request.key));
  }
}

async function make(passphrase: string): Promise<LockReply> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  const byPassphrase = await sealByPassphrase(key, passphrase);
  const { byRecoveryKey, recoveryKey } = await sealByRecoveryKey(key);
  const check = makeSealer(key).sealText(CHECK_WORD);
  return { kind: 'made', byPassphrase, byRecoveryKey, check, recoveryKey };
}

async function changePassphrase(
  key: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<LockReply> {
  return { kind: 'passphraseChanged', byPassphrase: await sealByPassphrase(key, passphrase) };
}

async function renewSheet(key: Uint8Array<ArrayBuffer>): Promise<LockReply> {
  return { kind: 'sheetRenewed', ...(await sealByRecoveryKey(key)) };
}

/** Opened once more before it is trusted. */
async function sealByPassphrase(key: Uint8Array, passphrase: string): Promise<string> {
  const sealed = await sealBackup(key, passphrase);
  const opened = await openSealedBackup(sealed, passphrase);
  if (!opened.ok || !isSame(opened.value, key)) throw new Error('It does not open again');
  return toLetters(sealed);
}

async function sealByRecoveryKey(
  key: Uint8Array,
): Promise<{ readonly byRecoveryKey: string; readonly recoveryKey: string }> {
  const file = await makeKeyFile(new Date().toISOString());
  const secret = readSecretKeys(file.text);
  const sealed = await sealReturn(key, file.publicKey);
  const [recoveryKey] = secret.ok ? secret.value : [];
  if (recoveryKey === undefined || !sealed.ok) throw new Error('No recovery key could be made');
  const opened = await openSealedReturn(sealed.value, recoveryKey);
  if (!opened.ok || !isSame(opened.value, key)) throw new Error('It does not open again');
  return { byRecoveryKey: toLetters(sealed.value), recoveryKey };
}

async function openByPassphrase(record: LockRecord, passphrase: string): Promise<LockReply> {
  const sealed = fromLetters(record.byPassphrase);
  if (sealed === undefined || sealed.length === 0) return { kind: 'refused', why: 'damaged' };
  const opened = await openSealedBackup(sealed, passphrase);
  if (opened.ok) return { kind: 'opened', key: opened.value };
  return { kind: 'refused', why: opened.problem.kind === 'wrongPassphrase' ? 'wrong' : 'damaged' };
}

async function openByRecoveryKey(record: LockRecord | undefined, text: string): Promise<LockReply> {
  const parts = findSheetParts(text);
  if (parts === undefined || !(await readKeyFile(parts.recoveryKey)).ok) {
    return { kind: 'refused', why: 'notAKey' };
  }
  const kept = record?.byRecoveryKey ?? parts.byRecoveryKey;
  const sealed = kept === undefined ? undefined : fromLetters(kept);
  if (kept === undefined || sealed === undefined) return { kind: 'refused', why: 'noSheet' };
  const opened = await openSealedReturn(sealed, parts.recoveryKey);
  if (!opened.ok) {
    return { kind: 'refused', why: opened.problem.kind === 'otherKey' ? 'wrong' : 'damaged' };
  }
  if (record !== undefined) return { kind: 'opened', key: opened.value };
  return { kind: 'opened', key: opened.value, record: rebuild(opened.value, kept) };
}

/** Without its passphrase, which only its owner knows: a new one can be set. */
function rebuild(key: Uint8Array<ArrayBuffer>, byRecoveryKey: string): LockRecord {
  return {
    format: 1,
    id: crypto.randomUUID(),
    revision: 1,
    state: 'sealing',
    byPassphrase: '',
    byRecoveryKey,
    check: makeSealer(key).sealText(CHECK_WORD),
    madeAt: new Date().toISOString(),
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
