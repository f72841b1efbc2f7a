import { Inflate } from 'fflate';

import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { listZipNames, type ZipName } from './list-zip-names.ts';
import { ZIP_LIMITS, type ZipLimits } from './zip-limits.ts';

export type ZipProblem =
  | { readonly kind: 'tooLarge'; readonly limit: 'fileBytes' | 'entries'; readonly most: number }
  /** Its directory cannot be read, as when the end of the file is missing. */
  | { readonly kind: 'incomplete' };

export type ZipEntryProblem =
  /** Opens with a password. */
  | { readonly kind: 'locked' }
  /** Packed in a way that few programs know. */
  | { readonly kind: 'otherPacking' }
  /** It says it is small and unpacks to very much. */
  | { readonly kind: 'unpacksTooFar'; readonly most: number }
  /** All files before it have used up what is unpacked of one zip. */
  | { readonly kind: 'zipTooLarge'; readonly most: number }
  | { readonly kind: 'damaged' };

export type ZipFile = {
  /** Without its folders: a name in a zip is words to show, and never a path. */
  readonly name: string;
  readonly entry: ZipName;
};

export type OpenZip = {
  readonly files: readonly ZipFile[];
  /** Each file is unpacked when it is asked for, and counted with those before it. */
  readonly unpack: (file: ZipFile) => Result<Uint8Array<ArrayBuffer>, ZipEntryProblem>;
};

/** What computers put into zips beside the files that were chosen. */
const CLUTTER = /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** Opens a zip made by any program. Nothing is unpacked yet. */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Result<OpenZip, ZipProblem> {
  if (bytes.length > limits.fileBytes) {
    return fail({ kind: 'tooLarge', limit: 'fileBytes', most: limits.fileBytes });
  }
  const names = listZipNames(bytes);
  if (names === undefined) return fail({ kind: 'incomplete' });
  if (names.length > limits.entries) {
    return fail({ kind: 'tooLarge', limit: 'entries', most: limits.entries });
  }
  const files = names
    .filter(({ name }) => !/[/\\]$/.test(name) && !CLUTTER.test(name))
    .map((entry) => ({ name: entry.name.split(/[/\\]/).at(-1) ?? '', entry }));
  let left = limits.inflatedBytes;
  return succeed({
    files,
    unpack: ({ entry }) => {
      const unpacked = unpackEntry(entry, left, limits);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  });
}

/** What is inflated at one go: a thousand times as much at most comes out before it is counted. */
const STEP = 1_024;

function unpackEntry(
  { isEncrypted, isStored, isDeflated, packed, size }: ZipName,
  left: number,
  { ratio, inflatedBytes }: ZipLimits,
): Result<Uint8Array<ArrayBuffer>, ZipEntryProblem> {
  if (isEncrypted) return fail({ kind: 'locked' });
  if (!isStored && !isDeflated) return fail({ kind: 'otherPacking' });
  if (packed === undefined) return fail({ kind: 'damaged' });
  const tooFar = { kind: 'unpacksTooFar', most: ratio } as const;
  const most = Math.min(left, packed.length * ratio);
  const overMost = most === left ? ({ kind: 'zipTooLarge', most: inflatedBytes } as const) : tooFar;
  const unpacked = isStored ? takeStored(packed, left) : inflate(packed, most);
  if (unpacked === 'tooMuch') return fail(overMost);
  if (unpacked?.length !== size) return fail({ kind: 'damaged' });
  return succeed(unpacked);
}

type Unpacked = Uint8Array<ArrayBuffer> | 'tooMuch' | undefined;

/** A copy: what is kept of a file must not keep the whole zip. */
function takeStored(packed: Uint8Array, most: number): Unpacked {
  return packed.length > most ? 'tooMuch' : packed.slice();
}

/** No more than `most` is ever kept, and work ends soon after it. */
function inflate(packed: Uint8Array, most: number): Unpacked {
  const chunks: Uint8Array[] = [];
  const state = { isEnded: false };
  let length = 0;
  const stream = new Inflate((chunk, isLast) => {
    length += chunk.length;
    state.isEnded ||= isLast;
    if (length <= most) chunks.push(chunk);
  });
  try {
    for (let place = 0; place < packed.length && length <= most; place += STEP) {
      stream.push(packed.subarray(place, place + STEP), place + STEP >= packed.length);
    }
  } catch {
    return undefined;
  }
  if (length > most) return 'tooMuch';
  return state.isEnded ? join(chunks, length) : undefined;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    joined.set(chunk, place);
    place += chunk.length;
  }
  return joined;
}
