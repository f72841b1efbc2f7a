import { handKey } from '../storage/lock/hand-key.ts';
import { startWorker } from '../offline/start-worker.ts';
import { parseStatus } from '../storage/journal/journal-status.ts';
import workerAddress from '../storage/journal/journal-worker.ts?worker&url';
import { isNever, leadJournal } from '../storage/journal/lead-journal.ts';
import { readStatus } from '../storage/journal/news.ts';
import { removeJournal } from '../storage/journal/remove-journal.ts';
import { makeSealer } from '../storage/lock/cipher.ts';
import { findRecord, keepRecord, removeRecord } from '../storage/lock/keep-record.ts';
import { CHECK_WORD, type LockRecord } from '../storage/lock/lock-record.ts';
import { answerTabs, lockWhenIdle } from '../storage/lock/lock-tabs.ts';
import { whileAlone } from '../storage/lock/open-pages.ts';
import { dropSealer, holdSealer, type Sealer } from '../storage/lock/sealer.ts';
import { sweepRows, countUnswept } from '../storage/lock/sweep.ts';
import { sweepWords } from '../storage/lock/sweep-words.ts';

export type OpenedLock =
  | { readonly kind: 'open' }
  /** The lock was taken off: the page is to be loaded anew. */
  | { readonly kind: 'off' }
  /** Not the key of this lock; nothing was read or changed. */
  | { readonly kind: 'otherKey' }
  /** Other tabs have the work open, and know nothing of the lock. */
  | { readonly kind: 'otherTabs' }
  /** Some of it could not be done; all that is stored can be read, and the next start goes on. */
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * What is done with the key before anything is read: it is tried, what an earlier start began is
 * ended, and only then do the page and its workers have it.
 */
export async function openLock(
  key: Uint8Array<ArrayBuffer>,
  fromSheet: LockRecord | undefined,
  tell: (done: number) => void,
): Promise<OpenedLock> {
  const found = await findRecord();
  const record = found.record ?? fromSheet;
  // Another tab has taken it off since this page asked for the key.
  if (record === undefined) return { kind: 'off' };
  const sealer = makeSealer(key);
  if (sealer.openText(record.check) !== CHECK_WORD) return { kind: 'otherKey' };
  // A sheet of another lock opens none of the rows; then nothing may be written with its key.
  if (found.record === undefined && (await countUnswept(sealer, 'plain')) === 0) {
    return { kind: 'otherKey' };
  }
  if (record.state !== 'sealed') {
    const ended = await whileAlone(() => endBegun(record, sealer, tell));
    if (ended === undefined) return { kind: 'otherTabs' };
    if (ended.kind !== 'open') return ended;
  } else if (found.behind > 0) await keepRecord(record);
  holdSealer(sealer);
  answerTabs();
  if (record.idleMinutes !== undefined) lockWhenIdle(record.idleMinutes);
  return { kind: 'open' };
}

async function endBegun(
  record: LockRecord,
  sealer: Sealer,
  tell: (done: number) => void,
): Promise<OpenedLock> {
  try {
    return record.state === 'unsealing'
      ? await unseal(sealer, tell)
      : await seal(record, sealer, tell);
  } catch (error) {
    dropSealer();
    return { kind: 'failed', reason: error instanceof Error ? error.name : String(error) };
  }
}

/** The second copy stays readable throughout: it is written anew whole before the old one goes. */
async function seal(
  record: LockRecord,
  sealer: Sealer,
  tell: (done: number) => void,
): Promise<OpenedLock> {
  const sealing = { ...record, state: 'sealing', revision: record.revision + 1 } as const;
  if ((await keepRecord(sealing)) < FEWEST_PLACES) return { kind: 'failed', reason: 'places' };
  holdSealer(sealer);
  await sweepRows(sealer, 'sealed', tell);
  sweepWords();
  const isDone = (await countUnswept(sealer, 'sealed')) === 0 && (await bringCopyIntoForm());
  if (isDone) await keepRecord({ ...sealing, state: 'sealed', revision: sealing.revision + 1 });
  return { kind: 'open' };
}

/** One place alone might be lost, and the key with it. */
const FEWEST_PLACES = 2;

/** The key goes last, when there is nothing left that only it can open. */
async function unseal(sealer: Sealer, tell: (done: number) => void): Promise<OpenedLock> {
  holdSealer(sealer, 'plain');
  await sweepRows(sealer, 'plain', tell);
  sweepWords();
  if (!(await bringCopyIntoForm())) await removeJournal();
  await sweepRows(sealer, 'readable', tell);
  if ((await countUnswept(sealer, 'readable')) > 0) return { kind: 'failed', reason: 'left' };
  await removeRecord();
  return { kind: 'off' };
}

async function bringCopyIntoForm(): Promise<boolean> {
  const leader = leadJournal(
    () => handKey(startWorker(workerAddress)),
    () => undefined,
  );
  await leader.settle();
  leader.stop();
  const status = parseStatus(readStatus());
  return status?.kind === 'kept' || (status?.kind === 'none' && isNever(status.reason));
}
