import { KEY_FIELDS, TABLE_NAMES, type TableName } from '../device/tables.ts';
import { moderationRowSchema } from '../device/moderation-rows.ts';
import { mergeModerations } from '../moderation/merge-moderations.ts';
import { isSameValue } from '../shared/same-value.ts';
import { toKeyText, type JournalRow, type JournalState } from './entry.ts';
import { printOf } from './print-of.ts';
import { isSealedRow } from './sealed-row.ts';
import { isSameVersion, readNumber, readText, toHistoryRow } from './to-history-row.ts';

/** What the database has of one table: rows by key, or the keys alone where no row ever changes. */
export type DeviceTable =
  | { readonly kind: 'rows'; readonly rows: ReadonlyMap<string, unknown> }
  | { readonly kind: 'keys'; readonly keys: ReadonlySet<string> };

export type DeviceState = ReadonlyMap<TableName, DeviceTable>;

export type MergeFacts = {
  /** What was deleted with leave and not yet told to the journal, by table and key as text. */
  readonly gone: ReadonlySet<string>;
  readonly movedAt: string;
  /** The settings as they were written last, by key, each as its print. */
  readonly settingPrints?: Readonly<Record<string, string>>;
};

type Found = { readonly table: TableName; readonly row: JournalRow };
type Changed = { readonly table: TableName; readonly row: object };

export type Mending = {
  /**
   * Rows of the journal that are missing from the database, or newer than there. Those of a history
   * come without their number where another row has it, and get the next.
   */
  readonly bringBack: readonly Found[];
  /** Rows of the database that only get a number above the one they lost against. */
  readonly raise: readonly Changed[];
  /** What stood in one of the two and not in the newer; they get numbers of their own. */
  readonly history: readonly Changed[];
  /** How many rows were in both and differed. */
  readonly keptBoth: number;
};

/**
 * What must be done for the database to have all that it and the journal have. Nothing is taken
 * away: of two that differ the newer stands and the other goes to the history.
 */
export function mergeRows(
  journal: JournalState,
  device: DeviceState,
  { gone, movedAt, settingPrints = {} }: MergeFacts,
): Mending {
  const mending: Builder = { bringBack: [], raise: [], history: [], keptBoth: 0 };
  for (const table of TABLE_NAMES) {
    const here = device.get(table);
    const known = listContents(table, here);
    for (const [key, kept] of journal.get(table) ?? []) {
      const found = findHere(here, key, kept);
      if (found === 'missing') {
        if (!gone.has(toGoneText(table, key))) mending.bringBack.push({ table, row: kept });
      } else if (found !== 'unchanging') {
        settle(mending, { table, kept, found: found.row, known, movedAt, settingPrints });
      }
    }
  }
  return { ...mending, history: leaveOutKnown(mending.history, journal, device) };
}

/** How a deletion is named. */
export function toGoneText(table: string, keyText: string): string {
  return `${table} ${keyText}`;
}

type Builder = {
  readonly bringBack: Found[];
  readonly raise: Changed[];
  readonly history: Changed[];
  keptBoth: number;
};

type Pair = {
  readonly table: TableName;
  readonly kept: JournalRow;
  readonly found: unknown;
  readonly known: ReadonlySet<string>;
  readonly movedAt: string;
  readonly settingPrints: Readonly<Record<string, string>>;
};

function settle(mending: Builder, pair: Pair): void {
  const { table, kept, found, known, movedAt } = pair;
  if (typeof found !== 'object' || found === null || kept.bytes !== undefined) return;
  if (isSameValue(kept.row, found)) return;
  if (isCounted(table)) {
    // Numbers are given anew after a loss: another row may have this one's.
    if (!known.has(contentOf(kept.row)))
      mending.bringBack.push({ table, row: { row: unnumbered(kept.row) } });
    return;
  }
  if (table === 'settings') {
    const last = pair.settingPrints[readText(found, 'key') ?? ''];
    if (printOf(kept.row) === last && printOf(found) !== last)
      mending.bringBack.push({ table, row: kept });
    return;
  }
  const both = table === 'moderations' ? mergeDecisions(kept.row, found) : undefined;
  if (both !== undefined) {
    if (isSameValue(both['moderation'], Reflect.get(found, 'moderation'))) return;
    mending.keptBoth += 1;
    mending.bringBack.push({ table, row: { row: both } });
    return;
  }
  const order = compareAge(kept.row, found);
  if (order === 'unknown') return;
  const revision = Math.max(readNumber(kept.row, 'revision'), readNumber(found, 'revision'));
  if (order === 'journal') {
    mending.keptBoth += 1;
    mending.bringBack.push({ table, row: { row: raiseOver(kept.row, found, revision) } });
    keepOther(mending, table, found, kept.row, movedAt);
  } else if (readNumber(found, 'revision') <= readNumber(kept.row, 'revision')) {
    mending.keptBoth += 1;
    mending.raise.push({ table, row: raiseOver(found, kept.row, revision) });
    keepOther(mending, table, kept.row, found, movedAt);
  }
}

/** What moderators wrote merges field by field; `undefined` where one of the two cannot be read. */
function mergeDecisions(kept: object, found: object): Record<string, unknown> | undefined {
  const journal = moderationRowSchema.safeParse(kept).data;
  const device = moderationRowSchema.safeParse(found).data;
  if (journal === undefined || device === undefined) return undefined;
  const moderation = mergeModerations(device.moderation, journal.moderation);
  const revision = Math.max(journal.revision, device.revision) + 1;
  const changedAt = [journal.changedAt, device.changedAt].toSorted()[1] ?? device.changedAt;
  return { ...device, moderation, revision, changedAt };
}

function keepOther(
  mending: Builder,
  table: TableName,
  other: object,
  standing: object,
  movedAt: string,
): void {
  const kept = toHistoryRow(table, other, standing, movedAt);
  if (kept !== undefined) mending.history.push(kept);
}

/**
 * `unknown`: they are of the same moment and the same number, or cannot be told apart. Then what
 * the database has stays, and follows into the journal.
 */
function compareAge(kept: object, found: object): 'journal' | 'device' | 'unknown' {
  const one = readText(kept, 'changedAt');
  const other = readText(found, 'changedAt');
  if (one === undefined || other === undefined) return 'unknown';
  if (one !== other) return one > other ? 'journal' : 'device';
  const by = readNumber(kept, 'revision') - readNumber(found, 'revision');
  return by === 0 ? 'unknown' : by > 0 ? 'journal' : 'device';
}

/** A number above both, and of the numbers that an audit has given the highest: none is given twice. */
function raiseOver(row: object, other: object, revision: number): Record<string, unknown> {
  const raised: Record<string, unknown> = { ...row };
  if (readNumber(row, 'revision') <= readNumber(other, 'revision'))
    raised['revision'] = revision + 1;
  for (const field of ['lastEvidenceNumber', 'lastActionNumber']) {
    if (field in raised) {
      raised[field] = Math.max(readNumber(row, field), readNumber(other, field));
    }
  }
  if (!('revision' in row)) delete raised['revision'];
  return raised;
}

/** A history that is counted up over the device. */
function isCounted(table: TableName): boolean {
  return KEY_FIELDS[table].join() === 'id' && table.endsWith('History');
}

/** A row that no key opens is as good as missing, where the journal has it. */
function findHere(
  here: DeviceTable | undefined,
  key: string,
  kept: JournalRow,
): 'missing' | 'unchanging' | { readonly row: unknown } {
  if (here === undefined) return 'missing';
  if (here.kind === 'keys') return here.keys.has(key) ? 'unchanging' : 'missing';
  const row = here.rows.get(key);
  if (isSealedRow(row) && !isSealedRow(kept.row)) return 'missing';
  return here.rows.has(key) ? { row } : 'missing';
}

function listContents(table: TableName, here: DeviceTable | undefined): ReadonlySet<string> {
  if (!isCounted(table) || here?.kind !== 'rows') return new Set();
  return new Set(Array.from(here.rows.values(), contentOf));
}

/** What a history already says is not said again. */
function leaveOutKnown(
  history: Mending['history'],
  journal: JournalState,
  device: DeviceState,
): Mending['history'] {
  return history.filter(({ table, row }) => {
    const here = device.get(table);
    const rows = here?.kind === 'rows' ? [...here.rows.values()] : [];
    const kept = Array.from(journal.get(table)?.values() ?? [], (each) => each.row);
    return ![...rows, ...kept].some((each) => isSameVersion(each, row));
  });
}

function contentOf(row: unknown): string {
  return toKeyText(typeof row === 'object' && row !== null ? unnumbered(row) : row);
}

function unnumbered(row: object): Record<string, unknown> {
  const anew: Record<string, unknown> = { ...row };
  delete anew['id'];
  return anew;
}
