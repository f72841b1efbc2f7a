/** A small database that holds one value, apart from the work. */
export type OneValue = { readonly name: string; readonly store: string };

const KEY = 'only';

/** `undefined` where nothing was put. Opening it makes it. */
export function readOne(where: OneValue): Promise<unknown> {
  return inStore(where, 'readonly', (store): IDBRequest<unknown> => store.get(KEY));
}

/** Stored for good when it answers, as far as the browser can say. */
export async function putOne(where: OneValue, value: unknown): Promise<void> {
  await inStore(where, 'readwrite', (store) => store.put(value, KEY));
}

export async function deleteOne(where: OneValue): Promise<void> {
  await inStore(where, 'readwrite', (store) => store.delete(KEY));
}

async function inStore<Value>(
  where: OneValue,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open(where);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(where.store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(where.store));
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

function open({ name, store }: OneValue): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(store);
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
