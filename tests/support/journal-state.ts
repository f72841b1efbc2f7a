import { TABLE_NAMES } from '../../src/domain/device/tables.ts';
import type { RawDevice } from '../../src/domain/device/device-rows.ts';
import {
  detachBytes,
  keyTextOf,
  readEntries,
  writeState,
  type JournalState,
} from '../../src/domain/journal/entry.ts';
import type { DeviceState } from '../../src/domain/journal/merge-rows.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';

/** The journal of a device, written and read again. */
export function journalOf({ rowsByTable }: RawDevice): JournalState {
  const state = new Map(
    TABLE_NAMES.map((table) => [
      table,
      new Map(
        (rowsByTable[table] ?? []).map((row) => {
          if (typeof row !== 'object' || row === null) throw new Error('no row');
          return [keyTextOf(table, row), detachBytes(row, hashBytes).journalRow] as const;
        }),
      ),
    ]),
  );
  const read = readEntries([...writeState(state, 5)]);
  if (!read.isWhole) throw new Error('The journal was not read whole');
  return read.state;
}

/** The database of a device as it is read at a start. */
export function stateOf({ rowsByTable }: RawDevice): DeviceState {
  return new Map(
    TABLE_NAMES.map((table) => [
      table,
      {
        kind: 'rows',
        rows: new Map((rowsByTable[table] ?? []).map((row) => [keyTextOf(table, row), row])),
      },
    ]),
  );
}
