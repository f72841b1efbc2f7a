import type { Encrypter } from 'age-encryption';

import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { BACKUP_LIMITS } from './backup-limits.ts';
import { damagedAt, type BackupProblem } from './backup-problem.ts';
import { AGE_HEADER } from '../guard/find-seal.ts';

/** As base-2 logarithm. Each step up doubles the work of guessing a passphrase, and of opening. */
const WORK_FACTOR = 18;

/** Opening a file with more would take a gigabyte and more of memory, which a phone lacks. */
const MAX_WORK_FACTOR = 20;

/** age's header with one passphrase is 150 bytes long. */
const MAX_HEADER_LENGTH = 1_000;

export type SealedProblem =
  | Extract<BackupProblem, { kind: 'damaged' | 'incomplete' | 'tooLarge' }>
  /** Not a file of age's. It may be a backup without a passphrase. */
  | { readonly kind: 'notSealed' }
  /** Sealed with age to someone's key, so no passphrase opens it. */
  | { readonly kind: 'sealedToKey' }
  | { readonly kind: 'wrongPassphrase' }
  | { readonly kind: 'tooMuchWork'; readonly found: number; readonly most: number };

/** Seals a backup with a passphrase, as a file any program for age (age-encryption.org) opens. */
export async function sealBackup(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await startSealing(passphrase)).encrypt(bytes));
}

/** What seals with a passphrase; the work of it is done when the first file is sealed. */
export async function startSealing(
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Encrypter> {
  const age = await import('age-encryption');
  const encrypter = new age.Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return encrypter;
}

/** Opens a sealed file. What is in it is not looked at: that is for `readBackup`. */
export async function openSealedBackup(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, SealedProblem>> {
  const problem = findSealProblem(bytes);
  if (problem !== undefined) return fail(problem);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return succeed(new Uint8Array(await decrypter.decrypt(bytes)));
  } catch (error) {
    // age answers alike to a wrong passphrase and to a changed header; the first is by far the likelier.
    const isUnmatched = error instanceof Error && error.message.startsWith('no identity matched');
    return fail(isUnmatched ? { kind: 'wrongPassphrase' } : damagedAt('seal'));
  }
}

/** What can be told of a sealed file before the work of opening it is begun. */
function findSealProblem(bytes: Uint8Array): SealedProblem | undefined {
  if (bytes.length > BACKUP_LIMITS.fileBytes) {
    return { kind: 'tooLarge', limit: 'fileBytes', most: BACKUP_LIMITS.fileBytes };
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MAX_HEADER_LENGTH));
  if (!head.startsWith(AGE_HEADER)) return { kind: 'notSealed' };
  const [stanza = ''] = head.slice(AGE_HEADER.length).split('\n', 1);
  const scrypt = /^-> scrypt \S+ (\d{1,9})$/.exec(stanza);
  if (head.includes('\n--- ')) {
    if (scrypt === null) return { kind: 'sealedToKey' };
    const found = Number(scrypt[1]);
    return found > MAX_WORK_FACTOR
      ? { kind: 'tooMuchWork', found, most: MAX_WORK_FACTOR }
      : undefined;
  }
  if (bytes.length < MAX_HEADER_LENGTH) return { kind: 'incomplete' };
  return stanza.startsWith('-> ') && scrypt === null ? { kind: 'sealedToKey' } : damagedAt('seal');
}
