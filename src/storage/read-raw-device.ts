import type { RawDevice } from '../domain/device/device-rows.ts';
import { isSealedRow } from '../domain/journal/sealed-row.ts';
import { heldSealer, refuseSealed } from './lock/sealer.ts';
import { findStoredPlace } from './lock/stored-place.ts';
import { openAsItStands } from './open-as-it-stands.ts';

/**
 * Reads every row of every store as it stands at one moment, of whatever version the database is:
 * past Dexie, and writing nothing. Rejects when the browser refuses; `undefined` when there is no
 * database. The connection is closed again before it answers.
 */
export async function readRawDevice(): Promise<RawDevice | undefined> {
  const database = await openAsItStands();
  if (database === undefined) return undefined;
  try {
    return {
      tablesVersion: database.version / 10,
      rowsByTable: openRows(database, await readStores(database)),
    };
  } finally {
    database.close();
  }
}

function readStores(database: IDBDatabase): Promise<RawDevice['rowsByTable']> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return Promise.resolve({});
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, 'readonly');
    const rowsByTable: Record<string, unknown[]> = {};
    for (const name of names) {
      rowsByTable[name] = [];
      readSome(transaction.objectStore(name), rowsByTable[name]);
    }
    transaction.oncomplete = () => {
      resolve(rowsByTable);
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

/** How many rows are asked for at once: for files, as many as the browser may hold a second time. */
const ROWS_AT_ONCE = 500;
const FILES_AT_ONCE = 4;
const WITH_FILES: readonly string[] = ['attachments', 'contributions', 'returnDocuments'];

/** All rows of a store, in the order of their keys, into the list; a few after another. */
function readSome(store: IDBObjectStore, rows: unknown[]): void {
  const listing = store.getAllKeys();
  listing.onsuccess = () => {
    const keys = listing.result;
    const step = WITH_FILES.includes(store.name) ? FILES_AT_ONCE : ROWS_AT_ONCE;
    const readFrom = (start: number): void => {
      if (start >= keys.length) return;
      const last = Math.min(start + step, keys.length) - 1;
      const reading = store.getAll(IDBKeyRange.bound(keys[start], keys[last]));
      reading.onsuccess = () => {
        for (const row of reading.result) rows.push(row);
        readFrom(start + step);
      };
    };
    readFrom(0);
  };
}

/** With the lock on the rows are opened here: copies and backups hold them as they were written. */
function openRows(
  database: IDBDatabase,
  rowsByTable: RawDevice['rowsByTable'],
): RawDevice['rowsByTable'] {
  const sealer = heldSealer();
  const opened = Object.entries(rowsByTable).map(([table, rows]) => {
    if (!rows.some(isSealedRow)) return [table, rows] as const;
    const place = findStoredPlace(database, table);
    const open = (row: unknown): unknown =>
      isSealedRow(row) ? (sealer ?? refuseSealed()).openRow(place, row) : row;
    return [table, rows.map(open)] as const;
  });
  return Object.fromEntries(opened);
}
