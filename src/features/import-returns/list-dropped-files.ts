/** What computers put into folders beside the files somebody put there. */
const CLUTTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)|\.(tmp|part|partial|crdownload|download)$/i;

/**
 * Every file that was dropped, those in folders and their folders among them. Call it at once: the
 * browser forgets what was dropped when its event is over.
 */
export async function listDroppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: File[] = [];
  for (const { entry, file } of given) {
    if (entry?.isDirectory === true) files.push(...(await listEntries(entry)));
    else if (file !== null) files.push(file);
  }
  return files;
}

export function isClutter(name: string): boolean {
  return CLUTTER.test(name);
}

/** The files of a folder that was chosen, without what nobody put there. */
export function withoutClutter(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !isClutter(name));
}

async function listEntries(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry instanceof FileSystemFileEntry) {
    if (isClutter(entry.name)) return [];
    const file = await new Promise<File | undefined>((resolve) => {
      entry.file(resolve, () => {
        resolve(undefined);
      });
    });
    return file === undefined ? [] : [file];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const files: File[] = [];
  for (const inner of await readFolder(entry)) files.push(...(await listEntries(inner)));
  return files;
}

/** A folder is told of some hundred entries at a time. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
