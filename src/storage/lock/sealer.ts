import { LOCK_KEY } from './has-lock.ts';

/**
 * Seals and opens what is stored while the lock is on. Only what is loaded once the lock is on can
 * make one: without it the first load has no cipher in it.
 */
export type Sealer = {
  readonly key: Uint8Array<ArrayBuffer>;
  /** A row as it is stored: the fields of `plain` as they are, and all of it sealed. */
  readonly sealRow: (place: RowPlace, row: object) => object;
  /** The row that was sealed; as it is where it cannot be opened. */
  readonly openRow: (place: RowPlace, row: object) => unknown;
  readonly sealText: (text: string) => string;
  /** What was sealed, or what is not sealed as it is; `undefined` where it cannot be opened. */
  readonly openText: (text: string) => string | undefined;
  readonly sealBytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;
  readonly openBytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | undefined;
};

/** Where a row stands. */
export type RowPlace = {
  readonly table: string;
  /** The fields of its key. With the table they are bound into its seal: put elsewhere, it does not open. */
  readonly key: readonly string[];
  /** The fields that keys and indexes are made of: they stay as they are. */
  readonly plain: readonly string[];
  /** The field that the database itself fills in, and no seal can hold. */
  readonly counted?: string;
};

/** How a sealed text begins, and nothing that we write otherwise. */
export const SEALED_TEXT = 's11-sealed:';

/** `plain`: the lock is being taken off, so what was sealed is read and nothing more is sealed. */
export type Writing = 'sealed' | 'plain';

let held: { readonly sealer: Sealer; readonly writing: Writing } | undefined;
const listeners = new Set<() => void>();

/** From now on what is stored is sealed and opened with it, in this page or worker. */
export function holdSealer(sealer: Sealer, writing: Writing = 'sealed'): void {
  held = { sealer, writing };
}

export function dropSealer(): void {
  held = undefined;
}

export function heldSealer(): Sealer | undefined {
  return held?.sealer;
}

/** What to seal with; `undefined` with the lock off, or while it is taken off. */
export function writingSealer(): Sealer | undefined {
  return held?.writing === 'sealed' ? held.sealer : undefined;
}

/** A text for one of the browser's small stores. */
export function toKept(text: string): string {
  return writingSealer()?.sealText(text) ?? text;
}

/** The text that was kept; `null` where there is none, or it is sealed and cannot be opened. */
export function fromKept(kept: string | null): string | null {
  if (kept?.startsWith(SEALED_TEXT) !== true) return kept;
  return held?.sealer.openText(kept) ?? null;
}

/** Calls the listener when something sealed was met without the key to it. */
export function watchSealedFound(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Damaged on purpose where there is none: the start then asks for the key, and looks in all places. */
function noteLockFound(): void {
  try {
    if (localStorage.getItem(LOCK_KEY) === null) localStorage.setItem(LOCK_KEY, '?');
  } catch {
    // Refused, or a worker: the page meets a sealed row too.
  }
}

/** Nothing may be read past a lock as if it were damaged, and nothing written over it. */
export function refuseSealed(): never {
  noteLockFound();
  for (const listener of listeners) listener();
  throw new DOMException('The lock is on', 'NotReadableError');
}
