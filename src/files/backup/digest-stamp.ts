import { hashBytes } from '../../domain/shared/content-hash.ts';

/** The end of a zip's directory, without the comment that follows it. */
export const DIRECTORY_END_LENGTH = 22;
const DIRECTORY_END = 0x06054b50;
const PREFIX = 's11-sha256:';
const STAMP_LENGTH = PREFIX.length + 64;

/**
 * Ends a zip in the digest of all that stands before it, as the zip's comment. Other tools still
 * open the file, and no change or cut anywhere in it passes unseen.
 */
export function stampDigest(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const stamped = new Uint8Array(zip.length + STAMP_LENGTH);
  stamped.set(zip);
  new DataView(stamped.buffer).setUint16(zip.length - 2, STAMP_LENGTH, true);
  const digest = hashBytes(stamped.subarray(0, zip.length));
  stamped.set(new TextEncoder().encode(PREFIX + digest), zip.length);
  return stamped;
}

export type DigestStamp =
  | { readonly kind: 'holds'; readonly directoryEnd: number }
  | { readonly kind: 'broken' }
  | { readonly kind: 'missing' };

/** Whether the file ends in a stamp, and whether all before it is as it was when it was stamped. */
export function readStamp(bytes: Uint8Array): DigestStamp {
  const start = bytes.length - STAMP_LENGTH;
  const directoryEnd = start - DIRECTORY_END_LENGTH;
  const stamp = new TextDecoder('latin1').decode(bytes.subarray(Math.max(start, 0)));
  if (directoryEnd < 0 || !stamp.startsWith(PREFIX)) return { kind: 'missing' };
  const isAfterDirectory =
    viewOf(bytes).getUint32(directoryEnd, true) === DIRECTORY_END &&
    viewOf(bytes).getUint16(start - 2, true) === STAMP_LENGTH;
  const digest = hashBytes(bytes.subarray(0, start));
  if (!isAfterDirectory || stamp !== PREFIX + digest) return { kind: 'broken' };
  return { kind: 'holds', directoryEnd };
}

/** Whether a zip's directory reaches to the end of the file, comment and all. */
export function endsInDirectory(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const last = bytes.length - DIRECTORY_END_LENGTH;
  for (let place = last; place >= 0 && place >= last - 0xffff; place -= 1) {
    if (view.getUint32(place, true) !== DIRECTORY_END) continue;
    if (view.getUint16(place + 20, true) === last - place) return true;
  }
  return false;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
