import { TABLES_VERSION, type TableName } from '../../domain/device/tables.ts';
import {
  detachBytes,
  toKeyText,
  writeEntry,
  type JournalRow,
  type RowKey,
} from '../../domain/journal/entry.ts';
import { toGoneText } from '../../domain/journal/merge-rows.ts';
import { hashBytes } from '../../domain/shared/content-hash.ts';
import { isSameValue } from '../../domain/shared/same-value.ts';
import { must } from '../../domain/shared/must.ts';
import { readRowsNow } from './device-state.ts';
import type { BytesStore } from './journal-folder.ts';
import type { JournalLog } from './journal-log.ts';

export type KeysByTable = ReadonlyMap<TableName, readonly unknown[]>;

/** Where rows are noted, and what is known of it without reading it again. */
export type NotingIn = {
  readonly log: JournalLog;
  readonly bytes: BytesStore;
  /** The rows it has, by table and key as text, and whether files go with them. */
  readonly kept: Map<string, boolean>;
  /** About how many characters of it are of no use any more. */
  stale: number;
  /** The attached files that found no room: the next start tries them again. */
  readonly leftOut: Set<string>;
  /** Not after the work itself found no room: the second copy gives way. */
  hasRoomForFiles: boolean;
  /** Rows it has just put into the database, by table and key as text: that is no news to it. */
  readonly putBack: Map<string, JournalRow>;
};

/** Rows with bytes are read a few at a time: files may be large. */
const ROWS_AT_ONCE = 200;
const FILES_AT_ONCE = 4;

/** Notes these rows as they stand now. One that is not there is noted as gone only where it is. */
export async function noteRows(into: NotingIn, put: KeysByTable, gone: KeysByTable): Promise<void> {
  for (const part of cut(put)) await append(into, part, false);
  if (count(gone) > 0) await append(into, gone, true);
}

async function append(into: NotingIn, keys: KeysByTable, areGone: boolean): Promise<void> {
  const read = await readRowsNow(keys);
  if (!read.ok) throw new DOMException('the database', read.problem.kind);
  const put: Record<string, JournalRow[]> = {};
  const gone: Record<string, RowKey[]> = {};
  for (const [table, rows] of read.value) {
    for (const [place, row] of rows.entries()) {
      const key = must(keys.get(table)?.[place], 'the key of a row');
      const name = toGoneText(table, toKeyText(key));
      if (typeof row === 'object' && row !== null) {
        if (areGone) continue;
        const journalRow = await detach(into, name, row);
        if (journalRow !== undefined) (put[table] ??= []).push(journalRow);
      } else if (areGone) {
        into.kept.delete(name);
        (gone[table] ??= []).push(toRowKey(key));
      }
    }
  }
  if (Object.keys(put).length + Object.keys(gone).length === 0) return;
  into.log.append([writeEntry({ tablesVersion: TABLES_VERSION, put, gone })]);
}

/**
 * A file that finds no room is left out: the words must not wait for it. Its row is noted all the same, so
 * that a healing can say that a file is missing.
 */
async function detach(into: NotingIn, name: string, row: object): Promise<JournalRow | undefined> {
  const { journalRow, files } = detachBytes(row, hashBytes);
  const known = into.putBack.get(name);
  into.putBack.delete(name);
  if (known !== undefined && isSameValue(known, journalRow)) return undefined;
  if (await keepFiles(into, files)) into.leftOut.delete(name);
  else into.leftOut.add(name);
  if (into.kept.has(name)) into.stale += JSON.stringify(journalRow).length;
  into.kept.set(name, files.size > 0);
  return journalRow;
}

async function keepFiles(
  { bytes, hasRoomForFiles }: NotingIn,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  if (files.size > 0 && !hasRoomForFiles) return false;
  try {
    for (const [hash, content] of files) await bytes.put(hash, content);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') return false;
    throw error;
  }
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

export function count(keys: KeysByTable): number {
  return [...keys.values()].reduce((sum, each) => sum + each.length, 0);
}
