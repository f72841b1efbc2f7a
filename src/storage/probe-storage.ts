import { openAnew } from './connection.ts';
import { saveSetting } from './settings.ts';
import { readHealth } from './storage-health.ts';

/** How long a user who tries again waits before being told that it was in vain, in milliseconds. */
const LONGEST_MS = 5_000;

const PROBED_AT = 'storageProbedAt';

/** Has the browser store something of no weight, and see it to the end: what comes of it is its health. */
export async function probeStorage(): Promise<void> {
  await saveSetting(PROBED_AT, new Date().toISOString());
}

/** The user tries again: a connection that has gone silent is given up, and its calls are made once more. */
export async function tryStorageAgain(): Promise<void> {
  if (readHealth().kind === 'silent') openAnew();
  const tooLong = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
  await Promise.race([probeStorage(), tooLong]);
}
