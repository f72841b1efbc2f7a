import { decodeText, toLatin } from './decode-text.ts';

/** One file in a zip, as the zip's own directory tells of it. */
export type ZipName = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isStored: boolean;
  readonly isDeflated: boolean;
  /** How many bytes there are once unpacked, by the archive's word. */
  readonly size: number;
  /** As they stand in the archive; `undefined` when they are not where the directory says. */
  readonly packed: Uint8Array | undefined;
  /** The first bytes of the file as they stand in the zip. */
  readonly start: Uint8Array;
};

const END_HEADER = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_LENGTH = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const START_LENGTH = 100;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * What a zip made by any program says it holds; nothing is unpacked. `undefined` when it has no
 * directory that can be read, as when the end of the file is missing.
 */
export function listZipNames(bytes: Uint8Array): readonly ZipName[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const names: ZipName[] = [];
  let header = view.getUint32(end + 16, true);
  for (let place = 0; place < count; place += 1) {
    if (header + DIRECTORY_LENGTH > end) return undefined;
    if (view.getUint32(header, true) !== DIRECTORY_HEADER) return undefined;
    const nameLength = view.getUint16(header + 28, true);
    const nameAt = header + DIRECTORY_LENGTH;
    const more = view.getUint16(header + 30, true) + view.getUint16(header + 32, true);
    const method = view.getUint16(header + 10, true);
    const packedSize = view.getUint32(header + 20, true);
    const packed = findPacked(bytes, view, view.getUint32(header + 42, true), packedSize);
    names.push({
      name: readName(bytes.subarray(nameAt, nameAt + nameLength)),
      isEncrypted: (view.getUint16(header + 8, true) & ENCRYPTED) === ENCRYPTED,
      isStored: method === STORED,
      isDeflated: method === DEFLATED,
      size: view.getUint32(header + 24, true),
      packed: packed?.length === packedSize ? packed : undefined,
      start: packed?.subarray(0, START_LENGTH) ?? new Uint8Array(),
    });
    header = nameAt + nameLength + more;
  }
  return names;
}

/** The directory's end, from the end of the file: only a comment may follow it. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_HEADER) return at;
  }
  return undefined;
}

/** As far as the file goes: the sizes in the local header may be missing, so those of the directory count. */
function findPacked(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  size: number,
): Uint8Array | undefined {
  const isHeader =
    local + LOCAL_LENGTH <= bytes.length && view.getUint32(local, true) === LOCAL_HEADER;
  if (!isHeader) return undefined;
  const skipped = view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const at = local + LOCAL_LENGTH + skipped;
  return bytes.subarray(at, at + size);
}

/** Newer programs write UTF-8, older ones the letters of their own country. */
function readName(bytes: Uint8Array): string {
  return decodeText(bytes) ?? toLatin(bytes);
}
