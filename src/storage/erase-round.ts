import type { RoundId } from '../domain/collection/round.ts';
import { ROUND_TABLES } from '../domain/device/tables.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import {
  listTemplateHashes,
  readRowField,
  readRowText,
  readWithAll,
  roundTables,
  type ErasedRounds,
} from './erased-rounds.ts';
import { whenDeletionNoted } from './journal/when-noted.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/**
 * Deletes a round with its agencies, returns and histories, damaged rows too; of the returns
 * themselves all that no other round has, and of the templates all that nothing else needs.
 */
export async function eraseRound(roundId: RoundId): Promise<Result<undefined, ConnectionProblem>> {
  const erased = await writeAtOnce<undefined, never>(roundTables, async () => {
    await deleteRoundRows(roundId);
    await deleteUnusedReturns();
    return succeed(undefined);
  });
  if (erased.ok) await whenDeletionNoted();
  return erased;
}

/** Deletes rounds, and hands back all that was deleted with them. */
export async function eraseRounds(
  roundIds: readonly RoundId[],
): Promise<Result<ErasedRounds, ConnectionProblem>> {
  const result = await writeAtOnce<ErasedRounds, never>(roundTables, async () => {
    const erased = await readWithAll(roundIds);
    for (const roundId of roundIds) await deleteRoundRows(roundId);
    await deleteUnusedReturns();
    return succeed(erased);
  });
  if (result.ok) await whenDeletionNoted();
  return result;
}

/** Within a transaction. */
export async function deleteRoundRows(roundId: RoundId): Promise<void> {
  await tables.rounds.delete(roundId);
  for (const table of ROUND_TABLES) await tables[table].where('roundId').equals(roundId).delete();
}

/** Within a transaction: documents that no round names, and templates that nothing names. */
export async function deleteUnusedReturns(): Promise<void> {
  const received = await tables.receivedReturns.toArray();
  const history = await tables.roundHistory.toArray();
  const kept = new Set([
    ...received.map((row) => readRowText(row, 'contentHash')),
    // A return that was removed can be put back as long as its round is here.
    ...history.flatMap((row) =>
      readRowText(row, 'kind') === 'received' ? [readRowText(row, 'rowId')] : [],
    ),
  ]);
  await tables.returnDocuments
    .where('contentHash')
    .noneOf([...kept])
    .delete();
  const summaries = await tables.returnSummaries.toCollection().primaryKeys();
  await tables.returnSummaries.bulkDelete(summaries.filter(([hash]) => !kept.has(hash)));
  const documents = await tables.returnDocuments.toArray();
  const rounds = await tables.rounds.toArray();
  const used = [
    ...documents.map((row) => readRowText(row, 'templateHash')),
    ...rounds.flatMap((row) => listTemplateHashes(readRowField(row, 'round'))),
    ...history.flatMap((row) => listTemplateHashes(readRowField(row, 'row'))),
  ];
  await tables.roundTemplates
    .where('hash')
    .noneOf([...new Set(used)])
    .delete();
}
