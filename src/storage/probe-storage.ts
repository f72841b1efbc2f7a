import { succeed } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { openAnew } from './connection.ts';
import { tables } from './database.ts';
import { readHealth } from './storage-health.ts';

/** Asks the browser once more whether it would store anything, and stores nothing; what it answers is its health. */
export async function probeStorage(): Promise<void> {
  await writeAtOnce<undefined, never>([tables.settings], async () => {
    await tables.settings.count();
    return succeed(undefined);
  });
}

/** The user tries again: a connection that has gone silent is given up, and its calls are made once more. */
export async function tryStorageAgain(): Promise<void> {
  if (readHealth().kind === 'silent') openAnew();
  await probeStorage();
}
