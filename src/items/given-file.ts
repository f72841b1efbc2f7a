/** A file as it was chosen, dropped or pasted; a folder has none of its own to read. */
export type GivenFile = { readonly name: string; readonly file: File | undefined };

export function toGivenFile(file: File): GivenFile {
  return { name: file.name, file };
}

/** What was dropped or pasted. Call it at once: the browser forgets it when its event is over. */
export function listGivenFiles(transfer: DataTransfer): readonly GivenFile[] {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  return items.flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) return [{ name: entry.name, file: undefined }];
    const file = item.getAsFile();
    return file === null ? [] : [toGivenFile(file)];
  });
}
