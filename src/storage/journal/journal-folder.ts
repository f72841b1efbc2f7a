import { JOURNAL_FOLDER } from './has-journal.ts';
import { openSync } from './sync-file.ts';
import { hashBytes } from '../../domain/shared/content-hash.ts';

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
  const names = new Set(await listNames(files));
  let size = await sumSizes(files);
  return {
    put: async (hash, bytes) => {
      const handle = await files.getFileHandle(hash, { create: true });
      names.add(hash);
      const before = (await handle.getFile()).size;
      if (before === bytes.length && bytes.length > 0) return;
      const file = await openSync(handle);
      try {
        file.truncate(0);
        const written = file.write(bytes, { at: 0 });
        if (written !== bytes.length) throw new DOMException('cut short', 'QuotaExceededError');
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
        const file = await (await files.getFileHandle(hash)).getFile();
        const bytes = new Uint8Array(await file.arrayBuffer());
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
