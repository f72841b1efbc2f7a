import { putOne, readOne } from '../one-value-database.ts';

const STORE = 'lock';

export async function readLockDatabase(name: string): Promise<string | undefined> {
  if (!(await isThere(name))) return undefined;
  const found = await readOne({ name, store: STORE });
  return typeof found === 'string' ? found : undefined;
}

export async function writeLockDatabase(name: string, text: string): Promise<void> {
  await putOne({ name, store: STORE }, text);
}

export function deleteLockDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

/** To open it would make it, and a device without the lock has none. */
async function isThere(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((each) => each.name === name);
}
