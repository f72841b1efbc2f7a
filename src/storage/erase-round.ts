import type { RoundId } from '../domain/collection/round.ts';
import { ROUND_TABLES } from '../domain/device/tables.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
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
