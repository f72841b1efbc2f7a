import { JOURNAL_FOLDER } from './has-journal.ts';
import { openSync } from './sync-file.ts';
import { hashBytes } from '../../domain/shared/content-hash.ts';
import { isSealedBytes, MAGIC, SEAL_ROOM } from '../lock/sealed-bytes.ts';
import { heldSealer, writingSealer, type Sealer } from '../lock/sealer.ts';

/** The bytes of attached files, each in a file named by its hash and written once. */
export type BytesStore = {
  readonly put: (hash: string, bytes: Uint8Array) => Promise<void>;
  /** `undefined` where they are not as they were written. */
  readonly get: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes away all others. */
  readonly keepOnly: (hashes: ReadonlySet<string>) => Promise<void>;
  readonly has: (hash: string) => boolean;
  /** How many bytes there are altogether. */
  readonly size: () => number;
};

export async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(JOURNAL_FOLDER, { create: true });
}

export async function openBytes(folder: FileSystemDirectoryHandle): Promise<BytesStore> {
  const files = await folder.getDirectoryHandle('bytes', { create: true });
  const sealer = heldSealer();
  if (sealer !== undefined) await bringIntoForm(files, sealer);
  const names = new Set(await listNames(files));
  let size = await sumSizes(files);
  return {
    put: async (hash, bytes) => {
      const handle = await files.getFileHandle(hash, { create: true });
      names.add(hash);
      const before = (await handle.getFile()).size;
      if (before === storedLength(bytes) && bytes.length > 0) return;
      const file = await openSync(handle);
      try {
        file.truncate(0);
        const stored = writingSealer()?.sealBytes(bytes) ?? bytes;
        const written = file.write(stored, { at: 0 });
        if (written !== stored.length) throw new DOMException('cut short', 'QuotaExceededError');
        file.flush();
      } catch (error) {
        file.truncate(0);
        names.delete(hash);
        throw error;
      } finally {
        size += file.getSize() - before;
        file.close();
      }
    },
    get: async (hash) => {
      try {
        const bytes = await readBytes(files, hash);
        return hashBytes(bytes) === hash ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    keepOnly: async (hashes) => {
      for (const name of await listNames(files)) {
        if (hashes.has(name)) continue;
        await files.removeEntry(name);
        names.delete(name);
      }
      size = await sumSizes(files);
    },
    has: (hash) => names.has(hash),
    size: () => size,
  };
}

function storedLength(bytes: Uint8Array): number {
  return bytes.length + (writingSealer() === undefined ? 0 : SEAL_ROOM);
}

async function readBytes(
  files: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await files.getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return heldSealer()?.openBytes(bytes) ?? bytes;
}

/**
 * After the lock was put on or taken off. A file that a kill leaves half written is taken away at
 * the next start: the database has it, and it is copied again.
 */
async function bringIntoForm(files: FileSystemDirectoryHandle, sealer: Sealer): Promise<void> {
  const isWanted = writingSealer() !== undefined;
  for (const name of await listNames(files)) {
    const handle = await files.getFileHandle(name);
    const head = await (await handle.getFile()).slice(0, MAGIC.length).arrayBuffer();
    if (isSealedBytes(new Uint8Array(head)) === isWanted) continue;
    const bytes = await readBytes(files, name);
    if (hashBytes(bytes) !== name) {
      await files.removeEntry(name);
      continue;
    }
    const file = await openSync(handle);
    try {
      file.truncate(0);
      file.write(isWanted ? sealer.sealBytes(bytes) : bytes, { at: 0 });
      file.flush();
    } finally {
      file.close();
    }
  }
}

async function sumSizes(files: FileSystemDirectoryHandle): Promise<number> {
  let size = 0;
  for (const name of await listNames(files)) {
    size += (await (await files.getFileHandle(name)).getFile()).size;
  }
  return size;
}

async function listNames(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
