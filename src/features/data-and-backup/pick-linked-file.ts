/** Edge and Chrome on a computer, unless an administrator has forbidden it; the types lack it. */
export function canLinkFile(): boolean {
  return 'showSaveFilePicker' in window && 'locks' in navigator;
}

/** The file chosen, or that the user thought better of it, or that the browser would not. */
export type PickOutcome =
  | { readonly kind: 'picked'; readonly handle: FileSystemFileHandle }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused' };

/** Lets the user choose where. */
export async function pickLinkedFile(): Promise<PickOutcome> {
  const pick: unknown = Reflect.get(window, 'showSaveFilePicker');
  if (typeof pick !== 'function') return { kind: 'refused' };
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
    return picked instanceof FileSystemFileHandle
      ? { kind: 'picked', handle: picked }
      : { kind: 'refused' };
  } catch (error) {
    // Closed without a choice; all else is a refusal, as by an administrator's policy.
    const isCancelled = error instanceof DOMException && error.name === 'AbortError';
    return { kind: isCancelled ? 'cancelled' : 'refused' };
  }
}
