import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { RETURN_LIMITS } from './return-limits.ts';

export type SealProblem =
  /** Not the public key of an age file: it begins with `age1`. */
  | { readonly kind: 'notAKey' }
  /** A secret key, which nobody may be given: it opens every file sealed to its public one. */
  | { readonly kind: 'secretKey' };

export type OpenSealProblem =
  | SealProblem
  | { readonly kind: 'tooLarge'; readonly most: number }
  /** Not a file of age's. */
  | { readonly kind: 'notSealed' }
  /** Sealed to another key. */
  | { readonly kind: 'otherKey' }
  /** Sealed to a passphrase: only backups are, since each opening would take seconds. */
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'damaged' };

const PUBLIC_KEY = /^age1[02-9ac-hj-np-z]{58}$/;
const SECRET_KEY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** What sealing adds: a header for one recipient, and 16 bytes for each 64 kB. */
const SEAL_ROOM = 10_000;

/** Seals a return to a partnership's X25519 key, as a file any program for age opens. */
export async function sealReturn(
  bytes: Uint8Array,
  publicKey: string,
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
  const key = publicKey.trim();
  if (SECRET_KEY.test(key.toUpperCase())) return fail({ kind: 'secretKey' });
  if (!PUBLIC_KEY.test(key)) return fail({ kind: 'notAKey' });
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(key);
  } catch {
    return fail({ kind: 'notAKey' });
  }
  return succeed(new Uint8Array(await encrypter.encrypt(bytes)));
}

/** Opens a sealed file. What is in it is not looked at: that is for `readReturn`. */
export async function openSealedReturn(
  bytes: Uint8Array,
  secretKey: string,
): Promise<Result<Uint8Array<ArrayBuffer>, OpenSealProblem>> {
  const most = RETURN_LIMITS.fileBytes + SEAL_ROOM;
  if (bytes.length > most) return fail({ kind: 'tooLarge', most });
  const key = secretKey.trim().toUpperCase();
  if (!SECRET_KEY.test(key)) return fail({ kind: 'notAKey' });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!head.startsWith('age-encryption.org/v1\n')) return fail({ kind: 'notSealed' });
  if (head.includes('\n-> scrypt ')) return fail({ kind: 'passphrase' });
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(key);
  } catch {
    return fail({ kind: 'notAKey' });
  }
  try {
    return succeed(new Uint8Array(await decrypter.decrypt(bytes)));
  } catch (error) {
    const isUnmatched = error instanceof Error && error.message.startsWith('no identity matched');
    return fail({ kind: isUnmatched ? 'otherKey' : 'damaged' });
  }
}
