import type { RoundId } from '../domain/collection/round.ts';
import type { DeviceRows, UnreadableRow } from '../domain/device/device-rows.ts';
import type { ReceivedRow, RoundHistoryRow } from '../domain/device/round-rows.ts';
import { ROUND_TABLES } from '../domain/device/tables.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { database, tables } from './database.ts';
import { keepTemplate } from './rounds.ts';
import type { ConnectionProblem } from './storage-problem.ts';

const addedTables = [
  tables.rounds,
  ...ROUND_TABLES.map((table) => tables[table]),
  tables.returnDocuments,
  tables.returnSummaries,
  tables.roundTemplates,
  tables.ownTemplates,
  tables.ownTemplateHistory,
];

/**
 * Brings rounds of a backup onto this device, with all that belongs to them, and the partnership's
 * own templates. What is here already stays as it is, whatever the backup says of it: nothing is
 * overwritten, and so there is nothing to undo but by deleting. Answers how many rounds were added.
 */
export function addRounds(
  rows: DeviceRows,
  unreadable: readonly UnreadableRow[],
): Promise<Result<number, ConnectionProblem>> {
  return writeAtOnce<number, never>(addedTables, async () => {
    const here = new Set<string>(await tables.rounds.toCollection().primaryKeys());
    const rounds = rows.rounds.filter(({ id }) => !here.has(id));
    const ids = new Set<RoundId>(rounds.map(({ id }) => id));
    const ofAdded = <Row extends { readonly roundId: RoundId }>(all: readonly Row[]): Row[] =>
      all.filter(({ roundId }) => ids.has(roundId));
    await tables.rounds.bulkAdd(rounds);
    await tables.agencies.bulkPut(ofAdded(rows.agencies));
    const received = ofAdded(rows.receivedReturns);
    await tables.receivedReturns.bulkPut(received);
    await tables.moderators.bulkPut(ofAdded(rows.moderators));
    await tables.moderations.bulkPut(ofAdded(rows.moderations));
    await tables.commentaries.bulkPut(ofAdded(rows.commentaries));
    await tables.surveys.bulkPut(ofAdded(rows.surveys));
    await tables.roundHistory.bulkAdd(ofAdded(rows.roundHistory).map(withoutId));
    await addDocuments(rows, listHashes(received, ofAdded(rows.roundHistory)));
    for (const { hash, template } of rows.roundTemplates) await keepTemplate(hash, template);
    await addOwnTemplates(rows);
    await putUnreadable(unreadable, ids);
    return succeed(rounds.length);
  });
}

/** Of the returns that rounds have, and of those that were removed and may be put back. */
export function listHashes(
  received: readonly ReceivedRow[],
  history: readonly RoundHistoryRow[],
): ReadonlySet<string> {
  return new Set([
    ...received.map(({ contentHash }) => contentHash),
    ...history.flatMap(({ kind, rowId }) => (kind === 'received' ? [rowId] : [])),
  ]);
}

/** A document that stands here under the same hash is the same. */
export async function addDocuments(rows: DeviceRows, hashes: ReadonlySet<string>): Promise<void> {
  await tables.returnDocuments.bulkPut(
    rows.returnDocuments.filter(({ contentHash }) => hashes.has(contentHash)),
  );
  await tables.returnSummaries.bulkPut(
    rows.returnSummaries.filter(({ contentHash }) => hashes.has(contentHash)),
  );
}

async function addOwnTemplates(rows: DeviceRows): Promise<void> {
  const here = new Set(await tables.ownTemplates.toCollection().primaryKeys());
  await tables.ownTemplates.bulkAdd(rows.ownTemplates.filter(({ id }) => !here.has(id)));
  await tables.ownTemplateHistory.bulkAdd(
    rows.ownTemplateHistory.filter(({ templateId }) => !here.has(templateId)).map(withoutId),
  );
}

/** Histories count up over the whole device: from another device the numbers may be taken. */
export function withoutId<Row extends { id?: number }>(row: Row): Row {
  const anew = { ...row };
  delete anew.id;
  return anew;
}

/** Rows that do not fit go back where they were, past the schema, to be shown as damaged again. */
export async function putUnreadable(
  unreadable: readonly UnreadableRow[],
  ids: ReadonlySet<string>,
): Promise<void> {
  for (const { table, row } of unreadable) {
    if (typeof row !== 'object' || row === null || table === 'roundHistory') continue;
    const isOfRound = ROUND_TABLES.some((name) => name === table);
    if (isOfRound && ids.has(String(Reflect.get(row, 'roundId')))) {
      await database.table<unknown>(table).put(row);
    }
  }
}
