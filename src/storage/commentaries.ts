import type { RoundId } from '../domain/collection/round.ts';
import { commentaryRowSchema, type CommentaryRow } from '../domain/device/moderation-rows.ts';
import type { CommentarySection } from '../domain/moderation/commentary.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  stampRound,
  type RoundProblem,
} from './round-rows.ts';
import type { DamagedRow, ReadProblem } from './storage-problem.ts';

/** What a partnership writes in one section of its reports; nothing is written yet at revision 0. */
export type StoredCommentary = { readonly text: string; readonly revision: number };

export const NO_COMMENTARY: StoredCommentary = { text: '', revision: 0 };

export type StoredCommentaries = {
  readonly bySection: ReadonlyMap<CommentarySection, StoredCommentary>;
  readonly damaged: readonly DamagedRow[];
};

/** May be given to a live query. */
export function readCommentaries(
  roundId: RoundId,
): Promise<Result<StoredCommentaries, ReadProblem>> {
  return readAtOnce<StoredCommentaries, ReadProblem>([tables.commentaries], async () => {
    const found = await tables.commentaries.where('roundId').equals(roundId).toArray();
    const { rows, damaged } = parseRows('commentaries', commentaryRowSchema, found);
    return succeed({
      bySection: new Map(
        rows.map(({ section, commentary: { text }, revision }) => [section, { text, revision }]),
      ),
      damaged,
    });
  });
}

export type CommentaryKey = { readonly roundId: RoundId; readonly section: CommentarySection };

/** Somebody else wrote there meanwhile: theirs stands, and what was given is in the history. */
export type WrittenSince = { readonly kind: 'writtenSince'; readonly stands: StoredCommentary };

/** What is written over goes to the history, but for mere steps of typing. */
export function saveCommentary(
  key: CommentaryKey,
  text: string,
  baseRevision: number,
  now: Date,
): Promise<Result<StoredCommentary, RoundProblem | WrittenSince>> {
  const over = [tables.rounds, tables.commentaries, tables.roundHistory];
  return writeAtOnce<StoredCommentary, RoundProblem | WrittenSince>(over, async () => {
    const round = await readRoundRow(key.roundId);
    if (!round.ok) return round;
    const found = await tables.commentaries.get([key.roundId, key.section]);
    const stored = commentaryRowSchema.safeParse(found).data;
    const stands = toStored(stored);
    const row = commentaryRowSchema.safeParse({
      ...key,
      commentary: { text },
      revision: stands.revision + 1,
      changedAt: now.toISOString(),
    });
    if (!row.success) return fail(explainUnfit(row.error));
    if (stands.text === text) return succeed(stands);
    if (stands.revision !== baseRevision) {
      await keep(key, text, now);
      return fail({ kind: 'writtenSince', stands });
    }
    if (found !== undefined && stored === undefined) await keepDamaged(key, found, now);
    // Typing on loses nothing: what was there begins what is there.
    else if (!text.startsWith(stands.text)) await keep(key, stands.text, now);
    await tables.commentaries.put(row.data);
    await stampRound(round.value, now);
    return succeed(toStored(row.data));
  });
}

function toStored(row: CommentaryRow | undefined): StoredCommentary {
  return row === undefined ? NO_COMMENTARY : { text: row.commentary.text, revision: row.revision };
}

async function keep({ roundId, section }: CommentaryKey, text: string, now: Date): Promise<void> {
  await keepInRoundHistory({
    kind: 'commentary',
    roundId,
    rowId: section,
    movedAt: now.toISOString(),
    why: 'overwritten',
    row: { text },
  });
}

async function keepDamaged(
  { roundId, section }: CommentaryKey,
  row: unknown,
  now: Date,
): Promise<void> {
  const movedAt = now.toISOString();
  await keepInRoundHistory({
    kind: 'damaged',
    roundId,
    rowId: section,
    movedAt,
    why: 'overwritten',
    row,
  });
}
