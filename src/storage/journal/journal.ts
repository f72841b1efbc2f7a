import { hashBytes } from '../../domain/shared/content-hash.ts';
import { must } from '../../domain/shared/must.ts';
import { TABLE_NAMES, TABLES_VERSION, type TableName } from '../../domain/device/tables.ts';
import {
  detachBytes,
  toKeyText,
  writeEntry,
  writeState,
  type JournalRow,
  type JournalState,
  type RowKey,
} from '../../domain/journal/entry.ts';
import { mergeRows, toGoneText } from '../../domain/journal/merge-rows.ts';
import type { Restoration } from '../../domain/journal/restoration.ts';
import { summariseMending } from '../../domain/journal/summarise-mending.ts';
import { openStorage } from '../connection.ts';
import { findAhead, mendDevice, readDeviceState, readRowsNow } from './device-state.ts';
import { openBytes, openFolder, type BytesStore } from './journal-folder.ts';
import { openLog, type JournalLog } from './journal-log.ts';

type Keys = readonly { readonly table: string; readonly keys: readonly unknown[] }[];
type KeysByTable = ReadonlyMap<TableName, readonly unknown[]>;

export type Noted = { readonly bytes: number; readonly restoration?: Restoration };

export type Journal = {
  readonly settle: (gone: Keys, now: Date) => Promise<Noted>;
  readonly note: (put: Keys, gone: Keys) => Promise<Noted>;
};

/** Begun anew when what was added since is longer than what it began with, and than this. */
const LONG_ENOUGH = 1_000_000;

/** Rows with bytes are read a few at a time: files may be large. */
const ROWS_AT_ONCE = 200;
const FILES_AT_ONCE = 4;

export async function openJournal(): Promise<Journal> {
  const opened = await openStorage();
  if (!opened.ok) throw new DOMException('the database', opened.problem.kind);
  const folder = await openFolder();
  const bytes = await openBytes(folder);
  const { log, found, isDamaged } = await openLog(folder);
  // What a newer app has written is for it to read.
  if (found.tablesVersion > TABLES_VERSION) throw new DOMException('the journal', 'newerVersion');
  let isUnsound = isDamaged;
  // What was read at the opening serves the first time.
  let fresh: JournalState | undefined = found.state;
  const beginAnew = async (): Promise<void> => {
    const { state } = log.read();
    await log.beginAnew(writeState(state, TABLES_VERSION));
    await bytes.keepOnly(listHashes(state));
    isUnsound = false;
  };
  const follow = async (put: KeysByTable, gone: KeysByTable): Promise<void> => {
    for (const part of cut(put)) await append(log, bytes, part);
    if (count(gone) > 0) await append(log, bytes, gone, true);
    // What was deleted for good is not to be found in the journal either.
    const isErased = [...gone.values()].flat().some((key) => typeof key === 'string');
    const added = log.size() - log.firstSize();
    if (isErased || isUnsound || added > Math.max(log.firstSize(), LONG_ENOUGH)) await beginAnew();
  };
  return {
    settle: async (away, now) => {
      const gone = new Set(
        away.flatMap(({ table, keys }) => keys.map((key) => toGoneText(table, toKeyText(key)))),
      );
      const state = fresh ?? log.read().state;
      fresh = undefined;
      const restoration = await mend(state, gone, bytes, now);
      const device = await readDeviceState();
      if (!device.ok) throw new DOMException('the database', device.problem.kind);
      const ahead = findAhead(state, device.value, gone);
      await follow(ahead.put, ahead.gone);
      return {
        bytes: log.size() + (await bytes.size()),
        ...(restoration === undefined ? {} : { restoration }),
      };
    },
    note: async (put, gone) => {
      await follow(toKnown([...put, ...gone]), toKnown(gone));
      return { bytes: log.size() + (await bytes.size()) };
    },
  };
}

async function mend(
  state: JournalState,
  gone: ReadonlySet<string>,
  bytes: BytesStore,
  now: Date,
): Promise<Restoration | undefined> {
  const device = await readDeviceState();
  if (!device.ok) throw new DOMException('the database', device.problem.kind);
  const mending = mergeRows(state, device.value, gone, now.toISOString());
  if (mending.bringBack.length + mending.raise.length + mending.history.length === 0)
    return undefined;
  const mended = await mendDevice(mending, device.value, bytes);
  if (!mended.ok) throw new DOMException('the database', mended.problem.kind);
  return summariseMending(mending, state, device.value, {
    at: now.toISOString(),
    filesMissing: mended.value.filesMissing,
  });
}

/** Notes these rows as they stand now. One that is not there is noted as gone only where it is. */
async function append(
  log: JournalLog,
  bytes: BytesStore,
  keys: KeysByTable,
  areGone = false,
): Promise<void> {
  const read = await readRowsNow(keys);
  if (!read.ok) throw new DOMException('the database', read.problem.kind);
  const put: Record<string, JournalRow[]> = {};
  const gone: Record<string, RowKey[]> = {};
  for (const [table, rows] of read.value) {
    for (const [place, row] of rows.entries()) {
      const key = must(keys.get(table)?.[place], 'the key of a row');
      if (typeof row === 'object' && row !== null) {
        if (areGone) continue;
        const { journalRow, files } = detachBytes(row, hashBytes);
        for (const [hash, content] of files) await bytes.put(hash, content);
        (put[table] ??= []).push(journalRow);
      } else if (areGone) (gone[table] ??= []).push(toRowKey(key));
    }
  }
  if (Object.keys(put).length + Object.keys(gone).length === 0) return;
  log.append([writeEntry({ tablesVersion: TABLES_VERSION, put, gone })]);
}

function toRowKey(key: unknown): RowKey {
  if (typeof key === 'string' || typeof key === 'number') return key;
  return Array.isArray(key)
    ? key.map((part) => (typeof part === 'number' ? part : String(part)))
    : String(key);
}

/** All at once where they are few: what one save has written stands in one line. */
function* cut(keys: KeysByTable): Generator<KeysByTable> {
  if (count(keys) <= ROWS_AT_ONCE && !keys.has('attachments')) {
    if (count(keys) > 0) yield keys;
    return;
  }
  for (const [table, all] of keys) {
    const step = table === 'attachments' ? FILES_AT_ONCE : ROWS_AT_ONCE;
    for (let start = 0; start < all.length; start += step) {
      yield new Map([[table, all.slice(start, start + step)]]);
    }
  }
}

function count(keys: KeysByTable): number {
  return [...keys.values()].reduce((sum, each) => sum + each.length, 0);
}

/** By table, each key once; of tables that this app has. */
function toKnown(all: Keys): KeysByTable {
  const known = new Map<TableName, Map<string, unknown>>();
  for (const table of TABLE_NAMES) {
    for (const { keys } of all.filter((each) => each.table === table)) {
      const found = known.get(table) ?? new Map<string, unknown>();
      for (const key of keys) found.set(toKeyText(key), key);
      known.set(table, found);
    }
  }
  return new Map([...known].map(([table, keys]) => [table, [...keys.values()]]));
}

function listHashes(state: JournalState): ReadonlySet<string> {
  const rows = [...state.values()].flatMap((table) => [...table.values()]);
  return new Set(rows.flatMap(({ bytes = [] }) => bytes.map(({ hash }) => hash)));
}
