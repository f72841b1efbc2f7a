import type { RowPlace } from './sealer.ts';

/** Where the rows of a table stand, as the database itself says, of whatever version it is. */
export function findStoredPlace(database: IDBDatabase, table: string): RowPlace {
  const store = database.transaction(table, 'readonly').objectStore(table);
  const key = [store.keyPath ?? []].flat();
  const indexed = Array.from(store.indexNames, (name) => store.index(name).keyPath);
  const plain = [...new Set([key, ...indexed].flat(2))];
  const [counted] = store.autoIncrement ? key : [];
  return counted === undefined ? { table, key, plain } : { table, key, plain, counted };
}
