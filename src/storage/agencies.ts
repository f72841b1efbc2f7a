import { agencySchema, type Agency, type AgencyToken } from '../domain/collection/agency.ts';
import type { RoundId } from '../domain/collection/round.ts';
import { agencyRowSchema, type AgencyRow } from '../domain/device/round-rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  stampRound,
  type RoundProblem,
} from './round-rows.ts';

const agencyTables = [tables.rounds, tables.agencies, tables.roundHistory];

/** Adds agencies to a round, all of them or none. One whose token is there already stays as it is. */
export function addAgencies(
  roundId: RoundId,
  agencies: readonly Agency[],
  now: Date,
): Promise<Result<undefined, RoundProblem>> {
  return writeAtOnce<undefined, RoundProblem>(agencyTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    for (const agency of agencies) {
      const parsed = agencySchema.safeParse(agency);
      if (!parsed.success) return fail(explainUnfit(parsed.error));
    }
    await addAgencyRows(roundId, agencies, now);
    await stampRound(round.value, now);
    return succeed(undefined);
  });
}

/** Within a transaction, of agencies that fit. */
export async function addAgencyRows(
  roundId: RoundId,
  agencies: readonly Agency[],
  now: Date,
): Promise<void> {
  const changedAt = now.toISOString();
  const keys = agencies.map(({ token }): [RoundId, AgencyToken] => [roundId, token]);
  const found = await tables.agencies.bulkGet(keys);
  await tables.agencies.bulkAdd(
    agencies.flatMap((agency, place) =>
      found[place] === undefined
        ? [{ roundId, token: agency.token, agency, revision: 1, changedAt }]
        : [],
    ),
  );
}

/**
 * Changes an agency; what it was goes to the history. With a `baseRevision` only what was shown is
 * changed, as a form needs; without one, what stands, as adding a chase needs.
 */
export function updateAgency(
  roundId: RoundId,
  token: AgencyToken,
  change: (agency: Agency) => Agency,
  now: Date,
  baseRevision?: number,
): Promise<Result<Agency, RoundProblem>> {
  return writeAtOnce<Agency, RoundProblem>(agencyTables, async () => {
    const changed = await changeOne(roundId, token, change, now, baseRevision);
    if (!changed.ok) return changed;
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    await stampRound(round.value, now);
    return changed;
  });
}

/** The same change to several agencies, all of them or none, such as a chase of all who are late. */
export function updateAgencies(
  roundId: RoundId,
  tokens: readonly AgencyToken[],
  change: (agency: Agency) => Agency,
  now: Date,
): Promise<Result<undefined, RoundProblem>> {
  return writeAtOnce<undefined, RoundProblem>(agencyTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    for (const token of tokens) {
      const row = await readAgency(roundId, token);
      if (!row.ok) return row;
      const fitting = agencySchema.safeParse(change(row.value.agency));
      if (!fitting.success) return fail(explainUnfit(fitting.error));
    }
    for (const token of tokens) await changeOne(roundId, token, change, now);
    await stampRound(round.value, now);
    return succeed(undefined);
  });
}

/** Takes an agency off the list; it stays in the history. Its returns stay, and wait for a decision. */
export function removeAgency(
  roundId: RoundId,
  token: AgencyToken,
  now: Date,
): Promise<Result<Agency, RoundProblem>> {
  return writeAtOnce<Agency, RoundProblem>(agencyTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const row = await readAgency(roundId, token);
    if (!row.ok) return row;
    await keep(row.value, 'removed', now);
    await tables.agencies.delete([roundId, token]);
    await stampRound(round.value, now);
    return succeed(row.value.agency);
  });
}

async function changeOne(
  roundId: RoundId,
  token: AgencyToken,
  change: (agency: Agency) => Agency,
  now: Date,
  baseRevision?: number,
): Promise<Result<Agency, RoundProblem>> {
  const row = await readAgency(roundId, token);
  if (!row.ok) return row;
  const { revision, agency } = row.value;
  if (baseRevision !== undefined && baseRevision !== revision) {
    return fail({ kind: 'changedSince' });
  }
  const parsed = agencySchema.safeParse({ ...change(agency), token });
  if (!parsed.success) return fail(explainUnfit(parsed.error));
  await keep(row.value, 'overwritten', now);
  await tables.agencies.put({
    roundId,
    token,
    agency: parsed.data,
    revision: revision + 1,
    changedAt: now.toISOString(),
  });
  return succeed(parsed.data);
}

async function readAgency(
  roundId: RoundId,
  token: AgencyToken,
): Promise<Result<AgencyRow, RoundProblem>> {
  const found = await tables.agencies.get([roundId, token]);
  const parsed = agencyRowSchema.safeParse(found);
  return parsed.success ? succeed(parsed.data) : fail({ kind: 'missingRow', key: token });
}

function keep(
  { roundId, token, agency }: AgencyRow,
  why: 'overwritten' | 'removed',
  now: Date,
): Promise<void> {
  const movedAt = now.toISOString();
  return keepInRoundHistory({ kind: 'agency', roundId, rowId: token, movedAt, why, row: agency });
}
