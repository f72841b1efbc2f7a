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
