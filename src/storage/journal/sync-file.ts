/** A file that a worker reads and writes at once. TypeScript knows it in workers alone. */
export type SyncFile = {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array, options: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
};

type WithSync = FileSystemFileHandle & {
  readonly createSyncAccessHandle: () => Promise<SyncFile>;
};

/** How often a file is tried that the worker of a page just closed may still hold. */
const TRIES = 20;
const PAUSE_MS = 100;

/** Rejects where the browser has no such files, or another worker keeps hold of this one. */
export async function openSync(handle: FileSystemFileHandle): Promise<SyncFile> {
  if (!hasSync(handle)) throw new DOMException('no files at once', 'NotSupportedError');
  for (let tries = 1; ; tries += 1) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      const isHeld = error instanceof Error && error.name === 'NoModificationAllowedError';
      if (!isHeld || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

function hasSync(handle: FileSystemFileHandle): handle is WithSync {
  return 'createSyncAccessHandle' in handle;
}
