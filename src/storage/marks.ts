import { succeed } from '../domain/shared/result.ts';
import { TABLE_NAMES } from '../domain/device/tables.ts';
import { readAtOnce } from './at-once.ts';
import { watchCommitted, type Change } from './committed.ts';
import { database, tables } from './database.ts';

/**
 * Marks stand in `localStorage`, outside the database: for each audit and round when it was changed
 * last. A database that was emptied or fell back to an older state does not agree with them, and
 * cannot pass for a first visit. Each has a key of its own, so that tabs do not write over another's.
 */
const MARK = 's11-mark ';
const SETTINGS = 'settings';

/** What was deleted and not yet told to the journal, so that it does not bring it back. */
const GONE = 's11-gone ';

export type Gone = { readonly table: string; readonly keys: readonly unknown[] };

/** What the marks speak of and the database does not have, or only as it was before. */
export type Loss = {
  readonly missing: number;
  readonly older: number;
  /** Whether there is no audit left at all. */
  readonly isEmpty: boolean;
};

let told = 0;
const PAGE = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** Keeps the marks from now on. A worker cannot: a page that hears of its work does. */
export function keepMarks(): () => void {
  return watchCommitted((changes, from) => {
    if (from === 'tab') return;
    try {
      for (const change of changes) mark(change);
      const gone = changes.flatMap(({ table, gone: keys }) =>
        keys.length === 0 ? [] : [{ table, keys }],
      );
      if (gone.length > 0)
        localStorage.setItem(`${GONE}${PAGE} ${(told += 1)}`, JSON.stringify(gone));
    } catch {
      // Refused or full: the work itself is stored, and the marks before it stand.
    }
  });
}

function mark({ table, stamps, gone }: Change): void {
  for (const [id, changedAt] of stamps) localStorage.setItem(`${MARK}${table} ${id}`, changedAt);
  for (const key of gone) localStorage.removeItem(`${MARK}${table} ${String(key)}`);
}

/** Compares the marks with the database; `undefined` where they agree or it cannot be read. */
export async function findLoss(): Promise<Loss | undefined> {
  const marks = listMarks();
  if (marks.length === 0) return undefined;
  const names = new Set(['audits', ...marks.map(({ table }) => table)]);
  const over = [...names].map((name) => database.table(name));
  const read = await readAtOnce(over, async () => {
    let missing = 0;
    let older = 0;
    for (const { table, id, changedAt } of marks) {
      const row: unknown = await database.table<unknown, string>(table).get(id);
      const found: unknown =
        typeof row === 'object' && row !== null ? Reflect.get(row, 'changedAt') : undefined;
      if (row === undefined) missing += 1;
      else if (typeof found === 'string' && found < changedAt) older += 1;
    }
    return succeed({ missing, older, isEmpty: (await tables.audits.count()) === 0 });
  });
  if (!read.ok || read.value.missing + read.value.older === 0) return undefined;
  return read.value;
}

/** The user knows of the loss: what is here from now on is what there is. */
export function dropMarks(): void {
  for (const key of listKeys(MARK)) drop(key);
}

type Mark = { readonly table: string; readonly id: string; readonly changedAt: string };

/** Settings are brought up to date unseen: nobody is told of a loss of them. */
function listMarks(): readonly Mark[] {
  return readMarks().filter(({ table }) => table !== SETTINGS);
}

function readMarks(): readonly Mark[] {
  return listKeys(MARK).flatMap((key) => {
    const [table = '', ...id] = key.slice(MARK.length).split(' ');
    // Of a table that only a newer app knows, nothing can be said.
    if (!TABLE_NAMES.some((name) => name === table)) return [];
    return [{ table, id: id.join(' '), changedAt: localStorage.getItem(key) ?? '' }];
  });
}

/** The settings as they were written last, by key, each as its print. */
export function listSettingPrints(): Readonly<Record<string, string>> {
  const settings = readMarks().filter(({ table }) => table === SETTINGS);
  return Object.fromEntries(settings.map(({ id, changedAt }) => [id, changedAt]));
}

/** What was deleted and the journal has not been told of, with the keys it stands under. */
export function listGone(): { readonly keys: readonly string[]; readonly gone: readonly Gone[] } {
  const keys = listKeys(GONE);
  const gone = keys.flatMap((key): readonly Gone[] => {
    try {
      const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(parsed) ? parsed.filter(isGone) : [];
    } catch {
      return [];
    }
  });
  return { keys, gone };
}

function isGone(value: unknown): value is Gone {
  return (
    typeof value === 'object' &&
    value !== null &&
    'table' in value &&
    typeof value.table === 'string' &&
    'keys' in value &&
    Array.isArray(value.keys)
  );
}

export function dropGone(keys: readonly string[]): void {
  keys.forEach(drop);
}

function listKeys(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Refused: it is told again, which changes nothing.
  }
}
