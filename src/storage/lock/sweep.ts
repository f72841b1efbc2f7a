import { isSealedRow, SEALED_FIELD } from '../../domain/journal/sealed-row.ts';
import { COPIES_NAME } from '../copies-database.ts';
import { DATABASE_NAME } from '../database.ts';
import type { RowPlace, Sealer } from './sealer.ts';
import { findStoredPlace } from './stored-place.ts';

/** `readable`: as plain, and what no key opens is put aside, since the key goes for good. */
export type Form = 'sealed' | 'plain' | 'readable';

/** How many rows are changed in one transaction. Rows that may hold files go one by one. */
const ROWS_AT_ONCE = 100;
const WITH_FILES: readonly string[] = ['attachments', 'copyRows', 'contributions'];

/**
 * Brings all rows of both databases into the wanted form, a few at a time, past Dexie. Each is
 * wholly in one form or the other, and both can be read: killed at any point, it is done again.
 */
export async function sweepRows(
  sealer: Sealer,
  to: Form,
  tell: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const name of [DATABASE_NAME, COPIES_NAME]) {
    const database = await openThere(name);
    if (database === undefined) continue;
    try {
      for (const table of database.objectStoreNames) {
        const wish = { sealer, to, place: findStoredPlace(database, table) };
        for (const keys of cut(await listKeys(database, table), table)) {
          await sweepSome(database, wish, keys);
          done += keys.length;
          tell(done);
        }
      }
    } finally {
      database.close();
    }
  }
}

type Wish = { readonly sealer: Sealer; readonly to: Form; readonly place: RowPlace };

/** What is not in the wanted form, of all rows: none, or the sweep is not done. */
export async function countUnswept(sealer: Sealer, to: Form): Promise<number> {
  let count = 0;
  for (const name of [DATABASE_NAME, COPIES_NAME]) {
    const database = await openThere(name);
    if (database === undefined) continue;
    try {
      for (const table of database.objectStoreNames) {
        const place = findStoredPlace(database, table);
        for (const keys of cut(await listKeys(database, table), table)) {
          const rows = await readSome(database, table, keys);
          count += rows.filter((row) => change({ sealer, to, place }, row) !== undefined).length;
        }
      }
    } finally {
      database.close();
    }
  }
  return count;
}

/** The row in the other form; `undefined` where it is as it should be, or no key opens it. */
function change({ sealer, to, place }: Wish, row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  if (to === 'sealed') return isSealedRow(row) ? undefined : sealer.sealRow(place, row);
  const opened = isSealedRow(row) ? sealer.openRow(place, row) : row;
  if (opened !== row) return opened;
  return to === 'readable' && isSealedRow(row) ? setAside(row) : undefined;
}

/** Damaged, and soon without a key: it is kept as it is, is named where it is read, and stops nothing. */
function setAside(row: object): object {
  const { [SEALED_FIELD]: s11Unreadable, ...plain }: Record<string, unknown> = { ...row };
  return { ...plain, s11Unreadable };
}

function sweepSome(database: IDBDatabase, wish: Wish, keys: readonly IDBValidKey[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const { table } = wish.place;
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(table);
    for (const key of keys) {
      const request: IDBRequest<unknown> = store.get(key);
      request.onsuccess = () => {
        const changed = change(wish, request.result);
        if (changed === undefined) return;
        if (store.keyPath === null) store.put(changed, key);
        else store.put(changed);
      };
    }
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

function readSome(
  database: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readonly');
    const requests = keys.map((key) => transaction.objectStore(table).get(key));
    transaction.oncomplete = () => {
      resolve(requests.map(({ result }): unknown => result));
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

function listKeys(database: IDBDatabase, table: string): Promise<readonly IDBValidKey[]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readonly');
    const request = transaction.objectStore(table).getAllKeys();
    transaction.oncomplete = () => {
      resolve(request.result);
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

function* cut(keys: readonly IDBValidKey[], table: string): Generator<readonly IDBValidKey[]> {
  const step = WITH_FILES.includes(table) ? 1 : ROWS_AT_ONCE;
  for (let start = 0; start < keys.length; start += step) yield keys.slice(start, start + step);
}

/** The database at whatever version it has; `undefined` when there is none, and none is made. */
async function openThere(name: string): Promise<IDBDatabase | undefined> {
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return undefined;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}
