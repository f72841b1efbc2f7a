import type { Table } from 'dexie';

import type { Result } from '../domain/shared/result.ts';
import { attempt } from './connection.ts';
import { database } from './database.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** One transaction: all that is written in it is stored, or nothing of it. */
export function writeAtOnce<Value, Problem>(
  over: readonly Table[],
  write: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | ConnectionProblem>> {
  return attempt(() => database.transaction('rw', over, write));
}

/** One transaction: all that is read in it stood together at one moment. */
export function readAtOnce<Value, Problem>(
  over: readonly Table[],
  read: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | ConnectionProblem>> {
  return attempt(() => database.transaction('r', over, read));
}
