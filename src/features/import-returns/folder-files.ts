import type { FolderFile } from './folder-look.ts';

/** What is known of the files of a watched folder, by path. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

type KnownFile = {
  /** Another one is another file, or the same one changed. */
  readonly print: string;
  /** The same at two looks, so nobody is writing it any more. */
  readonly isSettled: boolean;
  /** It was offered and read as it is. */
  readonly isTaken: boolean;
};

/**
 * What two looks tell. A file that is empty or still changes is being written by somebody, such as
 * the program of a cloud drive, which puts an empty one there first.
 */
export function noteFiles(known: KnownFiles, files: readonly FolderFile[]): KnownFiles {
  return new Map(
    files.map(({ path, file }) => {
      const before = known.get(path);
      const print = printOf(file);
      const isSame = before?.print === print;
      return [
        path,
        {
          print,
          isSettled: isSame && file.size > 0,
          isTaken: isSame && before.isTaken,
        },
      ];
    }),
  );
}

/** Those to be offered now. */
export function listNew(known: KnownFiles, files: readonly FolderFile[]): readonly FolderFile[] {
  return files.filter(({ path, file }) => {
    const one = known.get(path);
    return one?.print === printOf(file) && one.isSettled && !one.isTaken;
  });
}

export function countUnsettled(known: KnownFiles): number {
  return [...known.values()].filter(({ isSettled, isTaken }) => !isSettled && !isTaken).length;
}

/** They are read now; each is offered again only when it changes. */
export function takeFiles(known: KnownFiles, taken: readonly FolderFile[]): KnownFiles {
  const paths = new Set(taken.map(({ path }) => path));
  return new Map(
    [...known].map(([path, one]) => [path, paths.has(path) ? { ...one, isTaken: true } : one]),
  );
}

function printOf({ size, lastModified }: File): string {
  return `${size} ${lastModified}`;
}
