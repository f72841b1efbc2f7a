import type { RoundId } from '../domain/collection/round.ts';
import { moderationRowSchema, type ModerationRow } from '../domain/device/moderation-rows.ts';
import type { RoundHistoryRow } from '../domain/device/round-rows.ts';
import { losesWords } from '../domain/moderation/loses-words.ts';
import type { ModeratedAnswer } from '../domain/moderation/meet-earlier.ts';
import { mergeModerations } from '../domain/moderation/merge-moderations.ts';
import {
  EMPTY_MODERATION,
  type Moderation,
  type Moderator,
  type ModeratorId,
} from '../domain/moderation/moderation.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { isSameValue } from '../domain/shared/same-value.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { moderationTables, toModerationRow } from './moderations.ts';
import { explainUnfit, readRoundRow, stampRound, type RoundProblem } from './round-rows.ts';

/** What a merge changed, so that it can be taken back. */
export type MergedIn = {
  readonly answers: readonly MergedAnswer[];
  /** Moderators nobody here had heard of. */
  readonly moderators: readonly ModeratorId[];
};

type MergedAnswer = {
  readonly contentHash: string;
  readonly questionId: ModeratedAnswer['questionId'];
  /** Nothing where nothing was decided before. */
  readonly before: Moderation | undefined;
  readonly after: Moderation;
};

/** Another moderator's work, all of it or nothing; done again it changes nothing. */
export function mergeInModerations(
  roundId: RoundId,
  given: readonly ModeratedAnswer[],
  moderators: ReadonlyMap<ModeratorId, Moderator>,
  now: Date,
): Promise<Result<MergedIn, RoundProblem>> {
  const over = [...moderationTables, tables.moderators];
  return writeAtOnce<MergedIn, RoundProblem>(over, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const keys = given.map((one) => keyOf(roundId, one));
    const found = await tables.moderations.bulkGet(keys);
    const merged: Merged[] = [];
    for (const [place, one] of given.entries()) {
      const next = mergeOne(roundId, one, found[place], now);
      if (!next.ok) return next;
      if (next.value !== undefined) merged.push(next.value);
    }
    await tables.moderations.bulkPut(merged.map(({ row }) => row));
    await tables.roundHistory.bulkAdd(merged.flatMap(({ kept }) => kept));
    const added = await addUnknown(roundId, moderators, now);
    await stampRound(round.value, now);
    return succeed({ answers: merged.map(({ answer }) => answer), moderators: added });
  });
}

type Merged = {
  readonly row: ModerationRow;
  readonly answer: MergedAnswer;
  /** What has to go to the history. */
  readonly kept: readonly RoundHistoryRow[];
};

/** Nothing where nothing changes. */
function mergeOne(
  roundId: RoundId,
  given: ModeratedAnswer,
  found: unknown,
  now: Date,
): Result<Merged | undefined, RoundProblem> {
  const stored = moderationRowSchema.safeParse(found);
  const before = stored.success ? stored.data.moderation : undefined;
  const after = mergeModerations(before ?? EMPTY_MODERATION, given.moderation);
  if (isSameValue(before, after)) return succeed(undefined);
  const revision = stored.success ? stored.data.revision + 1 : 1;
  const row = moderationRowSchema.safeParse(
    toModerationRow(roundId, { ...given, moderation: after }, revision, now),
  );
  if (!row.success) return fail(explainUnfit(row.error));
  const { contentHash, questionId } = given;
  const answer = { contentHash, questionId, before, after };
  const isDamaged = found !== undefined && before === undefined;
  const kept: readonly RoundHistoryRow[] = isDamaged
    ? [{ ...noteOf(roundId, given, now), kind: 'damaged', row: found }]
    : keepLost(roundId, answer, after, now);
  return succeed({ row: row.data, answer, kept });
}

function keepLost(
  roundId: RoundId,
  { before, ...key }: MergedAnswer,
  after: Moderation,
  now: Date,
): readonly RoundHistoryRow[] {
  if (before === undefined || !losesWords(before, after)) return [];
  return [{ ...noteOf(roundId, key, now), kind: 'moderation', row: before }];
}

type AnswerKey = Pick<ModeratedAnswer, 'contentHash' | 'questionId'>;

function noteOf(roundId: RoundId, { contentHash, questionId }: AnswerKey, now: Date) {
  const rowId = `${contentHash} ${questionId}`;
  return { roundId, rowId, movedAt: now.toISOString(), why: 'overwritten' } as const;
}

function keyOf(
  roundId: RoundId,
  { contentHash, questionId }: AnswerKey,
): [RoundId, string, ModeratedAnswer['questionId']] {
  return [roundId, contentHash, questionId];
}

/** Who somebody is, is said on their own device; what is here stays. */
async function addUnknown(
  roundId: RoundId,
  moderators: ReadonlyMap<ModeratorId, Moderator>,
  now: Date,
): Promise<readonly ModeratorId[]> {
  const added: ModeratorId[] = [];
  for (const [id, moderator] of moderators) {
    if ((await tables.moderators.get([roundId, id])) !== undefined) continue;
    const changedAt = now.toISOString();
    await tables.moderators.put({ roundId, id, moderator, revision: 1, changedAt });
    added.push(id);
  }
  return added;
}

/**
 * Takes a merge back. An answer on which somebody has decided since stays as it is, and so does who
 * the moderators are while there is one; what is taken out of sight goes to the history.
 *
 * @returns How many answers stay.
 */
export function undoMergeIn(
  roundId: RoundId,
  { answers, moderators }: MergedIn,
  now: Date,
): Promise<Result<number, RoundProblem>> {
  const over = [...moderationTables, tables.moderators];
  return writeAtOnce<number, RoundProblem>(over, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const found = await tables.moderations.bulkGet(answers.map((one) => keyOf(roundId, one)));
    const undone = answers.flatMap((answer, place) => {
      const stored = moderationRowSchema.safeParse(found[place]);
      const isUntouched = stored.success && isSameValue(stored.data.moderation, answer.after);
      return isUntouched ? [{ ...answer, revision: stored.data.revision + 1 }] : [];
    });
    await putBack(roundId, undone, now);
    const staying = answers.length - undone.length;
    if (staying === 0) {
      await tables.moderators.bulkDelete(moderators.map((id) => [roundId, id]));
    }
    await stampRound(round.value, now);
    return succeed(staying);
  });
}

async function putBack(
  roundId: RoundId,
  undone: readonly (MergedAnswer & { readonly revision: number })[],
  now: Date,
): Promise<void> {
  const added = undone.filter(({ before }) => before === undefined);
  await tables.moderations.bulkDelete(added.map((one) => keyOf(roundId, one)));
  await tables.moderations.bulkPut(
    undone.flatMap(({ before, revision, ...key }) =>
      before === undefined
        ? []
        : [toModerationRow(roundId, { ...key, moderation: before }, revision, now)],
    ),
  );
  await tables.roundHistory.bulkAdd(
    undone.flatMap(({ before, after, ...key }) => {
      const answer = { ...key, before: after, after };
      return keepLost(roundId, answer, before ?? EMPTY_MODERATION, now);
    }),
  );
}
