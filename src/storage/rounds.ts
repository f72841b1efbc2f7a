import { agencySchema, type Agency } from '../domain/collection/agency.ts';
import type { ReceivedReturn } from '../domain/collection/received-return.ts';
import { roundSchema, type Round, type RoundId } from '../domain/collection/round.ts';
import { roundRowSchema, type RoundRow } from '../domain/device/round-rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { isSameValue } from '../domain/shared/same-value.ts';
import { templateSchema, type Template } from '../domain/template/template.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { findReadBefore, keepSame } from './read-before.ts';
import { parseRow, parseRows } from './read-rows.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  type MissingRound,
  type RoundProblem,
} from './round-rows.ts';
import type { DamagedRow, ReadProblem } from './storage-problem.ts';

/** A round with all that lists and the tracker need; the returns themselves are not opened. */
export type StoredRound = {
  readonly round: Round;
  /** What `updateRound` takes as `baseRevision`. */
  readonly revision: number;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly removedAt?: string;
  /** In the order of their names. */
  readonly agencies: readonly Agency[];
  readonly revisionByToken: ReadonlyMap<string, number>;
  readonly returns: readonly ReceivedReturn[];
  /** Rows that could not be read. Say so wherever the round is shown. */
  readonly damaged: readonly DamagedRow[];
};

export type RoundList = {
  /** The one with the latest day first; those put away are among them. */
  readonly rounds: readonly StoredRound[];
  readonly damaged: readonly DamagedRow[];
};

const roundTables = [tables.rounds, tables.agencies, tables.receivedReturns];

/** Reads a round as it stands at one moment; may be given to a live query. */
export function readRound(
  roundId: RoundId,
): Promise<Result<StoredRound, ReadProblem | MissingRound>> {
  return readAtOnce<StoredRound, ReadProblem | MissingRound>(roundTables, async () => {
    const row = await readRoundRow(roundId);
    return row.ok ? succeed(await readParts(row.value)) : row;
  });
}

/** Reads all rounds; may be given to a live query. */
export function listRounds(): Promise<Result<RoundList, ReadProblem>> {
  return readAtOnce<RoundList, ReadProblem>(roundTables, async () => {
    const { rows, damaged } = parseRows('rounds', roundRowSchema, await tables.rounds.toArray());
    const rounds: StoredRound[] = [];
    for (const row of rows) rounds.push(await readParts(row));
    return succeed({ rounds: rounds.toSorted(byDay), damaged });
  });
}

async function readParts(row: RoundRow): Promise<StoredRound> {
  const { round, revision, startedAt, changedAt, removedAt } = row;
  const before = findReadBefore(row.id);
  const agencies = before.parseAgencies(
    await tables.agencies.where('roundId').equals(row.id).toArray(),
  );
  const received = before.parseReceived(
    await tables.receivedReturns.where('roundId').equals(row.id).toArray(),
  );
  const byName = agencies.rows
    .map(({ agency }) => agency)
    .toSorted((a, b) => NAMES.compare(a.name, b.name) || (a.token < b.token ? -1 : 1));
  const returns = received.rows.map((one) => one.received);
  const stored: StoredRound = {
    round: isSameValue(before.stored?.round, round) ? (before.stored?.round ?? round) : round,
    revision,
    startedAt,
    changedAt,
    ...(removedAt === undefined ? {} : { removedAt }),
    agencies: keepSame(before.stored?.agencies, byName),
    revisionByToken: new Map(agencies.rows.map(({ token, revision: own }) => [token, own])),
    returns: keepSame(before.stored?.returns, returns),
    damaged: [...agencies.damaged, ...received.damaged],
  };
  before.stored = stored;
  return stored;
}

const NAMES = new Intl.Collator('en-GB', { numeric: true });

function byDay(a: StoredRound, b: StoredRound): number {
  const dayOf = ({ round, startedAt }: StoredRound): string => round.dueDate ?? startedAt;
  return dayOf(b).localeCompare(dayOf(a)) || (a.round.id < b.round.id ? -1 : 1);
}

/** What a round begins with, stored in one transaction: all of it or nothing. */
export type NewRound = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
  /** Those the round names. One that is here already stays as it is. */
  readonly templates: readonly Template[];
};

export function startRound(
  { round, agencies, templates }: NewRound,
  now: Date,
): Promise<Result<undefined, RoundProblem | { readonly kind: 'roundExists' }>> {
  const over = [tables.rounds, tables.agencies, tables.roundTemplates];
  return writeAtOnce<undefined, RoundProblem | { readonly kind: 'roundExists' }>(over, async () => {
    const moment = now.toISOString();
    const fitting = roundSchema.safeParse(round);
    if (!fitting.success) return fail(explainUnfit(fitting.error));
    if ((await tables.rounds.get(round.id)) !== undefined) return fail({ kind: 'roundExists' });
    for (const agency of agencies) {
      const parsed = agencySchema.safeParse(agency);
      if (!parsed.success) return fail(explainUnfit(parsed.error));
    }
    await keepTemplates(templates);
    await tables.rounds.add({
      id: round.id,
      round: fitting.data,
      revision: 1,
      startedAt: moment,
      changedAt: moment,
    });
    await tables.agencies.bulkAdd(
      agencies.map((agency) => ({
        roundId: round.id,
        token: agency.token,
        agency,
        revision: 1,
        changedAt: moment,
      })),
    );
    return succeed(undefined);
  });
}

/** Changes what the round is; what it was goes to the history. */
export function updateRound(
  roundId: RoundId,
  round: Round,
  beside: { readonly baseRevision: number; readonly templates: readonly Template[] },
  now: Date,
): Promise<Result<Round, RoundProblem>> {
  const over = [tables.rounds, tables.roundHistory, tables.roundTemplates];
  return writeAtOnce<Round, RoundProblem>(over, async () => {
    const row = await readRoundRow(roundId);
    if (!row.ok) return row;
    if (row.value.revision !== beside.baseRevision) return fail({ kind: 'changedSince' });
    const parsed = roundSchema.safeParse({ ...round, id: roundId });
    if (!parsed.success) return fail(explainUnfit(parsed.error));
    const movedAt = now.toISOString();
    await keepTemplates(beside.templates);
    await keepInRoundHistory({
      kind: 'round',
      roundId,
      rowId: roundId,
      movedAt,
      why: 'overwritten',
      row: row.value.round,
    });
    await tables.rounds.put({
      ...row.value,
      round: parsed.data,
      revision: row.value.revision + 1,
      changedAt: movedAt,
    });
    return succeed(parsed.data);
  });
}

/** Puts a round away, or brings it back: nothing of it changes. */
export function setRoundAside(
  roundId: RoundId,
  isAside: boolean,
  now: Date,
): Promise<Result<undefined, RoundProblem>> {
  return writeAtOnce<undefined, RoundProblem>([tables.rounds], async () => {
    const row = await readRoundRow(roundId);
    if (!row.ok) return row;
    const changed = { ...row.value };
    delete changed.removedAt;
    await tables.rounds.put(isAside ? { ...changed, removedAt: now.toISOString() } : changed);
    return succeed(undefined);
  });
}

/** A stored template is never changed: returns were answered on it. A damaged one is mended. */
export async function keepTemplates(templates: readonly Template[]): Promise<void> {
  for (const template of templates) await keepTemplate(template.hash, template);
}

export async function keepTemplate(hash: string, template: Template): Promise<void> {
  const found = await tables.roundTemplates.get(hash);
  const isWhole =
    typeof found === 'object' &&
    found !== null &&
    templateSchema.safeParse(Reflect.get(found, 'template')).success;
  if (!isWhole) await tables.roundTemplates.put({ hash, template });
}

/** The templates a round sends out, whole, by hash. One that cannot be read is not among them. */
export function readRoundTemplates(
  hashes: readonly string[],
): Promise<Result<ReadonlyMap<string, Template>, ReadProblem>> {
  return readAtOnce<ReadonlyMap<string, Template>, ReadProblem>(
    [tables.roundTemplates],
    async () => {
      const found = await tables.roundTemplates.bulkGet([...hashes]);
      const templates = new Map<string, Template>();
      for (const row of found) {
        if (typeof row !== 'object' || row === null) continue;
        const parsed = parseRow('roundTemplates', templateSchema, Reflect.get(row, 'template'));
        if (parsed.ok) templates.set(String(Reflect.get(row, 'hash')), parsed.value);
      }
      return succeed(templates);
    },
  );
}
