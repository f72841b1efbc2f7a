import type { DBCore, DBCoreCursor, DBCoreTable, DBCoreTableSchema, Dexie } from 'dexie';

import { isSealedRow } from '../../domain/journal/sealed-row.ts';
import { heldSealer, refuseSealed, writingSealer, type RowPlace } from './sealer.ts';

/**
 * Beneath all that reads and writes rows, what tells of stored rows included: with the lock on
 * nothing above sees a sealed row, and the database none that is not.
 */
export function sealTables(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'lock',
    level: -20,
    create: (core: DBCore) => ({ ...core, table: (name) => sealIn(core.table(name)) }),
  });
}

function sealIn(table: DBCoreTable): DBCoreTable {
  const place = toPlace(table.name, table.schema);
  const open = (row: unknown): unknown => {
    if (!isSealedRow(row)) return row;
    return (heldSealer() ?? refuseSealed()).openRow(place, row);
  };
  return {
    ...table,
    mutate: (request) => {
      const sealer = writingSealer();
      if (sealer === undefined || (request.type !== 'add' && request.type !== 'put')) {
        return table.mutate(request);
      }
      const values = request.values.map((row: object) => sealer.sealRow(place, row));
      return table.mutate({ ...request, values });
    },
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows: unknown[]) => rows.map(open)),
    query: (request) =>
      request.values === true
        ? table.query(request).then((found) => ({ ...found, result: found.result.map(open) }))
        : table.query(request),
    openCursor: (request) =>
      request.values === true
        ? table.openCursor(request).then((cursor) => cursor && openInCursor(cursor, open))
        : table.openCursor(request),
  };
}

/** The browser's cursor answers only for itself, so what it says is asked of it by name. */
function openInCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  const opening: unknown = Object.create(cursor, {
    key: { get: (): unknown => cursor.key },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: () => open(cursor.value) },
    continue: {
      value: (key?: unknown) => {
        cursor.continue(key);
      },
    },
    continuePrimaryKey: {
      value: (key: unknown, primaryKey: unknown) => {
        cursor.continuePrimaryKey(key, primaryKey);
      },
    },
    advance: {
      value: (count: number) => {
        cursor.advance(count);
      },
    },
  });
  return isCursor(opening) ? opening : cursor;
}

function isCursor(value: unknown): value is DBCoreCursor {
  return typeof value === 'object' && value !== null;
}

/** The fields of keys and indexes: ids, hashes and kinds of things, and never a name or words. */
function toPlace(table: string, { primaryKey, indexes }: DBCoreTableSchema): RowPlace {
  const key = [primaryKey.keyPath ?? []].flat();
  const plain = [...new Set([key, ...indexes.map(({ keyPath }) => keyPath ?? [])].flat())];
  const [counted] = primaryKey.autoIncrement === true ? key : [];
  return counted === undefined ? { table, key, plain } : { table, key, plain, counted };
}
