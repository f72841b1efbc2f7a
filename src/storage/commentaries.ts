import type { RoundId } from '../domain/collection/round.ts';
import { commentaryRowSchema } from '../domain/device/moderation-rows.ts';
import type { CommentarySection } from '../domain/moderation/commentary.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRow } from './read-rows.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  stampRound,
  type RoundProblem,
} from './round-rows.ts';
import type { ReadProblem } from './storage-problem.ts';

/** What the partnership wrote of one section; empty before anybody did. May be given to a live query. */
export function readCommentary(
  roundId: RoundId,
  section: CommentarySection,
): Promise<Result<string, ReadProblem>> {
  return readAtOnce<string, ReadProblem>([tables.commentaries], async () => {
    const found = await tables.commentaries.get([roundId, section]);
    if (found === undefined) return succeed('');
    const row = parseRow('commentaries', commentaryRowSchema, found);
    return row.ok ? succeed(row.value.commentary.text) : row;
  });
}

/** Typing on loses nothing; words that stand nowhere in the later text go to the round's history. */
export function saveCommentary(
  roundId: RoundId,
  section: CommentarySection,
  text: string,
  now: Date,
): Promise<Result<undefined, RoundProblem>> {
  const over = [tables.rounds, tables.commentaries, tables.roundHistory];
  return writeAtOnce<undefined, RoundProblem>(over, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const found = await tables.commentaries.get([roundId, section]);
    const before = commentaryRowSchema.safeParse(found).data;
    if (before?.commentary.text === text) return succeed(undefined);
    const changedAt = now.toISOString();
    const row = commentaryRowSchema.safeParse({
      roundId,
      section,
      commentary: { text },
      revision: (before?.revision ?? 0) + 1,
      changedAt,
    });
    if (!row.success) return fail(explainUnfit(row.error));
    const moved = { roundId, rowId: section, movedAt: changedAt, why: 'overwritten' } as const;
    if (found !== undefined && before === undefined) {
      await keepInRoundHistory({ ...moved, kind: 'damaged', row: found });
    } else if (before !== undefined && !text.startsWith(before.commentary.text)) {
      await keepInRoundHistory({ ...moved, kind: 'commentary', row: before.commentary });
    }
    await tables.commentaries.put(row.data);
    await stampRound(round.value, now);
    return succeed(undefined);
  });
}
