import type * as z from 'zod/mini';

import type { RoundId } from '../domain/collection/round.ts';
import {
  roundRowSchema,
  type RoundHistoryRow,
  type RoundRow,
} from '../domain/device/round-rows.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import { tables } from './database.ts';
import { firstPath, parseRow } from './read-rows.ts';
import type { ConnectionProblem, DamagedRowProblem } from './storage-problem.ts';

export type MissingRound = { readonly kind: 'missingRound'; readonly roundId: RoundId };

/** It was changed elsewhere since it was shown. Nothing was stored. */
export type RowChangedSince = { readonly kind: 'changedSince' };

/** Why a change of a round was not stored. */
export type RoundProblem =
  | ConnectionProblem
  | DamagedRowProblem
  | MissingRound
  | RowChangedSince
  /** There is no such agency or return in the round. */
  | { readonly kind: 'missingRow'; readonly key: string }
  | { readonly kind: 'unfit'; readonly where: string };

/** The round's own row; call it, and the others here, within a transaction. */
export async function readRoundRow(
  roundId: RoundId,
): Promise<Result<RoundRow, MissingRound | DamagedRowProblem>> {
  const found = await tables.rounds.get(roundId);
  if (found === undefined) return fail({ kind: 'missingRound', roundId });
  return parseRow('rounds', roundRowSchema, found);
}

/** Says that something of the round has changed, so that a backup is known to be older. */
export async function stampRound(row: RoundRow, now: Date): Promise<void> {
  await tables.rounds.put({ ...row, changedAt: now.toISOString() });
}

export async function keepInRoundHistory(row: RoundHistoryRow): Promise<void> {
  await tables.roundHistory.add(row);
}

export function explainUnfit(error: z.core.$ZodError): { kind: 'unfit'; where: string } {
  return { kind: 'unfit', where: firstPath(error) };
}
