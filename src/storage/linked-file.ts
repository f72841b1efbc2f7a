import * as z from 'zod/mini';

import { momentSchema } from '../domain/shared/plain-date.ts';
import { isDeleted } from './connection.ts';
import { LINKED_KEY } from './has-linked-file.ts';

/** A database of its own: a file's handle is of this device, and of no copy, backup or restore. */
const NAME = 's11-device';
const STORE = 'linkedFile';
const KEY = 'only';

const linkedFileSchema = z.strictObject({
  /** Looked up only when a value is read: where the browser lacks it, this module still loads. */
  handle: z.custom<FileSystemFileHandle>(
    (value) => 'FileSystemFileHandle' in globalThis && value instanceof FileSystemFileHandle,
  ),
  name: z.string(),
  /** When the rows that were last written to it, and read back from it, were read. */
  writtenAt: z.exactOptional(momentSchema),
  /** Why the last try failed; absent after one that did not. */
  failure: z.exactOptional(z.string()),
});
/** A file on the user's computer that is written again after changes. */
export type LinkedFile = z.infer<typeof linkedFileSchema>;

const listeners = new Set<() => void>();

/** Calls the listener whenever this or another tab has changed what is known of the file. */
export function watchLinkedFile(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === LINKED_KEY) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** The linked file; `undefined` when none was chosen or what is kept of it cannot be read. */
export async function readLinkedFile(): Promise<LinkedFile | undefined> {
  try {
    const found: unknown = await inStore('readonly', (store) => store.get(KEY));
    return linkedFileSchema.safeParse(found).data;
  } catch {
    return undefined;
  }
}

/** Remembers the file and how writing to it went. Answers whether it could be remembered. */
export async function rememberLinkedFile(file: LinkedFile): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(file, KEY));
    // Another value each time: browsers tell other tabs only of a change.
    localStorage.setItem(LINKED_KEY, `${Date.now()} ${Math.random()}`);
    return true;
  } catch {
    return false;
  } finally {
    for (const listener of listeners) listener();
  }
}

/** Writes to the file no more. The file itself stays as it is. */
export async function forgetLinkedFile(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(KEY));
  } catch {
    // Refused: without the key in localStorage it is not written to either.
  } finally {
    // After the database, which other tabs read as soon as this tells them.
    localStorage.removeItem(LINKED_KEY);
    for (const listener of listeners) listener();
  }
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  // Once everything is removed, opening it would bring the database back.
  if (isDeleted()) throw new Error('Everything was removed');
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB gave no reason'));
      };
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        database.close();
      };
      resolve(database);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}
