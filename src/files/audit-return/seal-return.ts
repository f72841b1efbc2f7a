import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { toLatin } from '../guard/decode-text.ts';
import { AGE_HEADER, findSeal } from '../guard/find-seal.ts';
import { RETURN_LIMITS } from './return-limits.ts';
import { readSecretKeys, type SecretKeyProblem } from './sealing-key.ts';

export type SealProblem =
  /** Not the public key of an age file: it begins with `age1`. */
  | { readonly kind: 'notAKey' }
  /** A secret key, which nobody may be given: it opens every file sealed to its public one. */
  | { readonly kind: 'secretKey' };

export type OpenSealProblem =
  | SecretKeyProblem
  | { readonly kind: 'tooLarge'; readonly most: number }
  /** Not a file of age's. */
  | { readonly kind: 'notSealed' }
  /** Sealed to another key. */
  | { readonly kind: 'otherKey' }
  /** Sealed to a passphrase: only backups are, since each opening would take seconds. */
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'damaged' };

/** After the name of the file that is sealed, as programs for age have it. */
export const SEALED_EXTENSION = '.age';

const PUBLIC_KEY = /^age1[02-9ac-hj-np-z]{58}$/;
const SECRET_KEY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** What sealing adds: a header for one recipient, and 16 bytes for each 64 kB. */
const SEAL_ROOM = 10_000;

/** The most a sealed return may weigh; in letters, as for an email, it is a third longer. */
export const MOST_SEALED_BYTES = Math.ceil((RETURN_LIMITS.fileBytes + SEAL_ROOM) * 1.4);

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
    return succeed(new Uint8Array(await encrypter.encrypt(bytes)));
  } catch {
    // A slip in it, or a point of small order, which would seal to everybody.
    return fail({ kind: 'notAKey' });
  }
}

/**
 * Opens a sealed file with a secret key, or with a key file that holds some. What is in it is not
 * looked at: that is for `readReturn`.
 */
export async function openSealedReturn(
  bytes: Uint8Array,
  keyText: string,
): Promise<Result<Uint8Array<ArrayBuffer>, OpenSealProblem>> {
  if (bytes.length > MOST_SEALED_BYTES) return fail({ kind: 'tooLarge', most: MOST_SEALED_BYTES });
  const keys = readSecretKeys(keyText);
  if (!keys.ok) return keys;
  const seal = findSeal(bytes);
  if (seal === undefined) return fail({ kind: 'notSealed' });
  if (seal === 'passphrase') return fail({ kind: 'passphrase' });
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  try {
    for (const key of keys.value) decrypter.addIdentity(key);
  } catch {
    return fail({ kind: 'notAKey' });
  }
  try {
    const file = isInLetters(bytes) ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
    return succeed(new Uint8Array(await decrypter.decrypt(file)));
  } catch (error) {
    const isUnmatched = error instanceof Error && error.message.startsWith('no identity matched');
    return fail({ kind: isUnmatched ? 'otherKey' : 'damaged' });
  }
}

function isInLetters(bytes: Uint8Array): boolean {
  return !toLatin(bytes.subarray(0, AGE_HEADER.length)).startsWith(AGE_HEADER);
}
