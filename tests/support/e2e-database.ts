import type { Page } from 'playwright-core';

export type StoreDump = {
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: Readonly<Record<string, string | readonly string[]>>;
  readonly rows: readonly unknown[];
};
export type DatabaseDump = {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoreDump>>;
};

/** The app's database as the browser has it, read past all of our code. */
export function dumpDatabase(page: Page): Promise<DatabaseDump> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no reason given'));
        };
      });
    const database = await settle(indexedDB.open('s11-self-audit'));
    const stores: Record<string, StoreDump> = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const indexes: Record<string, string | readonly string[]> = {};
      for (const index of store.indexNames) indexes[index] = store.index(index).keyPath;
      stores[name] = {
        keyPath: store.keyPath,
        autoIncrement: store.autoIncrement,
        indexes,
        rows: await settle<unknown[]>(store.getAll()),
      };
    }
    database.close();
    return { version: database.version, stores };
  });
}

/** Puts one row past our code, as damage or another hand would. */
export function putRow(page: Page, store: string, row: unknown): Promise<void> {
  return page.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          transaction.objectStore(name).put(value);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => {
            reject(transaction.error ?? new Error('no reason given'));
          };
        };
      }),
    [store, row] as const,
  );
}
