/** Edge and Chrome on a computer, unless an administrator has forbidden it; the types lack it. */
export function canLinkFile(): boolean {
  return 'showSaveFilePicker' in window && 'locks' in navigator;
}

/** Lets the user choose where; `undefined` when they think better of it. */
export async function pickLinkedFile(): Promise<FileSystemFileHandle | undefined> {
  const pick: unknown = Reflect.get(window, 'showSaveFilePicker');
  if (typeof pick !== 'function') return undefined;
  try {
    const picked: unknown = await Reflect.apply(pick, window, [
      {
        suggestedName: 'section-11-self-audit.s11backup',
        types: [
          {
            description: 'Backup of the Section 11 self-audit',
            accept: { 'application/octet-stream': ['.s11backup'] },
          },
        ],
      },
    ]);
    return picked instanceof FileSystemFileHandle ? picked : undefined;
  } catch {
    // Closed without a choice, or refused by an administrator's policy.
    return undefined;
  }
}
