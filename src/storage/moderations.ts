import type { RoundId } from '../domain/collection/round.ts';
import {
  moderationRowSchema,
  moderatorRowSchema,
  type ModerationRow,
} from '../domain/device/moderation-rows.ts';
import { losesWords } from '../domain/moderation/loses-words.ts';
import type { ModeratedAnswer } from '../domain/moderation/meet-earlier.ts';
import { mergeModerations } from '../domain/moderation/merge-moderations.ts';
import {
  EMPTY_MODERATION,
  type Moderation,
  type Moderator,
  type ModeratorId,
} from '../domain/moderation/moderation.ts';
import { isSameValue } from '../domain/shared/same-value.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { startKnownRows } from './parse-known-rows.ts';
import { parseRows } from './read-rows.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  stampRound,
  type RoundProblem,
} from './round-rows.ts';
import type { DamagedRow, ReadProblem } from './storage-problem.ts';

/** What was decided in a round, and by whom. */
export type StoredModeration = {
  readonly moderations: readonly ModerationRow[];
  readonly moderatorById: ReadonlyMap<ModeratorId, Moderator>;
  readonly damaged: readonly DamagedRow[];
};

const parseModerations = startKnownRows('moderations', moderationRowSchema, keyOfModeration);

/** The key of a row as one text. */
export function keyOfModeration(row: object): string {
  return ['roundId', 'contentHash', 'questionId']
    .map((field) => String(Reflect.get(row, field)))
    .join(' ');
}

/** So many rows come from the database at once: all of a large round would hold up the page. */
const AT_ONCE = 2_000;

/** Within a transaction. */
async function listModerationRows(roundId: RoundId): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let after: unknown[] = [roundId];
  for (;;) {
    const found = await tables.moderations
      .where('[roundId+contentHash+questionId]')
      .between(after, [roundId, []], false)
      .limit(AT_ONCE)
      .toArray();
    all.push(...found);
    const last = found.at(-1);
    if (found.length < AT_ONCE || typeof last !== 'object' || last === null) return all;
    after = [roundId, Reflect.get(last, 'contentHash'), Reflect.get(last, 'questionId')];
  }
}

/** May be given to a live query. */
export function readModeration(roundId: RoundId): Promise<Result<StoredModeration, ReadProblem>> {
  const over = [tables.moderations, tables.moderators];
  return readAtOnce<StoredModeration, ReadProblem>(over, async () => {
    const moderations = parseModerations(await listModerationRows(roundId));
    const moderators = parseRows(
      'moderators',
      moderatorRowSchema,
      await tables.moderators.where('roundId').equals(roundId).toArray(),
    );
    return succeed({
      moderations: moderations.rows,
      moderatorById: new Map(moderators.rows.map(({ id, moderator }) => [id, moderator])),
      damaged: [...moderations.damaged, ...moderators.damaged],
    });
  });
}

export type ModerationKey = {
  readonly roundId: RoundId;
  readonly contentHash: string;
  readonly questionId: QuestionId;
};

export const moderationTables = [tables.rounds, tables.moderations, tables.roundHistory];

/**
 * Brings what somebody wrote together with what is stored, as `mergeModerations` does: a tab that
 * had not seen what another wrote meanwhile loses neither, so there is no revision to check.
 */
export function saveModeration(
  { roundId, contentHash, questionId }: ModerationKey,
  written: Moderation,
  now: Date,
): Promise<Result<Moderation, RoundProblem>> {
  return writeAtOnce<Moderation, RoundProblem>(moderationTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const saved = await mergeIn(roundId, { contentHash, questionId, moderation: written }, now);
    if (saved.ok) await stampRound(round.value, now);
    return saved;
  });
}

/** Within a transaction over `moderationTables`. */
async function mergeIn(
  roundId: RoundId,
  given: ModeratedAnswer,
  now: Date,
): Promise<Result<Moderation, RoundProblem>> {
  const { contentHash, questionId } = given;
  const found = await tables.moderations.get([roundId, contentHash, questionId]);
  const stored = moderationRowSchema.safeParse(found);
  const before = stored.success ? stored.data.moderation : EMPTY_MODERATION;
  const moderation = mergeModerations(before, given.moderation);
  const revision = stored.success ? stored.data.revision + 1 : 1;
  const row = moderationRowSchema.safeParse(
    toModerationRow(roundId, { ...given, moderation }, revision, now),
  );
  if (!row.success) return fail(explainUnfit(row.error));
  if (stored.success && isSameValue(before, moderation)) return succeed(before);
  const moved = { roundId, rowId: `${contentHash} ${questionId}`, movedAt: stamp(now) };
  const kept = { ...moved, why: 'overwritten' } as const;
  if (found !== undefined && !stored.success) {
    await keepInRoundHistory({ ...kept, kind: 'damaged', row: found });
  } else if (losesWords(before, moderation)) {
    await keepInRoundHistory({ ...kept, kind: 'moderation', row: before });
  }
  await tables.moderations.put(row.data);
  return succeed(moderation);
}

export function toModerationRow(
  roundId: RoundId,
  { contentHash, questionId, moderation }: ModeratedAnswer,
  revision: number,
  now: Date,
): ModerationRow {
  return { roundId, contentHash, questionId, moderation, revision, changedAt: stamp(now) };
}

function stamp(now: Date): string {
  return now.toISOString();
}

/** Says in a round who a moderator is. What they were called before goes to the history. */
export function saveModerator(
  roundId: RoundId,
  id: ModeratorId,
  moderator: Moderator,
  now: Date,
): Promise<Result<undefined, RoundProblem>> {
  const over = [tables.rounds, tables.moderators, tables.roundHistory];
  return writeAtOnce<undefined, RoundProblem>(over, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const found = moderatorRowSchema.safeParse(await tables.moderators.get([roundId, id]));
    const before = found.success ? found.data : undefined;
    if (before !== undefined && isSameValue(before.moderator, moderator)) return succeed(undefined);
    const row = moderatorRowSchema.safeParse({
      roundId,
      id,
      moderator,
      revision: (before?.revision ?? 0) + 1,
      changedAt: stamp(now),
    });
    if (!row.success) return fail(explainUnfit(row.error));
    if (before !== undefined) {
      const moved = { roundId, rowId: id, movedAt: stamp(now), why: 'overwritten' } as const;
      await keepInRoundHistory({ ...moved, kind: 'moderator', row: before.moderator });
    }
    await tables.moderators.put(row.data);
    await stampRound(round.value, now);
    return succeed(undefined);
  });
}
