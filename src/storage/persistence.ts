import type { Protection, StorageSafety } from '../domain/device/protection.ts';

/** What the browser says of how safe the work is; never throws. */
export async function readSafety(): Promise<StorageSafety> {
  return { protection: await readProtection(), isClearedWhenUnused: isClearedWhenUnused() };
}

/** Whether the browser has promised not to clear the work by itself; never throws. */
export async function readProtection(): Promise<Protection> {
  try {
    const isPersisted: unknown = await findStorageManager()?.persisted?.();
    if (typeof isPersisted !== 'boolean') return 'unknown';
    return isPersisted ? 'protected' : 'notProtected';
  } catch {
    return 'unknown';
  }
}

/**
 * Asks the browser not to clear the work by itself; never throws. Some browsers ask the user in
 * turn: call it in answer to a click or a key, once there is something to keep.
 */
export async function askForProtection(): Promise<'granted' | 'refused' | 'unavailable'> {
  try {
    const isGranted: unknown = await findStorageManager()?.persist?.();
    if (typeof isGranted !== 'boolean') return 'unavailable';
    return isGranted ? 'granted' : 'refused';
  } catch {
    return 'unavailable';
  }
}

/** Older browsers and plain http hosts lack it, or parts of it, whatever the types say. */
function findStorageManager(): Partial<StorageManager> | undefined {
  return 'storage' in navigator ? navigator.storage : undefined;
}

/** WebKit deletes what a site has stored after 7 days without a visit, unless it is installed. */
function isClearedWhenUnused(): boolean {
  if (navigator.vendor !== 'Apple Computer, Inc.') return false;
  const isStandalone = 'standalone' in navigator && navigator.standalone === true;
  return !isStandalone && !matchMedia('(display-mode: standalone)').matches;
}
