import type { RoundId } from '../domain/collection/round.ts';
import { moderationRowSchema, type ModerationRow } from '../domain/device/moderation-rows.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { readAtOnce } from './at-once.ts';
import { watchCommitted } from './committed.ts';
import { tables } from './database.ts';
import { keyOfModeration, readModeration, type StoredModeration } from './moderations.ts';
import { parseRows } from './read-rows.ts';
import type { ReadProblem } from './storage-problem.ts';

type Key = [RoundId, string, QuestionId];

/** So many changed rows are fetched one by one; of more, all are read anew. */
const FEW = 200;

/**
 * Tells what was decided in a round, and again after each change of it, in this tab or any other, until
 * the function it returns is called. Of tens of thousands of decisions only those that changed are read.
 */
export function followModeration(
  roundId: RoundId,
  tell: (read: Result<StoredModeration, ReadProblem>) => void,
): () => void {
  let stored: StoredModeration | undefined;
  let changed = new Map<string, Key>();
  let isDue = true;
  let isReading = false;
  let isEnded = false;
  const isOver = (): boolean => isEnded;
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    while (isDue && !isOver()) {
      isDue = false;
      const keys = [...changed.values()];
      changed = new Map();
      const now =
        stored === undefined || keys.length === 0 || keys.length > FEW
          ? await readModeration(roundId)
          : await readChanged(stored, keys);
      stored = now.ok ? now.value : undefined;
      if (!isOver()) tell(now);
    }
    isReading = false;
  };
  const stop = watchCommitted((changes) => {
    for (const { table, put, gone } of changes) {
      if (table !== 'moderations' && table !== 'moderators') continue;
      const keys = [...put, ...gone].filter((key) => isOfRound(key, roundId));
      if (keys.length === 0) continue;
      isDue = true;
      // Who moderates is read with all the rest, and hardly ever changes.
      if (table === 'moderators') stored = undefined;
      else for (const key of keys) changed.set(key.join(' '), key);
    }
    if (isDue) void read();
  });
  void read();
  return () => {
    isEnded = true;
    stop();
  };
}

function isOfRound(key: unknown, roundId: RoundId): key is Key {
  return Array.isArray(key) && key[0] === roundId;
}

/** The same with these rows as they stand now. */
function readChanged(
  before: StoredModeration,
  keys: readonly Key[],
): Promise<Result<StoredModeration, ReadProblem>> {
  return readAtOnce<StoredModeration, ReadProblem>([tables.moderations], async () => {
    const found = await tables.moderations.bulkGet([...keys]);
    const { rows, damaged } = parseRows(
      'moderations',
      moderationRowSchema,
      found.filter((row) => row !== undefined),
    );
    const fresh = new Map(rows.map((row): [string, ModerationRow] => [keyOfModeration(row), row]));
    const isRead = new Set(keys.map((key) => key.join(' ')));
    const kept = before.moderations.flatMap((row) => {
      const key = keyOfModeration(row);
      if (!isRead.has(key)) return [row];
      const now = fresh.get(key);
      fresh.delete(key);
      return now === undefined ? [] : [now];
    });
    const others = before.damaged.filter(
      ({ table, key }) => !(table === 'moderations' && isRead.has(key)),
    );
    return succeed({
      ...before,
      moderations: [...kept, ...fresh.values()],
      damaged: [...others, ...damaged],
    });
  });
}
