import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { BECH32_SIGNS, hasBech32Checksum } from './bech32.ts';

/** What is wrong with one key, when it is meant to be one of ours. */
export type KeySlip =
  | { readonly kind: 'length'; readonly found: number; readonly wanted: number }
  /** A sign that no key has. */
  | { readonly kind: 'sign'; readonly sign: string }
  /** Each sign may stand in a key, and together they do not. */
  | { readonly kind: 'checksum' };

type KeyProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notAKey' }
  /** A key of another kind, such as of SSH, PGP, a hardware token or a later kind of age. */
  | { readonly kind: 'otherKind' }
  | { readonly kind: 'slip'; readonly slip: KeySlip };

export type PublicKeyProblem =
  | KeyProblem
  /** Nobody may be given it: it opens every file sealed to its public half. */
  | { readonly kind: 'secretKey' };

export type SecretKeyProblem =
  | KeyProblem
  /** The half that seals and opens nothing. */
  | { readonly kind: 'publicKey' }
  /** A key file that is itself sealed with a passphrase. */
  | { readonly kind: 'lockedKeyFile' };

const PUBLIC_LENGTH = 62;
const SECRET_LENGTH = 74;
const SECRET_START = 'AGE-SECRET-KEY-';

/** Of other programs, or of age itself with a part that has another name. */
const OTHER_KINDS = /^(age1[a-z0-9]+1|age1pq|ssh-|-----BEGIN|AGE-PLUGIN-|AGE-SECRET-KEY-PQ-)/i;

/** The public key in what somebody pasted: in capitals, in quotation marks or broken over lines. */
export function readPublicKey(typed: string): Result<string, PublicKeyProblem> {
  if (typed.toUpperCase().includes(SECRET_START)) return fail({ kind: 'secretKey' });
  const text = typed.replace(/^\W*public key:/i, '').replace(/[\s"'“”‘’<>]/g, '');
  if (text === '') return fail({ kind: 'empty' });
  const key = text.toLowerCase();
  if (OTHER_KINDS.test(text) && !isLikelySlip(key)) return fail({ kind: 'otherKind' });
  if (!key.startsWith('age1')) return fail({ kind: 'notAKey' });
  const slip = findSlip(key, PUBLIC_LENGTH);
  return slip === undefined ? succeed(key) : fail({ kind: 'slip', slip });
}

/** An l copied as a 1 gives a key the look of one with another name: it is as long as one of ours. */
function isLikelySlip(key: string): boolean {
  return key.startsWith('age1') && key.length === PUBLIC_LENGTH;
}

/** The secret keys in a key file of age, or one that was pasted; those of other kinds are passed over. */
export function readSecretKeys(text: string): Result<readonly string[], SecretKeyProblem> {
  if (/^(age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED)/.test(text.trim())) {
    return fail({ kind: 'lockedKeyFile' });
  }
  const lines = text
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/[\s"'“”‘’\ufeff]/g, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const ours = lines
    .map((line) => line.toUpperCase())
    .filter((line) => line.startsWith(`${SECRET_START}1`));
  const slip = ours.map((key) => findSlip(key.toLowerCase(), SECRET_LENGTH)).find(isFound);
  if (slip !== undefined) return fail({ kind: 'slip', slip });
  if (ours.length > 0) return succeed(ours);
  return fail({ kind: nameOther(text, lines) });
}

function nameOther(
  text: string,
  lines: readonly string[],
): 'empty' | 'publicKey' | 'otherKind' | 'notAKey' {
  if (text.trim() === '') return 'empty';
  const [first = ''] = lines;
  if (OTHER_KINDS.test(first)) return 'otherKind';
  return readPublicKey(first).ok ? 'publicKey' : 'notAKey';
}

function findSlip(key: string, wanted: number): KeySlip | undefined {
  const rest = key.slice(key.indexOf('1') + 1);
  const sign = Array.from(rest).find((each) => !BECH32_SIGNS.includes(each));
  if (sign !== undefined) return { kind: 'sign', sign };
  if (key.length !== wanted) return { kind: 'length', found: key.length, wanted };
  return hasBech32Checksum(key) ? undefined : { kind: 'checksum' };
}

function isFound<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
