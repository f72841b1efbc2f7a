import type { RoundId } from '../domain/collection/round.ts';
import type { DeviceRows, UnreadableRow } from '../domain/device/device-rows.ts';
import { roundHistoryRowSchema, type RoundHistoryRow } from '../domain/device/round-rows.ts';
import { KEY_FIELDS, ROUND_TABLES } from '../domain/device/tables.ts';
import { isSameValue } from '../domain/shared/same-value.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { addDocuments, listHashes, putUnreadable, withoutId } from './add-rounds.ts';
import { writeAtOnce } from './at-once.ts';
import { database } from './database.ts';
import { deleteRoundRows, deleteUnusedReturns } from './erase-round.ts';
import {
  putErased,
  readRowField,
  readRowText,
  readWithAll,
  roundTables,
  type ErasedRounds,
} from './erased-rounds.ts';
import { keepTemplate } from './rounds.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/**
 * Makes a round on this device what a backup says of it. What stood here and stands no more goes to
 * the round's history, which keeps what it had beside what the backup's has. Answers all that stood
 * here, for `undoReplace`.
 */
export function replaceRound(
  roundId: RoundId,
  rows: DeviceRows,
  unreadable: readonly UnreadableRow[],
  now: Date,
): Promise<Result<ErasedRounds, ConnectionProblem>> {
  return writeAtOnce<ErasedRounds, never>(roundTables, async () => {
    const before = await readWithAll([roundId]);
    const moved = listMoved(roundId, before, rows, now.toISOString());
    await deleteRoundRows(roundId);
    await putRound(roundId, before, rows);
    const history = joinHistories(roundId, before, rows);
    await database.table<unknown>('roundHistory').bulkAdd([...history, ...moved]);
    const received = rows.receivedReturns.filter((row) => row.roundId === roundId);
    const ofRound = rows.roundHistory.filter((row) => row.roundId === roundId);
    await addDocuments(rows, listHashes(received, ofRound));
    for (const { hash, template } of rows.roundTemplates) await keepTemplate(hash, template);
    await putUnreadable(unreadable, new Set([roundId]));
    return succeed(before);
  });
}

/** The round as it stood before; what was done in it since is gone, and the page says so. */
export function undoReplace(
  roundId: RoundId,
  before: ErasedRounds,
): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>(roundTables, async () => {
    await deleteRoundRows(roundId);
    await putErased(before);
    await deleteUnusedReturns();
    return succeed(undefined);
  });
}

/** A revision never falls, so that a tab still showing the old words cannot take them for the newest. */
async function putRound(roundId: RoundId, before: ErasedRounds, rows: DeviceRows): Promise<void> {
  for (const table of ['rounds', ...ROUND_TABLES] as const) {
    if (table === 'roundHistory') continue;
    const given: readonly object[] = rows[table];
    const own = given.filter(
      (row) => readRowText(row, table === 'rounds' ? 'id' : 'roundId') === roundId,
    );
    const earlier = new Map((before.get(table) ?? []).map((row) => [keyOf(table, row), row]));
    await database
      .table<unknown>(table)
      .bulkPut(own.map((row) => raise(row, earlier.get(keyOf(table, row)))));
  }
}

function raise(row: object, earlier: unknown): unknown {
  const revision: unknown = Reflect.get(row, 'revision');
  const known = readRowField(earlier, 'revision');
  if (typeof revision !== 'number' || typeof known !== 'number') return row;
  return { ...row, revision: Math.max(revision, known + 1) };
}

type RoundTable = 'rounds' | (typeof ROUND_TABLES)[number];

function keyOf(table: RoundTable, row: unknown): string {
  return JSON.stringify(KEY_FIELDS[table].map((field) => readRowField(row, field)));
}

/** The device's own history as it is, and of the backup's what the device does not have. */
function joinHistories(
  roundId: RoundId,
  before: ErasedRounds,
  rows: DeviceRows,
): readonly unknown[] {
  const own = before.get('roundHistory') ?? [];
  const known = own.map(withoutNumber);
  const fresh = rows.roundHistory
    .filter((row) => row.roundId === roundId)
    .map(withoutId)
    .filter((row) => !known.some((one) => isSameValue(one, row)));
  return [...own, ...fresh];
}

function withoutNumber(row: unknown): unknown {
  return typeof row === 'object' && row !== null ? withoutId({ ...row }) : row;
}

const KINDS = [
  { table: 'rounds', kind: 'round', field: 'round', id: 'id' },
  { table: 'agencies', kind: 'agency', field: 'agency', id: 'token' },
  { table: 'receivedReturns', kind: 'received', field: 'received', id: 'contentHash' },
] as const;

/** What stands on the device and will stand no more, as the history keeps it. */
function listMoved(
  roundId: RoundId,
  before: ErasedRounds,
  rows: DeviceRows,
  movedAt: string,
): readonly RoundHistoryRow[] {
  return KINDS.flatMap(({ table, kind, field, id }) => {
    const given: readonly object[] = rows[table];
    const coming = new Map(given.map((row) => [keyOf(table, row), readRowField(row, field)]));
    return (before.get(table) ?? []).flatMap((row) => {
      const stood = readRowField(row, field);
      const next = coming.get(keyOf(table, row));
      if (isSameValue(stood, next)) return [];
      const common = {
        roundId,
        movedAt,
        rowId: readRowText(row, id),
        why: next === undefined ? 'removed' : 'overwritten',
      };
      const moved = roundHistoryRowSchema.safeParse({ kind, ...common, row: stood });
      if (moved.success) return [moved.data];
      const damaged = roundHistoryRowSchema.safeParse({ kind: 'damaged', ...common, row });
      return damaged.success ? [damaged.data] : [];
    });
  });
}
