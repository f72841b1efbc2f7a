import { TABLE_NAMES, TABLES_VERSION, type TableName } from '../../domain/device/tables.ts';
import {
  keyTextOf,
  toKeyText,
  type JournalState,
  type ReadJournal,
} from '../../domain/journal/entry.ts';
import { mergeRows, toGoneText } from '../../domain/journal/merge-rows.ts';
import type { Restoration } from '../../domain/journal/restoration.ts';
import { summariseMending } from '../../domain/journal/summarise-mending.ts';
import { watchCommitted } from '../committed.ts';
import { openStorage } from '../connection.ts';
import type { RoomPart } from '../make-room.ts';
import { findAhead, mendDevice, readDeviceState } from './device-state.ts';
import { listKept, startFollowing } from './following.ts';
import { openBytes, openFolder, type BytesStore } from './journal-folder.ts';
import { openLog, type JournalLog } from './journal-log.ts';
import type { KeysByTable, NotingIn } from './note-rows.ts';

type Keys = readonly { readonly table: string; readonly keys: readonly unknown[] }[];

/** What only a page knows. */
type Told = {
  /** What was deleted with leave. */
  readonly gone: Keys;
  readonly settingPrints: Readonly<Record<string, string>>;
};

export type Noted = {
  readonly bytes: number;
  /** How many attached files found no room in the second copy. */
  readonly leftOut: number;
  readonly restoration?: Restoration;
};

export type Journal = {
  readonly settle: (told: Told, now: Date) => Promise<Noted>;
  readonly note: (put: Keys, gone: Keys) => Promise<Noted>;
  /**
   * Lets go of the copies of attached files, until the next start; or of all rows, until they are
   * written anew.
   */
  readonly makeRoom: (part: RoomPart) => Promise<Noted>;
};

/** How long news of a deletion may be under way from another tab, in milliseconds. */
const NEWS_MS = 100;

export async function openJournal(): Promise<Journal> {
  const opened = await openStorage();
  if (!opened.ok) throw new DOMException('the database', opened.problem.kind);
  const folder = await openFolder();
  const bytes = await openBytes(folder);
  const { log, found, isDamaged } = await openLog(folder);
  // What a newer app has written is for it to read.
  if (found.tablesVersion > TABLES_VERSION) throw new DOMException('the journal', 'newerVersion');
  const into = startNoting(log, bytes, found);
  const following = startFollowing(into, isDamaged);
  // What was read at the opening serves the first time.
  let fresh: JournalState | undefined = found.state;
  const state = (): Noted => ({ bytes: log.size() + bytes.size(), leftOut: into.leftOut.size });
  const deleted = hearDeletions();
  return {
    settle: async ({ gone: away, settingPrints }, now) => {
      const told = new Set(toGoneTexts(away));
      const journal = fresh ?? log.read().state;
      fresh = undefined;
      const restoration = await mend({ journal, told, deleted, settingPrints, into, now });
      const device = await readDeviceState();
      if (!device.ok) throw new DOMException('the database', device.problem.kind);
      const ahead = findAhead(journal, device.value, {
        gone: new Set([...told, ...deleted]),
        hasBytes: bytes.has,
      });
      await following.catchUp(ahead.put, ahead.gone);
      return { ...state(), ...(restoration === undefined ? {} : { restoration }) };
    },
    note: async (put, gone) => {
      await following.follow(toKnown([...put, ...gone]), toKnown(gone));
      return state();
    },
    makeRoom: async (part) => {
      into.hasRoomForFiles = false;
      await bytes.keepOnly(new Set());
      for (const [name, hasFiles] of into.kept) if (hasFiles) into.leftOut.add(name);
      if (part === 'words') {
        following.giveWay();
        fresh = undefined;
      }
      return state();
    },
  };
}

function startNoting(log: JournalLog, bytes: BytesStore, found: ReadJournal): NotingIn {
  return {
    log,
    bytes,
    kept: listKept(found.state),
    stale: found.stale,
    leftOut: new Set(),
    hasRoomForFiles: true,
    putBack: new Map(),
  };
}

/** What pages delete while this worker runs: of that, none may come back by a list made before. */
function hearDeletions(): ReadonlySet<string> {
  const heard = new Set<string>();
  watchCommitted((changes) => {
    for (const { table, put, gone } of changes) {
      for (const text of toGoneTexts([{ table, keys: gone }])) heard.add(text);
      // Put back since, as by undoing.
      for (const text of toGoneTexts([{ table, keys: put }])) heard.delete(text);
    }
  });
  return heard;
}

type MendWish = {
  readonly journal: JournalState;
  /** What was deleted with leave, by table and key as text. */
  readonly told: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  readonly settingPrints: Told['settingPrints'];
  readonly into: NotingIn;
  readonly now: Date;
};

async function mend(wish: MendWish): Promise<Restoration | undefined> {
  const { journal, told, deleted, settingPrints, into, now } = wish;
  const device = await readDeviceState();
  if (!device.ok) throw new DOMException('the database', device.problem.kind);
  const merge = () =>
    mergeRows(journal, device.value, {
      gone: new Set([...told, ...deleted]),
      movedAt: now.toISOString(),
      settingPrints,
    });
  let mending = merge();
  if (mending.bringBack.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, NEWS_MS));
    mending = merge();
  }
  if (mending.bringBack.length + mending.raise.length + mending.history.length === 0)
    return undefined;
  const mended = await mendDevice(mending, device.value, into.bytes);
  if (!mended.ok) throw new DOMException('the database', mended.problem.kind);
  for (const { table, row } of mending.bringBack) {
    const key = keyTextOf(table, row.row);
    if (journal.get(table)?.get(key) === row) into.putBack.set(toGoneText(table, key), row);
  }
  return summariseMending(mending, journal, device.value, {
    at: now.toISOString(),
    filesMissing: mended.value.filesMissing,
  });
}

function toGoneTexts(away: Keys): readonly string[] {
  return away.flatMap(({ table, keys }) => keys.map((key) => toGoneText(table, toKeyText(key))));
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
