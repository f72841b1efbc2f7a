import { TABLES_VERSION } from '../../domain/device/tables.ts';
import { writeState, type JournalState } from '../../domain/journal/entry.ts';
import { toGoneText } from '../../domain/journal/merge-rows.ts';
import { noteRows, type KeysByTable, type NotingIn } from './note-rows.ts';

/** Begun anew when half of it is of no use any more, and more than this. */
const LONG_ENOUGH = 1_000_000;

type Following = {
  readonly follow: (put: KeysByTable, gone: KeysByTable) => Promise<void>;
  /** Notes all that it lacks, after which it is whole. */
  readonly catchUp: (put: KeysByTable, gone: KeysByTable) => Promise<void>;
  /** Lets go of all rows, until it catches up. */
  readonly giveWay: () => void;
};

/** Writes to the journal what is stored, and begins it anew when it is long, damaged or holds what was deleted. */
export function startFollowing(into: NotingIn, isDamaged: boolean): Following {
  const { log, bytes } = into;
  let isUnsound = isDamaged;
  let hasGivenWay = false;
  const beginAnew = async (): Promise<void> => {
    const { state } = log.read();
    await log.beginAnew(writeState(state, TABLES_VERSION));
    await bytes.keepOnly(listHashes(state));
    into.kept.clear();
    for (const [name, hasFiles] of listKept(state)) into.kept.set(name, hasFiles);
    into.stale = 0;
    isUnsound = false;
  };
  const write = async (put: KeysByTable, gone: KeysByTable): Promise<void> => {
    await noteRows(into, put, gone);
    // What was deleted for good is not to be found in the journal either.
    const isErased = [...gone].some(
      ([table, keys]) =>
        keys.some((key) => typeof key === 'string') || (table === 'attachments' && keys.length > 0),
    );
    const isLong = into.stale > Math.max(log.size() / 2, LONG_ENOUGH);
    if (isErased || isUnsound || isLong) await beginAnew();
  };
  const giveWay = (): void => {
    log.clear();
    into.kept.clear();
    into.stale = 0;
    isUnsound = true;
    hasGivenWay = true;
  };
  return {
    follow: async (put, gone) => {
      // Single rows would be no copy of the work.
      if (hasGivenWay) throw new DOMException('the journal', 'QuotaExceededError');
      await write(put, gone);
    },
    catchUp: async (put, gone) => {
      try {
        await write(put, gone);
        hasGivenWay = false;
      } catch (error) {
        // Half a copy would take room from the work, and serve nobody.
        if (hasGivenWay) giveWay();
        throw error;
      }
    },
    giveWay,
  };
}

/** The rows the journal has, by table and key as text, and whether files go with them. */
export function listKept(state: JournalState): Map<string, boolean> {
  return new Map(
    [...state].flatMap(([table, rows]) =>
      Array.from(rows, ([key, { bytes }]) => [toGoneText(table, key), bytes !== undefined]),
    ),
  );
}

function listHashes(state: JournalState): ReadonlySet<string> {
  const rows = [...state.values()].flatMap((table) => [...table.values()]);
  return new Set(rows.flatMap(({ bytes = [] }) => bytes.map(({ hash }) => hash)));
}
