import { readEntries, type ReadJournal } from '../../domain/journal/entry.ts';
import { FIRST_HASH, readSoundPart, writeRecord } from '../../domain/journal/records.ts';
import { heldSealer, refuseSealed, SEALED_TEXT, toKept, writingSealer } from '../lock/sealer.ts';
import { openSync, type SyncFile } from './sync-file.ts';

/**
 * The journal's lines in a file of their own. Nothing in a file is ever written over: lines are
 * added, and to begin anew the next file is written whole before the one before it is taken away.
 * So at any moment there is one that can be read.
 */
export type JournalLog = {
  readonly append: (texts: Iterable<string>) => void;
  /** Begins anew with these lines, and takes away all that was written before. */
  readonly beginAnew: (texts: Iterable<string>) => Promise<void>;
  /** Lets go of all lines, so that others find room. */
  readonly clear: () => void;
  readonly read: () => ReadJournal;
  readonly size: () => number;
  /** How long the lines were that it began with. */
  readonly firstSize: () => number;
};

export type OpenedLog = {
  readonly log: JournalLog;
  readonly found: ReadJournal;
  /** Whether anything in the file could not be read, or is not as it has to be: then it is begun anew. */
  readonly isDamaged: boolean;
};

type Candidate = {
  readonly number: number;
  readonly found: ReadJournal;
  readonly length: number;
  readonly size: number;
  readonly hash: string;
  /** Whether any of it is sealed while the lock is off, or the other way round. */
  readonly isOtherForm: boolean;
};

const NAME = /^log-(\d+)$/;

/** Opens the newest log that is whole, or else the one that says most. */
export async function openLog(folder: FileSystemDirectoryHandle): Promise<OpenedLog> {
  const best = await findBest(folder);
  const number = best?.number ?? 1;
  const file = await openSync(await folder.getFileHandle(nameOf(number), { create: true }));
  // What follows a torn line can never be read: new lines take its place.
  file.truncate(best?.length ?? 0);
  return {
    log: keepLog(folder, { number, file, hash: best?.hash ?? FIRST_HASH }),
    found: best?.found ?? readEntries([]),
    isDamaged:
      best === undefined || !best.found.isWhole || best.length < best.size || best.isOtherForm,
  };
}

/** What it says, without opening it to be written. */
export async function readLog(folder: FileSystemDirectoryHandle): Promise<ReadJournal | undefined> {
  return (await findBest(folder))?.found;
}

async function findBest(folder: FileSystemDirectoryHandle): Promise<Candidate | undefined> {
  const candidates: Candidate[] = [];
  for (const number of await listNumbers(folder)) candidates.push(await look(folder, number));
  return candidates.toSorted(compareCandidates)[0];
}

function compareCandidates(one: Candidate, other: Candidate): number {
  if (one.found.isWhole !== other.found.isWhole) return one.found.isWhole ? -1 : 1;
  return one.found.isWhole ? other.number - one.number : other.length - one.length;
}

async function look(folder: FileSystemDirectoryHandle, number: number): Promise<Candidate> {
  const handle = await folder.getFileHandle(nameOf(number));
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const { texts, length, hash } = readSoundPart(bytes);
  const lines = openLines(texts);
  const size = bytes.length;
  if (lines === undefined) {
    return { number, found: readEntries([]), length: 0, size, hash: FIRST_HASH, isOtherForm: true };
  }
  const { isOtherForm } = lines;
  return { number, found: readEntries(lines.texts), length, size, hash, isOtherForm };
}

/** The lines as they were before they were sealed; `undefined` where the key is not theirs. */
function openLines(
  kept: readonly string[],
): { readonly texts: readonly string[]; readonly isOtherForm: boolean } | undefined {
  const texts: string[] = [];
  let isOtherForm = false;
  for (const line of kept) {
    const isSealed = line.startsWith(SEALED_TEXT);
    if (isSealed !== (writingSealer() !== undefined)) isOtherForm = true;
    const text = isSealed ? (heldSealer() ?? refuseSealed()).openText(line) : line;
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return { texts, isOtherForm };
}

type Current = { readonly number: number; readonly file: SyncFile; readonly hash: string };

function keepLog(folder: FileSystemDirectoryHandle, opened: Current): JournalLog {
  let current = opened;
  let firstSize = opened.file.getSize();
  return {
    append: (texts) => {
      current = { ...current, hash: writeAll(current.file, current.hash, texts) };
    },
    beginAnew: async (texts) => {
      const number = current.number + 1;
      const file = await openSync(await folder.getFileHandle(nameOf(number), { create: true }));
      file.truncate(0);
      const hash = writeAll(file, FIRST_HASH, texts);
      current.file.close();
      current = { number, file, hash };
      firstSize = file.getSize();
      for (const each of await listNumbers(folder)) {
        if (each !== number) await folder.removeEntry(nameOf(each));
      }
    },
    clear: () => {
      current.file.truncate(0);
      current.file.flush();
      current = { ...current, hash: FIRST_HASH };
    },
    read: () => readEntries(openLines(readSoundPart(readAll(current.file)).texts)?.texts ?? []),
    size: () => current.file.getSize(),
    firstSize: () => firstSize,
  };
}

function writeAll(file: SyncFile, before: string, texts: Iterable<string>): string {
  let hash = before;
  const start = file.getSize();
  let at = start;
  try {
    for (const text of texts) {
      const record = writeRecord(hash, toKept(text));
      const written = file.write(record.bytes, { at });
      if (written !== record.bytes.length)
        throw new DOMException('cut short', 'QuotaExceededError');
      at += written;
      hash = record.hash;
    }
    file.flush();
    return hash;
  } catch (error) {
    // Half a line would hide all that is written after it.
    file.truncate(start);
    throw error;
  }
}

function readAll(file: SyncFile): Uint8Array {
  const bytes = new Uint8Array(file.getSize());
  file.read(bytes, { at: 0 });
  return bytes;
}

function nameOf(number: number): string {
  return `log-${number}`;
}

async function listNumbers(folder: FileSystemDirectoryHandle): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const name of folder.keys()) {
    const number = NAME.exec(name)?.[1];
    if (number !== undefined) numbers.push(Number(number));
  }
  return numbers;
}
