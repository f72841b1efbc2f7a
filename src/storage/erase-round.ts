import type { RoundId } from '../domain/collection/round.ts';
import { ROUND_TABLES } from '../domain/device/tables.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { database, tables } from './database.ts';
import type { ConnectionProblem } from './storage-problem.ts';

const erasedTables = [
  tables.rounds,
  ...ROUND_TABLES.map((table) => tables[table]),
  tables.returnDocuments,
  tables.returnSummaries,
  tables.roundTemplates,
];

/**
 * Deletes a round with its agencies, returns and histories, damaged rows too; of the returns
 * themselves all that no other round has, and of the templates all that nothing else needs.
 */
export function eraseRound(roundId: RoundId): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>(erasedTables, async () => {
    await deleteRoundRows(roundId);
    await deleteUnusedReturns();
    return succeed(undefined);
  });
}

/** All rows of rounds that were erased, as they were found: what undoing needs. */
export type ErasedRounds = ReadonlyMap<string, readonly unknown[]>;

/** Deletes rounds, and hands back all that was deleted with them. */
export function eraseRounds(
  roundIds: readonly RoundId[],
): Promise<Result<ErasedRounds, ConnectionProblem>> {
  return writeAtOnce<ErasedRounds, never>(erasedTables, async () => {
    const erased = await readWithAll(roundIds);
    for (const roundId of roundIds) await deleteRoundRows(roundId);
    await deleteUnusedReturns();
    return succeed(erased);
  });
}

/** Undoes an erasing. What stands there under the same key, or has come since, stays. */
export function putBackRounds(erased: ErasedRounds): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>(erasedTables, async () => {
    for (const { name } of erasedTables) {
      const table = database.table<unknown, unknown>(name);
      const here = new Set((await table.toCollection().primaryKeys()).map(toKey));
      const { keyPath } = table.schema.primKey;
      const rows = erased.get(name) ?? [];
      await table.bulkPut(rows.filter((row) => !here.has(toKey(readKey(row, keyPath)))));
    }
    return succeed(undefined);
  });
}

/** Within a transaction: rounds with all they name, what others name too among it. Damaged rows too. */
async function readWithAll(roundIds: readonly RoundId[]): Promise<ErasedRounds> {
  const rows = new Map<string, readonly unknown[]>();
  const rounds = await tables.rounds.bulkGet([...roundIds]);
  rows.set('rounds', rounds.filter(isThere));
  for (const name of ROUND_TABLES) {
    rows.set(
      name,
      await database
        .table<unknown>(name)
        .where('roundId')
        .anyOf([...roundIds])
        .toArray(),
    );
  }
  const hashes = (rows.get('receivedReturns') ?? []).map((row) => readText(row, 'contentHash'));
  const documents = (await tables.returnDocuments.bulkGet(hashes)).filter(isThere);
  rows.set('returnDocuments', documents);
  rows.set(
    'returnSummaries',
    await tables.returnSummaries.where('contentHash').anyOf(hashes).toArray(),
  );
  const templates = [
    ...rounds.flatMap(listTemplateHashes),
    ...documents.map((row) => readText(row, 'templateHash')),
  ];
  const found = await tables.roundTemplates.bulkGet([...new Set(templates)]);
  rows.set('roundTemplates', found.filter(isThere));
  return rows;
}

function isThere(row: unknown): boolean {
  return row !== undefined;
}

function readKey(row: unknown, path: string | readonly string[] | undefined): unknown {
  if (typeof path === 'string') return readField(row, path);
  return (path ?? []).map((field) => readField(row, field));
}

function toKey(key: unknown): string {
  return JSON.stringify(key);
}

/** Within a transaction. */
export async function deleteRoundRows(roundId: RoundId): Promise<void> {
  await tables.rounds.delete(roundId);
  for (const table of ROUND_TABLES) await tables[table].where('roundId').equals(roundId).delete();
}

/** Within a transaction: documents that no round names, and templates that nothing names. */
export async function deleteUnusedReturns(): Promise<void> {
  const received = await tables.receivedReturns.toArray();
  const hashes = received.map((row) => readText(row, 'contentHash'));
  await tables.returnDocuments.where('contentHash').noneOf(hashes).delete();
  const kept = new Set(hashes);
  const summaries = await tables.returnSummaries.toCollection().primaryKeys();
  await tables.returnSummaries.bulkDelete(summaries.filter(([hash]) => !kept.has(hash)));
  const documents = await tables.returnDocuments.toArray();
  const rounds = await tables.rounds.toArray();
  const used = [
    ...documents.map((row) => readText(row, 'templateHash')),
    ...rounds.flatMap(listTemplateHashes),
  ];
  await tables.roundTemplates
    .where('hash')
    .noneOf([...new Set(used)])
    .delete();
}

/** Of a damaged round too: its questions must not go with what cannot be read of it. */
function listTemplateHashes(row: unknown): readonly string[] {
  const round: unknown = readField(row, 'round');
  const templates: unknown = readField(round, 'templates');
  if (!Array.isArray(templates)) return [];
  return templates.map((template: unknown) => readText(template, 'templateHash'));
}

function readField(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function readText(value: unknown, field: string): string {
  const text = readField(value, field);
  return typeof text === 'string' ? text : '';
}
