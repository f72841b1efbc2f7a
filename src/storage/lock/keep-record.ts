import { LOCK_DATABASE, LOCK_FILE, LOCK_KEY } from './has-lock.ts';
import { readRecord, writeRecord, type LockRecord } from './lock-record.ts';
import { deleteLockDatabase, readLockDatabase, writeLockDatabase } from './lock-database.ts';

/** One place in which the record is kept. Each may fail; any one suffices. */
type Place = {
  /** `undefined` where there is none or it cannot be read. */
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
};

const PLACES: readonly Place[] = [
  {
    read: () => readLockDatabase(LOCK_DATABASE),
    write: (text) => writeLockDatabase(LOCK_DATABASE, text),
    remove: () => deleteLockDatabase(LOCK_DATABASE),
  },
  { read: readFile, write: writeFile, remove: removeFile },
  {
    read: async () => Promise.resolve(localStorage.getItem(LOCK_KEY) ?? undefined),
    write: async (text) => {
      localStorage.setItem(LOCK_KEY, text);
      await Promise.resolve();
    },
    remove: async () => {
      localStorage.removeItem(LOCK_KEY);
      await Promise.resolve();
    },
  },
];

export type FoundRecord = {
  /** `undefined`: none of the places has one that is whole. */
  readonly record: LockRecord | undefined;
  /** How many of the places lack it, or have an older or a damaged one. */
  readonly behind: number;
};

/** Reads all the places; nothing is written. */
export async function findRecord(): Promise<FoundRecord> {
  const texts = await Promise.all(PLACES.map(({ read }) => read().catch(() => undefined)));
  const records = texts.map((text) => (text === undefined ? undefined : readRecord(text)));
  const record = records
    .flatMap((each) => each ?? [])
    .toSorted((a, b) => b.revision - a.revision)[0];
  const behind = records.filter((each) => each?.revision !== record?.revision).length;
  return { record, behind };
}

/** Writes it to every place; answers in how many it can be read back. */
export async function keepRecord(record: LockRecord): Promise<number> {
  const text = writeRecord(record);
  const kept = await Promise.all(
    PLACES.map(async ({ read, write }) => {
      try {
        await write(text);
        return (await read()) === text;
      } catch {
        return false;
      }
    }),
  );
  return kept.filter(Boolean).length;
}

/** Takes it away from every place. Without it what is sealed opens with a saved recovery sheet alone. */
export async function removeRecord(): Promise<void> {
  await Promise.all(PLACES.map(({ remove }) => remove().catch(() => undefined)));
}

async function readFile(): Promise<string | undefined> {
  const root = await navigator.storage.getDirectory();
  return (await (await root.getFileHandle(LOCK_FILE)).getFile()).text();
}

/** What is written to it takes the place of what was there when it is closed, and not before. */
async function writeFile(text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle(LOCK_FILE, { create: true })).createWritable();
  await file.write(text);
  await file.close();
}

async function removeFile(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(LOCK_FILE);
}
