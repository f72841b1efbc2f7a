import { useEffect, useRef, useState } from 'react';

import { countUnsettled, listNew, noteFiles, takeFiles, type KnownFiles } from './folder-files.ts';
import {
  allowFolder,
  lookIntoFolder,
  pickFolder,
  type FolderFile,
  type FolderLook,
} from './folder-look.ts';

export type WatchedFolder = {
  /** Nothing while none is watched. */
  readonly name: string | undefined;
  readonly fresh: readonly FolderFile[];
  /** Files that are empty or still being written. */
  readonly unsettled: number;
  /** Why it cannot be looked into now. */
  readonly trouble: Exclude<FolderLook, { kind: 'listed' }> | undefined;
  /** The browser would not let one be chosen. */
  readonly isRefused: boolean;
  readonly choose: () => Promise<void>;
  readonly allow: () => Promise<void>;
  /** The new files, which are not offered again. */
  readonly take: () => readonly File[];
  readonly stop: () => void;
};

/** Soon enough for a person who waits, and seldom enough for a laptop on its battery. */
const EVERY_MS = 4_000;
/** After a file was seen for the first time: whether it is still being written. */
const SOON_MS = 1_500;

type Watching = {
  readonly folder: FileSystemDirectoryHandle;
  readonly known: KnownFiles;
  readonly fresh: readonly FolderFile[];
  readonly trouble?: WatchedFolder['trouble'];
};

/**
 * Looks into a folder now and then while the page is seen. Which one is kept for as long as the page
 * is open and no longer: the browser asks anew after that anyway. Nothing of it is read or stored
 * before somebody asks.
 */
export function useWatchedFolder(): WatchedFolder {
  const [watching, setWatching] = useState<Watching>();
  const [isRefused, setIsRefused] = useState(false);
  const folder = watching?.folder;
  const noteLook = (look: FolderLook): void => {
    // Another folder may have been chosen meanwhile.
    setWatching((now) => (now === undefined || now.folder !== folder ? now : note(now, look)));
  };
  useLooks(folder, noteLook);
  return {
    name: folder?.name,
    fresh: watching?.fresh ?? [],
    unsettled: watching === undefined ? 0 : countUnsettled(watching.known),
    trouble: watching?.trouble,
    isRefused,
    choose: async () => {
      const picked = await pickFolder();
      setIsRefused(picked.kind === 'refused');
      if (picked.kind === 'picked') {
        setWatching({ folder: picked.folder, known: new Map(), fresh: [] });
      }
    },
    allow: async () => {
      if (folder === undefined) return;
      await allowFolder(folder);
      noteLook(await lookIntoFolder(folder));
    },
    take: () => {
      const taken = watching?.fresh ?? [];
      setWatching((now) => now && { ...now, known: takeFiles(now.known, taken), fresh: [] });
      return taken.map(({ file }) => file);
    },
    stop: () => {
      setWatching(undefined);
    },
  };
}

function note({ folder, known }: Watching, look: FolderLook): Watching {
  if (look.kind !== 'listed') return { folder, known, fresh: [], trouble: look };
  const noted = noteFiles(known, look.files);
  return { folder, known: noted, fresh: listNew(noted, look.files) };
}

/** One look after another, none while the page is not seen. */
function useLooks(
  folder: FileSystemDirectoryHandle | undefined,
  onLook: (look: FolderLook) => void,
): void {
  const tell = useRef(onLook);
  useEffect(() => {
    tell.current = onLook;
  });
  useEffect(() => {
    if (folder === undefined) return undefined;
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let prints = '';
    const isOver = (): boolean => ending.signal.aborted;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (isOver() || document.visibilityState === 'hidden') return;
      const found = await lookIntoFolder(folder);
      if (isOver()) return;
      tell.current(found);
      const now = printAll(found);
      clearTimeout(timer);
      timer = setTimeout(() => void look(), now === prints ? EVERY_MS : SOON_MS);
      prints = now;
    };
    void look();
    document.addEventListener('visibilitychange', () => void look(), { signal: ending.signal });
    const unobserve = observe(folder, () => void look());
    return () => {
      ending.abort();
      clearTimeout(timer);
      unobserve();
    };
  }, [folder]);
}

function printAll(look: FolderLook): string {
  if (look.kind !== 'listed') return look.kind;
  return look.files.map(({ path, file }) => `${path} ${file.size} ${file.lastModified}`).join('\n');
}

/** Where the browser tells of changes itself, nobody waits for the next look. The types lack it. */
function observe(folder: FileSystemDirectoryHandle, onChange: () => void): () => void {
  const Observer: unknown = Reflect.get(globalThis, 'FileSystemObserver');
  if (typeof Observer !== 'function') return () => undefined;
  try {
    const observer: unknown = Reflect.construct(Observer, [onChange]);
    if (typeof observer !== 'object' || observer === null) return () => undefined;
    const call = (name: string, args: readonly unknown[]): unknown => {
      const method: unknown = Reflect.get(observer, name);
      return typeof method === 'function' ? Reflect.apply(method, observer, args) : undefined;
    };
    // Where it will not, as on a drive of a network, the looks go on without it.
    Promise.resolve(call('observe', [folder, { recursive: true }])).catch(() => undefined);
    return () => {
      call('disconnect', []);
    };
  } catch {
    return () => undefined;
  }
}
