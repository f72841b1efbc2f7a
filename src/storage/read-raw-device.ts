import type { RawDevice } from '../domain/device/device-rows.ts';
import { DATABASE_NAME } from './database.ts';

/**
 * Reads every row of every store as it stands at one moment, of whatever version the database is:
 * past Dexie, and writing nothing. Rejects when the browser refuses; `undefined` when there is no
 * database. The connection is closed again before it answers.
 */
export async function readRawDevice(): Promise<RawDevice | undefined> {
  const database = await openAsItStands();
  if (database === undefined) return undefined;
  try {
    return { tablesVersion: database.version / 10, rowsByTable: await readStores(database) };
  } finally {
    database.close();
  }
}

function openAsItStands(): Promise<IDBDatabase | undefined> {
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

function readStores(database: IDBDatabase): Promise<RawDevice['rowsByTable']> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return Promise.resolve({});
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, 'readonly');
    const requests = names.map((name) => transaction.objectStore(name).getAll());
    transaction.oncomplete = () => {
      resolve(
        Object.fromEntries(names.map((name, place) => [name, requests[place]?.result ?? []])),
      );
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}
