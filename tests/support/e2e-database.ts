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
    const names = [...database.objectStoreNames];
    const read = async (store: IDBObjectStore): Promise<readonly [string, StoreDump]> => {
      const indexes: Record<string, string | readonly string[]> = {};
      for (const index of store.indexNames) indexes[index] = store.index(index).keyPath;
      const { name, keyPath, autoIncrement } = store;
      const rows = await settle<unknown[]>(store.getAll());
      return [name, { keyPath, autoIncrement, indexes, rows }];
    };
    if (names.length === 0) return { version: database.version, stores: {} };
    // All at once: they are of one moment, and the tests of several tabs read them a thousand times.
    const transaction = database.transaction(names);
    const dumps = await Promise.all(names.map((name) => read(transaction.objectStore(name))));
    const stores = Object.fromEntries(dumps);
    database.close();
    return { version: database.version, stores };
  });
}

/** Puts one row past our code, as damage or another hand would. */
export function putRow(page: Page, store: string, row: unknown): Promise<void> {
  return putRows(page, { [store]: [row] });
}

/** Puts many rows past our code at once: a row at a time takes minutes for a round of hundreds. */
export function putRows(
  page: Page,
  rowsByStore: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(Object.keys(all), 'readwrite');
          try {
            for (const [name, rows] of Object.entries(all)) {
              const store = transaction.objectStore(name);
              for (const row of rows) store.put(row);
            }
          } catch (refused) {
            // Thrown in here it would be nobody's, and the test would wait for ever.
            reject(refused instanceof Error ? refused : new Error(String(refused)));
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => {
            reject(transaction.error ?? new Error('no reason given'));
          };
        };
      }),
    rowsByStore,
  );
}
