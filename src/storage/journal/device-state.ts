import { KEY_FIELDS, TABLE_NAMES, type TableName } from '../../domain/device/tables.ts';
import {
  keyTextOf,
  toKeyText,
  type JournalRow,
  type JournalState,
} from '../../domain/journal/entry.ts';
import type { DeviceState, DeviceTable, Mending } from '../../domain/journal/merge-rows.ts';
import { isSameValue } from '../../domain/shared/same-value.ts';
import { succeed, type Result } from '../../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from '../at-once.ts';
import { database } from '../database.ts';
import type { ConnectionProblem } from '../storage-problem.ts';
import type { BytesStore } from './journal-folder.ts';

/**
 * Their rows are written once and named by a hash: which there are says all. Only a matter of speed;
 * without a table here its rows are read and compared as all others are.
 */
const UNCHANGING: readonly TableName[] = [
  'templates',
  'attachments',
  'returnDocuments',
  'roundTemplates',
];

const everyTable = TABLE_NAMES.map((name) => database.table<unknown, unknown>(name));

/** All that is stored, as it stands at one moment. */
export function readDeviceState(): Promise<Result<DeviceState, ConnectionProblem>> {
  return readAtOnce<DeviceState, never>(everyTable, async () => {
    const state = new Map<TableName, DeviceTable>();
    for (const name of TABLE_NAMES) {
      const table = database.table<unknown, unknown>(name);
      if (UNCHANGING.includes(name)) {
        const keys = await table.toCollection().primaryKeys();
        state.set(name, { kind: 'keys', keys: new Set(keys.map(toKeyText)) });
      } else {
        const rows = await table.toArray();
        state.set(name, {
          kind: 'rows',
          rows: new Map(rows.map((row) => [keyTextOf(name, row), row])),
        });
      }
    }
    return succeed(state);
  });
}

/** The rows of these keys as they stand now; `undefined` for what is not there. */
export function readRowsNow(
  keysByTable: ReadonlyMap<TableName, readonly unknown[]>,
): Promise<Result<ReadonlyMap<TableName, readonly unknown[]>, ConnectionProblem>> {
  const names = [...keysByTable.keys()];
  if (names.length === 0) return Promise.resolve(succeed(new Map<TableName, unknown[]>()));
  const over = names.map((name) => database.table(name));
  return readAtOnce<ReadonlyMap<TableName, readonly unknown[]>, never>(over, async () => {
    const found = new Map<TableName, readonly unknown[]>();
    for (const [name, keys] of keysByTable) {
      found.set(name, await database.table<unknown, unknown>(name).bulkGet([...keys]));
    }
    return succeed(found);
  });
}

export type Mended = { readonly filesMissing: number };

/** Puts into the database what it lacks, all or nothing. What another tab wrote meanwhile stands. */
export async function mendDevice(
  mending: Mending,
  before: DeviceState,
  bytes: BytesStore,
): Promise<Result<Mended, ConnectionProblem>> {
  const back: { readonly table: TableName; readonly row: object }[] = [];
  let filesMissing = 0;
  for (const { table, row } of mending.bringBack) {
    const whole = await attachBytes(row, bytes);
    if (whole === undefined) filesMissing += 1;
    else back.push({ table, row: whole });
  }
  return writeAtOnce<Mended, never>(everyTable, async () => {
    for (const name of TABLE_NAMES) {
      const rows = [...back, ...mending.raise].flatMap(({ table, row }) =>
        table === name ? [row] : [],
      );
      if (rows.length > 0) await putUnlessChanged(name, rows, before.get(name));
    }
    for (const { table, row } of mending.history) await database.table<unknown>(table).add(row);
    return succeed({ filesMissing });
  });
}

async function putUnlessChanged(
  name: TableName,
  rows: readonly object[],
  before: DeviceTable | undefined,
): Promise<void> {
  const table = database.table<unknown, unknown>(name);
  const isNumbered = (row: object): boolean =>
    KEY_FIELDS[name].every((field) => Reflect.get(row, field) !== undefined);
  const numbered = rows.filter(isNumbered);
  const now = await listNow(name, before);
  await table.bulkPut(numbered.filter((row) => !now.isChanged(keyTextOf(name, row))));
  // Their numbers are another's by now: they get the next.
  await table.bulkAdd(rows.filter((row) => !isNumbered(row)));
}

async function listNow(
  name: TableName,
  before: DeviceTable | undefined,
): Promise<{ readonly isChanged: (keyText: string) => boolean }> {
  const table = database.table<unknown, unknown>(name);
  if (before?.kind !== 'rows') {
    const keys = new Set((await table.toCollection().primaryKeys()).map(toKeyText));
    return { isChanged: (keyText) => keys.has(keyText) };
  }
  const rows = new Map((await table.toArray()).map((row) => [keyTextOf(name, row), row]));
  return {
    isChanged: (keyText) => !isSameValue(rows.get(keyText), before.rows.get(keyText)),
  };
}

/** The row with its bytes; `undefined` where they are not to be had. */
export async function attachBytes(
  { row, bytes: places = [] }: JournalRow,
  store: BytesStore,
): Promise<object | undefined> {
  const whole: Record<string, unknown> = { ...row };
  for (const { field, hash } of places) {
    const found = await store.get(hash);
    if (found === undefined) return undefined;
    whole[field] = found;
  }
  return whole;
}

type AheadFacts = {
  /** What was deleted with leave, by table and key as text. */
  readonly gone: ReadonlySet<string>;
  /** Whether the journal has the file of this name. */
  readonly hasBytes: (hash: string) => boolean;
};

/** What the journal does not have of the database, as keys; what is `gone` is gone there too. */
export function findAhead(
  journal: JournalState,
  device: DeviceState,
  { gone, hasBytes }: AheadFacts,
): { readonly put: Map<TableName, unknown[]>; readonly gone: Map<TableName, unknown[]> } {
  const put = new Map<TableName, unknown[]>();
  const away = new Map<TableName, unknown[]>();
  for (const [table, here] of device) {
    const kept = journal.get(table) ?? new Map<string, JournalRow>();
    const keys = here.kind === 'keys' ? here.keys : here.rows.keys();
    const ahead = [...keys].filter((key) => {
      const row = kept.get(key);
      if (row === undefined) return true;
      // A file that was lost, or left out for want of room, is copied again.
      if (row.bytes?.some(({ hash }) => !hasBytes(hash)) === true) return true;
      return (
        here.kind === 'rows' && row.bytes === undefined && !isSameValue(row.row, here.rows.get(key))
      );
    });
    put.set(table, ahead.map(parseKey));
    const isHere = (key: string) =>
      here.kind === 'keys' ? here.keys.has(key) : here.rows.has(key);
    const left = [...kept.keys()].filter((key) => !isHere(key) && gone.has(`${table} ${key}`));
    away.set(table, left.map(parseKey));
  }
  return { put, gone: away };
}

function parseKey(text: string): unknown {
  return JSON.parse(text);
}
