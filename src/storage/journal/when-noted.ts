import { listGone } from '../marks.ts';
import { parseStatus } from './journal-status.ts';
import { readStatus } from './news.ts';

const LONGEST_MS = 2_000;
const PAUSE_MS = 25;

/**
 * Resolves when what was deleted is deleted from the second copy too. Where that takes long it is
 * not waited for: it is done at the next start, before anything is brought back.
 */
export async function whenDeletionNoted(): Promise<void> {
  if (parseStatus(readStatus())?.kind !== 'kept') return;
  const { keys } = listGone();
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    const left = listGone().keys;
    if (!keys.some((key) => left.includes(key))) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
