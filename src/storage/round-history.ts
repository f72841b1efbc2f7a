import type { RoundId } from '../domain/collection/round.ts';
import {
  agencyRowSchema,
  receivedRowSchema,
  roundHistoryRowSchema,
  type RoundHistoryRow,
  type RoundRow,
} from '../domain/device/round-rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { listTemplateHashes } from './erased-rounds.ts';
import { parseRows, type ReadRows } from './read-rows.ts';
import { keepInRoundHistory, readRoundRow, stampRound, type RoundProblem } from './round-rows.ts';
import type { ReadProblem } from './storage-problem.ts';

/** All that was overwritten or removed in a round; may be given to a live query. */
export function readRoundHistory(
  roundId: RoundId,
): Promise<Result<ReadRows<RoundHistoryRow>, ReadProblem>> {
  return readAtOnce<ReadRows<RoundHistoryRow>, ReadProblem>([tables.roundHistory], async () => {
    const found = await tables.roundHistory.where('roundId').equals(roundId).toArray();
    return succeed(parseRows('roundHistory', roundHistoryRowSchema, found));
  });
}

/** It cannot stand again: the return itself, or the questions it names, are not here any more. */
export type CannotStand = { readonly kind: 'partsMissing' };

const overTables = [
  tables.rounds,
  tables.agencies,
  tables.receivedReturns,
  tables.returnDocuments,
  tables.roundTemplates,
  tables.roundHistory,
];

/** Makes one row of the history stand again. What stands in its place goes to the history itself. */
export function putBackInRound(
  roundId: RoundId,
  historyId: number,
  now: Date,
): Promise<Result<undefined, RoundProblem | CannotStand>> {
  return writeAtOnce<undefined, RoundProblem | CannotStand>(overTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const found = roundHistoryRowSchema.safeParse(await tables.roundHistory.get(historyId));
    if (!found.success || found.data.roundId !== roundId) {
      return fail({ kind: 'missingRow', key: String(historyId) });
    }
    const row = found.data;
    switch (row.kind) {
      case 'damaged':
        return fail({ kind: 'partsMissing' });
      // Each of these has a history where it is worked on.
      case 'moderation':
      case 'moderator':
      case 'commentary':
      case 'survey':
        return fail({ kind: 'missingRow', key: String(historyId) });
      case 'round':
        return putBackRound(round.value, row, now);
      case 'agency':
        return putBackAgency(round.value, row, now);
      case 'received':
        return putBackReceived(round.value, row, now);
    }
  });
}

type RowOf<Kind extends RoundHistoryRow['kind']> = Extract<RoundHistoryRow, { kind: Kind }>;
type PutBack = Promise<Result<undefined, CannotStand>>;

async function putBackRound(stands: RoundRow, { row }: RowOf<'round'>, now: Date): PutBack {
  const hashes = [...new Set(listTemplateHashes(row))];
  const templates = await tables.roundTemplates.bulkGet(hashes);
  if (templates.some((template) => template === undefined)) return fail({ kind: 'partsMissing' });
  const { id, round } = stands;
  const movedAt = now.toISOString();
  await keepInRoundHistory({
    kind: 'round',
    roundId: id,
    rowId: id,
    movedAt,
    why: 'overwritten',
    row: round,
  });
  await tables.rounds.put({
    ...stands,
    round: row,
    revision: stands.revision + 1,
    changedAt: movedAt,
  });
  return succeed(undefined);
}

async function putBackAgency(round: RoundRow, { row }: RowOf<'agency'>, now: Date): PutBack {
  const { token } = row;
  const roundId = round.id;
  const movedAt = now.toISOString();
  const stands = agencyRowSchema.safeParse(await tables.agencies.get([roundId, token])).data;
  if (stands !== undefined) {
    await keepInRoundHistory({
      kind: 'agency',
      roundId,
      rowId: token,
      movedAt,
      why: 'overwritten',
      row: stands.agency,
    });
  }
  const revision = (stands?.revision ?? 0) + 1;
  await tables.agencies.put({ roundId, token, agency: row, revision, changedAt: movedAt });
  await stampRound(round, now);
  return succeed(undefined);
}

async function putBackReceived(round: RoundRow, { row }: RowOf<'received'>, now: Date): PutBack {
  const { contentHash } = row;
  if ((await tables.returnDocuments.get(contentHash)) === undefined) {
    return fail({ kind: 'partsMissing' });
  }
  const roundId = round.id;
  const movedAt = now.toISOString();
  const found = await tables.receivedReturns.get([roundId, contentHash]);
  const stands = receivedRowSchema.safeParse(found).data;
  if (stands !== undefined) {
    await keepInRoundHistory({
      kind: 'received',
      roundId,
      rowId: contentHash,
      movedAt,
      why: 'overwritten',
      row: stands.received,
    });
  }
  const revision = (stands?.revision ?? 0) + 1;
  await tables.receivedReturns.put({
    roundId,
    contentHash,
    received: row,
    revision,
    changedAt: movedAt,
  });
  await stampRound(round, now);
  return succeed(undefined);
}
