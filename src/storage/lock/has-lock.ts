/** Where what opens the lock is kept: `localStorage`, a private file, and a database of its own. */
export const LOCK_KEY = 's11-lock';
export const LOCK_FILE = 's11-lock';
export const LOCK_DATABASE = 's11-lock';

/** How long a start waits for the browser to say, in milliseconds. */
const LONGEST_MS = 500;

/**
 * Whether the lock is on, as far as can be told without asking all its places; never throws, and
 * answers soon. Where it answers wrongly, the first sealed row that is met says so.
 */
export async function hasLock(): Promise<boolean> {
  if (hasKey()) return true;
  const giveUp = new Promise<false>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, LONGEST_MS);
  });
  return Promise.race([hasFile(), giveUp]);
}

function hasKey(): boolean {
  try {
    return localStorage.getItem(LOCK_KEY) !== null;
  } catch {
    return false;
  }
}

async function hasFile(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.getFileHandle(LOCK_FILE);
    return true;
  } catch {
    return false;
  }
}
