import { DATABASE_NAME } from './database.ts';

/**
 * Opens the stored database at whatever version it has, past Dexie; `undefined` when there is none.
 * Writes nothing: opening without a version changes nothing, and the creation it would start is
 * taken back. Rejects when the browser refuses, throws when it has no IndexedDB; may never answer.
 */
export function openAsItStands(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const database = request.result;
      // A newer tab that upgrades meanwhile is not kept waiting.
      database.onversionchange = () => {
        database.close();
      };
      resolve(database);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(undefined);
      else reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

/** The stored database's native version, `undefined` when there is none. */
export async function probeVersion(): Promise<number | undefined> {
  const database = await openAsItStands();
  database?.close();
  return database?.version;
}
