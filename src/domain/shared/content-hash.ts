import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

import { must } from './must.ts';

/**
 * SHA-256 in lower-case hex over the RFC 8785 canonical JSON of a value, so that key order and
 * spacing never change it. Pure and synchronous: composing a template hashes every wording.
 */
export function hashContent(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(toCanonicalJson(value))));
}

/** The RFC 8785 canonical JSON of a value: the same text for the same content, always. */
export function toCanonicalJson(value: unknown): string {
  return must(canonicalize(value), 'canonical JSON');
}

/** SHA-256 in lower-case hex over bytes as they are, such as those of an attachment. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
