import { MOST_FILES } from './import-limits.ts';
import { isClutter } from './list-dropped-files.ts';

/** A file of a watched folder, as it was when it was looked at. */
export type FolderFile = { readonly path: string; readonly file: File };

export type FolderLook =
  | { readonly kind: 'listed'; readonly files: readonly FolderFile[] }
  /** The browser asks before it reads on, as it does after a while. */
  | { readonly kind: 'forbidden' }
  /** Moved, renamed, or on a drive that is not there now. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

/** Edge and Chrome on a computer, unless an administrator has forbidden it; the types lack it. */
export function canWatchFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

export type FolderPick =
  | { readonly kind: 'picked'; readonly folder: FileSystemDirectoryHandle }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused' };

/** Lets the user choose one. It is read, and never written to. */
export async function pickFolder(): Promise<FolderPick> {
  const pick: unknown = Reflect.get(window, 'showDirectoryPicker');
  if (typeof pick !== 'function') return { kind: 'refused' };
  try {
    const picked: unknown = await Reflect.apply(pick, window, [{ id: 'returns', mode: 'read' }]);
    return picked instanceof FileSystemDirectoryHandle
      ? { kind: 'picked', folder: picked }
      : { kind: 'refused' };
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === 'AbortError';
    return { kind: isCancelled ? 'cancelled' : 'refused' };
  }
}

/** Every file in it and in its folders, without what nobody put there. Nothing is read of them. */
export async function lookIntoFolder(folder: FileSystemDirectoryHandle): Promise<FolderLook> {
  try {
    if ((await askPermission(folder, 'queryPermission')) !== 'granted') {
      return { kind: 'forbidden' };
    }
    const files: FolderFile[] = [];
    await listInto(files, folder, '');
    return { kind: 'listed', files };
  } catch (error) {
    const name = error instanceof Error ? error.name : String(error);
    if (name === 'NotAllowedError') return { kind: 'forbidden' };
    return name === 'NotFoundError' ? { kind: 'gone' } : { kind: 'failed', why: name };
  }
}

/** Only in answer to a press of the user's. */
export async function allowFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  try {
    await askPermission(folder, 'requestPermission');
  } catch {
    // Refused: the next look says so.
  }
}

/** Folders inside one another; deeper ones are no returns. */
const MOST_DEEP = 8;

async function listInto(
  files: FolderFile[],
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<void> {
  for await (const entry of folder.values()) {
    if (files.length >= MOST_FILES) return;
    if (isClutter(entry.name)) continue;
    const inner = `${path}/${entry.name}`;
    if (entry instanceof FileSystemFileHandle) {
      const file = await tryFile(entry);
      if (file !== undefined) files.push({ path: inner, file });
    } else if (entry instanceof FileSystemDirectoryHandle) {
      if (inner.split('/').length <= MOST_DEEP + 1) await listInto(files, entry, inner);
    }
  }
}

/** Nothing for one that went away or is held by the program that writes it: the next look sees it. */
async function tryFile(handle: FileSystemFileHandle): Promise<File | undefined> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') throw error;
    return undefined;
  }
}

/** The types lack both, and where the browser does too there is nothing to ask. */
async function askPermission(
  folder: FileSystemDirectoryHandle,
  name: 'queryPermission' | 'requestPermission',
): Promise<unknown> {
  const ask: unknown = Reflect.get(folder, name);
  if (typeof ask !== 'function') return 'granted';
  const answer: unknown = await Reflect.apply(ask, folder, [{ mode: 'read' }]);
  return answer;
}
