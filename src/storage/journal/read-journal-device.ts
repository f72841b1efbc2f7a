import { TABLES_VERSION, type RawDevice } from '../../domain/device/device-rows.ts';
import { attachBytes } from './device-state.ts';
import { JOURNAL_FOLDER } from './has-journal.ts';
import { openBytes } from './journal-folder.ts';
import { readLog } from './journal-log.ts';

/**
 * The rows as the second copy has them, without the database and without writing anything;
 * `undefined` where there is none that is whole, or it is a newer app's. A file that is not in it
 * is left out. Rejects where the browser refuses.
 */
export async function readJournalDevice(): Promise<RawDevice | undefined> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(JOURNAL_FOLDER);
  const found = await readLog(folder);
  if (found?.isWhole !== true || found.tablesVersion > TABLES_VERSION) return undefined;
  const bytes = await openBytes(folder);
  const rowsByTable: Record<string, readonly unknown[]> = {};
  for (const [table, rows] of found.state) {
    const whole = await Promise.all([...rows.values()].map((row) => attachBytes(row, bytes)));
    rowsByTable[table] = whole.filter((row) => row !== undefined);
  }
  return { tablesVersion: TABLES_VERSION, rowsByTable };
}
