import type { Table } from 'dexie';

import type { Result } from '../domain/shared/result.ts';
import { attempt } from './connection.ts';
import { database } from './database.ts';
import type { Call } from './storage-health.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** Rows of these may be of megabytes: no words are let go of for them. */
const LARGE = ['attachments', 'returnDocuments'];

/** One transaction: all that is written in it is stored, or nothing of it. */
export function writeAtOnce<Value, Problem>(
  over: readonly Table[],
  write: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | ConnectionProblem>> {
  const forWords = !over.some(({ name }) => LARGE.includes(name));
  return attempt((call) => transact('rw', over, write, call), {
    isWrite: true,
    forWords,
  });
}

/** One transaction: all that is read in it stood together at one moment. */
export function readAtOnce<Value, Problem>(
  over: readonly Table[],
  read: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | ConnectionProblem>> {
  return attempt((call) => transact('r', over, read, call));
}

function transact<Value>(
  mode: 'r' | 'rw',
  over: readonly Table[],
  work: () => Promise<Value>,
  call: Call,
): PromiseLike<Value> {
  // Async of itself: only then does Dexie wait for what is awaited in it.
  return database.transaction(mode, over, async (transaction) => {
    call.takeBack = () => {
      try {
        transaction.abort();
      } catch {
        // It has ended, or is being stored: the same change once more changes nothing.
      }
    };
    const value = await work();
    call.isStoring = mode === 'rw';
    return value;
  });
}
