import { Inflate } from 'fflate';

import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { BackupLimits } from './backup-limits.ts';
import { damagedAt, type BackupProblem } from './backup-problem.ts';

/** One file in the archive. */
export type ZipEntry = {
  readonly name: string;
  readonly isStored: boolean;
  /** As they stand in the archive. */
  readonly packed: Uint8Array;
  /** How many bytes there are once unpacked, by the archive's word. */
  readonly size: number;
};

/** The three kinds of file a backup holds; no other name is read, so none can lead out of it. */
const ENTRY_NAME = /^(manifest\.json|rows\/[a-z][A-Za-z0-9]{0,59}\.json|bytes\/[0-9a-f]{64})$/;

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_LENGTH = 46;
const STORED = 0;
const DEFLATED = 8;

/** What is inflated at one go: a thousand times as much at most comes out before it is counted. */
const STEP = 1_024;

/**
 * Lists what a zip holds. Only a zip as ours are is read: the files stand one behind another from
 * the first byte to the directory, each header says the same twice, and nothing stands between.
 */
export function listEntries(
  bytes: Uint8Array,
  directoryEnd: number,
  limits: BackupLimits,
): Result<readonly ZipEntry[], BackupProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(directoryEnd + 10, true);
  if (count > limits.entries) {
    return fail({ kind: 'tooLarge', limit: 'entries', most: limits.entries });
  }
  const directoryStart = view.getUint32(directoryEnd + 16, true);
  const archive: Archive = { bytes, view, directoryStart, directoryEnd };
  const entries: ZipEntry[] = [];
  let header = directoryStart;
  let local = 0;
  for (let place = 0; place < count; place += 1) {
    const found = readEntry(archive, header, local);
    if (found === undefined) return fail(damagedAt('zip'));
    entries.push(found.entry);
    header = found.nextHeader;
    local = found.nextLocal;
  }
  const isWhole = header === directoryEnd && local === directoryStart;
  const names = new Set(entries.map(({ name }) => name));
  if (!isWhole || names.size !== entries.length) return fail(damagedAt('zip'));
  if (countInflated(entries) > limits.inflatedBytes) {
    return fail({ kind: 'tooLarge', limit: 'inflatedBytes', most: limits.inflatedBytes });
  }
  return succeed(entries);
}

type Archive = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly directoryStart: number;
  readonly directoryEnd: number;
};

type FoundEntry = {
  readonly entry: ZipEntry;
  readonly nextHeader: number;
  readonly nextLocal: number;
};

function readEntry(
  { bytes, view, directoryStart, directoryEnd }: Archive,
  header: number,
  local: number,
): FoundEntry | undefined {
  if (header + DIRECTORY_LENGTH > directoryEnd) return undefined;
  if (view.getUint32(header, true) !== DIRECTORY_HEADER) return undefined;
  const flags = view.getUint16(header + 8, true);
  const method = view.getUint16(header + 10, true);
  const packedSize = view.getUint32(header + 20, true);
  const size = view.getUint32(header + 24, true);
  const nameLength = view.getUint16(header + 28, true);
  const extras = view.getUint16(header + 30, true) + view.getUint16(header + 32, true);
  const nextHeader = header + DIRECTORY_LENGTH + nameLength;
  const start = local + LOCAL_LENGTH + nameLength;
  const nextLocal = start + packedSize;
  if (nextHeader > directoryEnd || nextLocal > directoryStart) return undefined;
  if (flags !== 0 || extras !== 0 || view.getUint32(header + 42, true) !== local) return undefined;
  if (method !== STORED && method !== DEFLATED) return undefined;
  if (method === STORED && size !== packedSize) return undefined;

  const isSaidTwice =
    view.getUint32(local, true) === LOCAL_HEADER &&
    isSame(bytes.subarray(local + 4, local + 30), bytes.subarray(header + 6, header + 32)) &&
    isSame(bytes.subarray(local + 30, start), bytes.subarray(header + 46, nextHeader));
  const name = new TextDecoder('latin1').decode(bytes.subarray(local + LOCAL_LENGTH, start));
  if (!isSaidTwice || !ENTRY_NAME.test(name)) return undefined;
  const packed = bytes.subarray(start, nextLocal);
  return { entry: { name, isStored: method === STORED, packed, size }, nextHeader, nextLocal };
}

function countInflated(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { isStored, size }) => sum + (isStored ? 0 : size), 0);
}

/**
 * Unpacks one file, or answers `undefined` when it is not what the archive says it is. No more is
 * ever inflated than the archive said, which `listEntries` has held against the limit.
 */
export function unpackEntry({ isStored, packed, size }: ZipEntry): Uint8Array | undefined {
  if (isStored) return packed;
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let place = 0; place < packed.length && length <= size; place += STEP) {
      inflate.push(packed.subarray(place, place + STEP), place + STEP >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length === size ? unpacked : undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
