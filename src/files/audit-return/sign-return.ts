import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';

import type { AuditReturn, ReturnSignature } from '../../domain/audit-return/audit-return.ts';
import { stampReturn } from '../../domain/audit-return/build-return.ts';

/** Both halves of an Ed25519 key, in hexadecimal. */
export type SigningPair = { readonly secretKey: string; readonly publicKey: string };

/**
 * What a signature says of the content it stands beside. `broken`: one of the two was changed.
 * `unsafeKey`: under such a key a signature fits whatever is written, or it has a second form.
 */
export type SignatureFit = 'fits' | 'broken' | 'unsafeKey';

/** Signs nothing else of ours and nothing of anyone else's: no such text is a hash or a message. */
const PREFIX = 's11-return-signature-v1\n';

const HALF = 32;

export function makeSigningPair(): SigningPair {
  return toSigningPair(ed25519.utils.randomSecretKey());
}

export function toSigningPair(secretKey: Uint8Array): SigningPair {
  return {
    secretKey: bytesToHex(secretKey),
    publicKey: bytesToHex(ed25519.getPublicKey(secretKey)),
  };
}

/** The same return with a signature over its content, and the hash over all of it anew. */
export function signReturn(auditReturn: AuditReturn, pair: SigningPair): AuditReturn {
  const given: Omit<AuditReturn, 'fileHash'> & { fileHash?: string } = { ...auditReturn };
  delete given.fileHash;
  const { publicKey } = pair;
  const message = toSigned(auditReturn.contentHash);
  const value = bytesToHex(ed25519.sign(message, hexToBytes(pair.secretKey)));
  return stampReturn({ ...given, signature: { algorithm: 'Ed25519', publicKey, value } });
}

/**
 * Stricter than RFC 8032, and than what browsers verify (docs/decisions/0013): the key and the point
 * of the signature must be written in their one canonical way and not be of small order, the key not
 * even be mixed with such a point, and the number be below the order of the group. The hash is of
 * what was read.
 */
export function judgeSignature(
  { publicKey, value }: ReturnSignature,
  contentHash: string,
): SignatureFit {
  const signature = hexToBytes(value);
  const key = hexToBytes(publicKey);
  if (readPoint(key)?.isTorsionFree() !== true) return 'unsafeKey';
  if (readPoint(signature.subarray(0, HALF)) === undefined) return 'broken';
  const fits = ed25519.verify(signature, toSigned(contentHash), key, { zip215: false });
  return fits ? 'fits' : 'broken';
}

/** A point of the curve in canonical form; nothing when it is none, or of small order. */
function readPoint(bytes: Uint8Array): InstanceType<typeof ed25519.Point> | undefined {
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    return point.isSmallOrder() ? undefined : point;
  } catch {
    return undefined;
  }
}

function toSigned(contentHash: string): Uint8Array {
  return new TextEncoder().encode(`${PREFIX}${contentHash}`);
}
