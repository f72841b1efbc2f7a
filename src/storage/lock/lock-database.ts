const STORE = 'lock';
const KEY = 'only';

export async function readLockDatabase(name: string): Promise<string | undefined> {
  if (!(await isThere(name))) return undefined;
  const found: unknown = await inStore(name, 'readonly', (store) => store.get(KEY));
  return typeof found === 'string' ? found : undefined;
}

export async function writeLockDatabase(name: string, text: string): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.put(text, KEY));
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

async function inStore<Value>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open(name);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB gave no reason'));
      };
    });
  } finally {
    database.close();
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        database.close();
      };
      resolve(database);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}
