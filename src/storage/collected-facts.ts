import type { Stake } from '../domain/device/care.ts';
import {
  agencyRowSchema,
  ownTemplateRowSchema,
  receivedRowSchema,
  roundHistoryRowSchema,
  roundRowSchema,
} from '../domain/device/round-rows.ts';
import type { Moment } from '../domain/shared/plain-date.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';

/** What `readCollected` reads. */
export const collectedTables = [
  tables.rounds,
  tables.agencies,
  tables.receivedReturns,
  tables.roundHistory,
  tables.ownTemplates,
];

type Collected = {
  readonly stake: Omit<Stake, 'questions'>;
  /** When each thing was last changed or removed. */
  readonly moments: readonly Moment[];
};

/** What a partnership would lose: its rounds but the sample, and its own templates. */
export async function readCollected(): Promise<Collected> {
  const [templates, removedTemplates] = await readTemplates();
  const rounds = parseRows('rounds', roundRowSchema, await tables.rounds.toArray()).rows.filter(
    ({ round }) => !round.isSample,
  );
  const ids = new Set<string>(rounds.map(({ id }) => id));
  const isOwn = ({ roundId }: { readonly roundId: string }): boolean => ids.has(roundId);
  const agencies = parseRows('agencies', agencyRowSchema, await tables.agencies.toArray());
  const received = parseRows(
    'receivedReturns',
    receivedRowSchema,
    await tables.receivedReturns.toArray(),
  );
  const standing = new Set<string>(
    rounds.filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id),
  );
  const stands = ({ roundId }: { readonly roundId: string }): boolean => standing.has(roundId);
  return {
    stake: {
      agencies: agencies.rows.filter(stands).length,
      returns: received.rows.filter(stands).length,
      templates: templates.length,
    },
    moments: [
      ...rounds.flatMap(({ startedAt, removedAt }) =>
        removedAt === undefined ? [startedAt] : [startedAt, removedAt],
      ),
      ...agencies.rows.filter(isOwn).map(({ changedAt }) => changedAt),
      ...received.rows.filter(isOwn).map(({ changedAt }) => changedAt),
      ...(await listMovedAt(isOwn)),
      ...[...templates, ...removedTemplates].map(({ changedAt }) => changedAt),
      ...removedTemplates.flatMap(({ removedAt }) => (removedAt === undefined ? [] : [removedAt])),
    ],
  };
}

async function readTemplates() {
  const { rows } = parseRows(
    'ownTemplates',
    ownTemplateRowSchema,
    await tables.ownTemplates.toArray(),
  );
  const isThere = ({ removedAt }: (typeof rows)[number]): boolean => removedAt === undefined;
  return [rows.filter(isThere), rows.filter((row) => !isThere(row))] as const;
}

/** When what is no longer there was removed, and when the details of a round were last changed. */
async function listMovedAt(
  isOwn: (row: { readonly roundId: string }) => boolean,
): Promise<readonly Moment[]> {
  const history = parseRows(
    'roundHistory',
    roundHistoryRowSchema,
    await tables.roundHistory.toArray(),
  );
  const movedAtByThing = new Map<string, Moment>();
  for (const row of history.rows) {
    if (!isOwn(row) || (row.kind !== 'round' && row.why !== 'removed')) continue;
    movedAtByThing.set(`${row.roundId} ${row.kind} ${row.rowId}`, row.movedAt);
  }
  return [...movedAtByThing.values()];
}
