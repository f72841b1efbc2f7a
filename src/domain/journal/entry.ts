import * as z from 'zod/mini';

import { KEY_FIELDS, TABLE_NAMES, type TableName } from '../device/tables.ts';

/** A row's key as IndexedDB has it. */
export type RowKey = string | number | (string | number)[];
const rowKeySchema = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

/** A row without its bytes, which are in files named by their hash, and where in it they belong. */
const journalRowSchema = z.strictObject({
  row: z.record(z.string(), z.unknown()),
  bytes: z.exactOptional(
    z.array(
      z.strictObject({ field: z.string(), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    ),
  ),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

/** One line of the journal: what one or more transactions have left behind. */
export const entrySchema = z.strictObject({
  tablesVersion: z.int(),
  put: z.record(z.string(), z.array(journalRowSchema)),
  gone: z.record(z.string(), z.array(rowKeySchema)),
  /** Set on the line that ends what a journal begins with: before it, it is unfinished. */
  isWhole: z.exactOptional(z.literal(true)),
});
export type Entry = z.infer<typeof entrySchema>;

/** By table and key as text, the rows as the journal has them. */
export type JournalState = ReadonlyMap<TableName, ReadonlyMap<string, JournalRow>>;

export type ReadJournal = {
  readonly state: JournalState;
  /** Whether what it begins with is all there. */
  readonly isWhole: boolean;
  /** Of the newest tables any of its rows are from. */
  readonly tablesVersion: number;
  /** About how many characters of the lines are of rows that later ones took the place of. */
  readonly stale: number;
};

/** The rows as they stood after the last of these lines. */
export function readEntries(texts: readonly string[]): ReadJournal {
  const state = new Map<TableName, Map<string, JournalRow>>();
  let isWhole = false;
  let tablesVersion = 0;
  let stale = 0;
  for (const text of texts) {
    const entry = entrySchema.parse(JSON.parse(text));
    isWhole ||= entry.isWhole === true;
    tablesVersion = Math.max(tablesVersion, entry.tablesVersion);
    for (const table of TABLE_NAMES) {
      const rows = state.get(table) ?? new Map<string, JournalRow>();
      state.set(table, rows);
      for (const put of entry.put[table] ?? []) {
        const key = keyTextOf(table, put.row);
        stale += lengthOf(rows.get(key));
        rows.set(key, put);
      }
      for (const key of entry.gone[table] ?? []) {
        stale += lengthOf(rows.get(toKeyText(key)));
        rows.delete(toKeyText(key));
      }
    }
  }
  return { state, isWhole, tablesVersion, stale };
}

function lengthOf(row: JournalRow | undefined): number {
  return row === undefined ? 0 : JSON.stringify(row).length;
}

/** About how long one line may become, in characters: short ones are read and written piece by piece. */
const LINE_LENGTH = 200_000;

/** The lines a journal begins with: these rows, and nothing of what became of them before. */
export function* writeState(state: JournalState, tablesVersion: number): Generator<string> {
  for (const [table, rows] of state) {
    let part: JournalRow[] = [];
    let length = 0;
    for (const row of rows.values()) {
      part.push(row);
      length += JSON.stringify(row).length;
      if (length < LINE_LENGTH) continue;
      yield writeEntry({ tablesVersion, put: { [table]: part }, gone: {} });
      part = [];
      length = 0;
    }
    if (part.length > 0) yield writeEntry({ tablesVersion, put: { [table]: part }, gone: {} });
  }
  yield writeEntry({ tablesVersion, put: {}, gone: {}, isWhole: true });
}

export function writeEntry(entry: Entry): string {
  return JSON.stringify(entry);
}

/** The key of a row; a row that stands in the database has one, however damaged it is. */
export function keyTextOf(table: TableName, row: unknown): string {
  const fields = KEY_FIELDS[table].map((field): unknown => {
    const value: unknown =
      typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined;
    return value;
  });
  return JSON.stringify(fields.length === 1 ? fields[0] : fields);
}

export function toKeyText(key: unknown): string {
  return JSON.stringify(key);
}

/** A row apart from its bytes. Rows have bytes in fields of their own, and nowhere deeper. */
export function detachBytes(
  row: object,
  hash: (bytes: Uint8Array) => string,
): { readonly journalRow: JournalRow; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const bytes: { field: string; hash: string }[] = [];
  const plain: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    if (value instanceof Uint8Array) {
      const name = hash(value);
      files.set(name, value);
      bytes.push({ field, hash: name });
    } else plain[field] = value;
  }
  return { journalRow: bytes.length === 0 ? { row: plain } : { row: plain, bytes }, files };
}
