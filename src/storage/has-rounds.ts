import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** Whether any round is on this device, put away or not; may be given to a live query. */
export function hasRounds(): Promise<Result<boolean, ConnectionProblem>> {
  return readAtOnce<boolean, never>([tables.rounds], async () =>
    succeed((await tables.rounds.count()) > 0),
  );
}
