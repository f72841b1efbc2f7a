import { fromKept, toKept } from '../lock/sealer.ts';

/** Where what was brought back stands until the user has read it. */
export const RESTORED = 's11-restored';
/** What is known of the second copy, for all tabs. */
const STATUS = 's11-journal';

const listeners = new Set<() => void>();

/** Calls the listener whenever this or another tab has brought work back or told of the second copy. */
export function watchNews(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === RESTORED || key === STATUS) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** The text of what was brought back and not yet read; read with `parseRestoration`. */
export function readRestored(): string | null {
  return read(RESTORED);
}

export function readStatus(): string | null {
  return read(STATUS);
}

export function tellRestored(text: string): void {
  tell(RESTORED, text);
}

export function tellStatus(text: string): void {
  tell(STATUS, text);
}

export function putNewsAway(): void {
  try {
    localStorage.removeItem(RESTORED);
  } catch {
    // Refused: it is shown again at the next start.
  }
  for (const listener of listeners) listener();
}

function read(key: string): string | null {
  try {
    return fromKept(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function tell(key: string, text: string): void {
  try {
    localStorage.setItem(key, toKept(text));
  } catch {
    // Refused: then it goes unsaid.
  }
  for (const listener of listeners) listener();
}
