import { hashContent } from '../shared/content-hash.ts';
import { receiptCode } from './receipt-code.ts';

/** The two kinds of key are named apart: one key used as both would have two names. */
export type KeyKind = 'signing' | 'sealing';

/**
 * `K7QM 3XHP R4TW 9ACD`: a public key in a form that two people read to each other. As long as a
 * receipt code, because somebody who wanted a key with another's name could try keys by the million;
 * with spaces, so that nobody takes one for the other.
 */
export function nameKey(kind: KeyKind, publicKey: string): string {
  return receiptCode(hashContent({ s11Key: kind, publicKey })).replaceAll('-', ' ');
}
