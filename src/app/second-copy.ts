import { startWorker } from '../offline/start-worker.ts';
import { handKey } from '../storage/lock/hand-key.ts';
import { keepJournal, settleJournal } from '../storage/journal/keep-journal.ts';
import workerAddress from '../storage/journal/journal-worker.ts?worker&url';

/** How long a start that misses work waits for the second copy, in milliseconds. */
const LONGEST_MS = 10_000;

/** Keeps the second copy from now on; does nothing when that is done already. */
export function keepSecondCopy(): void {
  keepJournal(() => handKey(startWorker(workerAddress)));
}

/** Brings back what the database has lost, as far as the second copy has it. */
export async function bringBackLost(): Promise<void> {
  const settled = settleJournal();
  keepSecondCopy();
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
