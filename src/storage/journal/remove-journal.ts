import { JOURNAL_FOLDER } from './has-journal.ts';
import { stopJournal } from './keep-journal.ts';

const LONGEST_MS = 3_000;
const PAUSE_MS = 100;

/** Deletes the second copy and keeps none any more; answers whether nothing is left of it. */
export async function removeJournal(): Promise<boolean> {
  stopJournal();
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    const left = await remove();
    if (left !== 'held') return left === 'nothing';
    // The worker of a tab that is just being told still has its files open.
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function remove(): Promise<'nothing' | 'held' | 'refused'> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(JOURNAL_FOLDER, { recursive: true });
    return 'nothing';
  } catch (error) {
    const reason = error instanceof Error ? error.name : '';
    if (reason === 'NoModificationAllowedError' || reason === 'InvalidStateError') return 'held';
    // A browser that has no such files, or gives none, has kept nothing in them.
    return ['NotFoundError', 'SecurityError', 'TypeError'].includes(reason) ? 'nothing' : 'refused';
  }
}
