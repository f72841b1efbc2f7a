import * as z from 'zod/mini';

import { momentSchema } from '../domain/shared/plain-date.ts';
import { isDeleted } from './connection.ts';
import { LINKED_KEY } from './has-linked-file.ts';
import { deleteOne, putOne, readOne, type OneValue } from './one-value-database.ts';

/** A database of its own: a file's handle is of this device, and of no copy, backup or restore. */
const PLACE: OneValue = { name: 's11-device', store: 'linkedFile' };

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
    refuseRemoved();
    const found = await readOne(PLACE);
    return linkedFileSchema.safeParse(found).data;
  } catch {
    return undefined;
  }
}

/** Remembers the file and how writing to it went. Answers whether it could be remembered. */
export async function rememberLinkedFile(file: LinkedFile): Promise<boolean> {
  try {
    refuseRemoved();
    await putOne(PLACE, file);
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
    refuseRemoved();
    await deleteOne(PLACE);
  } catch {
    // Refused: without the key in localStorage it is not written to either.
  } finally {
    // After the database, which other tabs read as soon as this tells them.
    localStorage.removeItem(LINKED_KEY);
    for (const listener of listeners) listener();
  }
}

/** Once everything is removed, opening it would bring the database back. */
function refuseRemoved(): void {
  if (isDeleted()) throw new Error('Everything was removed');
}
