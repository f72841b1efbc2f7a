import type { RoundId } from '../domain/collection/round.ts';
import { ROUND_TABLES } from '../domain/device/tables.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { database, tables } from './database.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** All that belongs to rounds, whichever of them. */
export const roundTables = [
  tables.rounds,
  ...ROUND_TABLES.map((table) => tables[table]),
  tables.returnDocuments,
  tables.returnSummaries,
  tables.roundTemplates,
];

/** All rows of rounds that were erased or replaced, as they were found, by table: what undoing needs. */
export type ErasedRounds = ReadonlyMap<string, readonly unknown[]>;

/** Undoes an erasing. What stands there under the same key, or has come since, stays. */
export function putBackRounds(erased: ErasedRounds): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>(roundTables, async () => {
    await putErased(erased);
    return succeed(undefined);
  });
}

/** Within a transaction. */
export async function putErased(erased: ErasedRounds): Promise<void> {
  for (const { name } of roundTables) {
    const table = database.table<unknown, unknown>(name);
    const here = new Set((await table.toCollection().primaryKeys()).map(toKey));
    const { keyPath } = table.schema.primKey;
    const rows = erased.get(name) ?? [];
    await table.bulkPut(rows.filter((row) => !here.has(toKey(readKey(row, keyPath)))));
  }
}

/** Within a transaction: rounds with all they name, what others name too among it. Damaged rows too. */
export async function readWithAll(roundIds: readonly RoundId[]): Promise<ErasedRounds> {
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
  const hashes = (rows.get('receivedReturns') ?? []).map((row) => readRowText(row, 'contentHash'));
  const documents = (await tables.returnDocuments.bulkGet(hashes)).filter(isThere);
  rows.set('returnDocuments', documents);
  rows.set(
    'returnSummaries',
    await tables.returnSummaries.where('contentHash').anyOf(hashes).toArray(),
  );
  const templates = [
    ...rounds.flatMap((row) => listTemplateHashes(readRowField(row, 'round'))),
    ...documents.map((row) => readRowText(row, 'templateHash')),
  ];
  const found = await tables.roundTemplates.bulkGet([...new Set(templates)]);
  rows.set('roundTemplates', found.filter(isThere));
  return rows;
}

function isThere(row: unknown): boolean {
  return row !== undefined;
}

function readKey(row: unknown, path: string | readonly string[] | undefined): unknown {
  if (typeof path === 'string') return readRowField(row, path);
  return (path ?? []).map((field) => readRowField(row, field));
}

function toKey(key: unknown): string {
  return JSON.stringify(key);
}

/** Of a damaged round too: its questions must not go with what cannot be read of it. */
export function listTemplateHashes(round: unknown): readonly string[] {
  const templates: unknown = readRowField(round, 'templates');
  if (!Array.isArray(templates)) return [];
  return templates.map((template: unknown) => readRowText(template, 'templateHash'));
}

export function readRowField(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

export function readRowText(value: unknown, field: string): string {
  const text = readRowField(value, field);
  return typeof text === 'string' ? text : '';
}
