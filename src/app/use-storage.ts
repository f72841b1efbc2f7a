import { useEffect, useState } from 'react';

import {
  openStorage,
  watchConnection,
  whenOpened,
  type ConnectionEvent,
  type Erased,
} from '../storage/connection.ts';
import type { OpenProblem } from '../storage/open-database.ts';
import { hasAudits } from '../storage/has-audits.ts';
import { hasJournal } from '../storage/journal/has-journal.ts';
import { hasLock } from '../storage/lock/has-lock.ts';
import { holdOpen } from '../storage/lock/open-pages.ts';
import { heldSealer, watchSealedFound } from '../storage/lock/sealer.ts';
import { findLoss, keepMarks, type Loss } from '../storage/marks.ts';
import { listPendingKeys } from '../storage/pending-keys.ts';
import type { ReplayedText } from '../storage/replay-pending.ts';

export type StorageState =
  | { readonly status: 'opening' }
  | {
      readonly status: 'refused';
      readonly problem: OpenProblem;
      readonly openAgain: () => void;
    }
  /** The lock is on, and nothing is read before it is opened. */
  | { readonly status: 'locked'; readonly goOn: () => void }
  /** The user had everything removed from this device: nothing more is kept. */
  | { readonly status: 'erased'; readonly erased: Erased }
  | {
      readonly status: 'open';
      /** Words an earlier page typed and did not live to store. */
      readonly replayed: readonly ReplayedText[];
      readonly event?: ConnectionEvent;
      /** What was here and is not any more, nor in the second copy. */
      readonly loss?: Loss;
    };

/** Opens the database once, stores what earlier pages left behind, and watches the connection. */
export function useStorage(): StorageState {
  const [state, setState] = useState<StorageState>({ status: 'opening' });
  useEffect(() => {
    let isGone = false;
    const show = (next: StorageState): void => {
      if (!isGone) setState(next);
    };
    const stopMarking = keepMarks();
    const stopLooking = watchSealedFound(() => {
      // All places but one may have been lost: the page that asks for the key looks in all.
      if (!isGone) window.location.reload();
    });
    void openAndReplay(show);
    const stopWatching = watchConnection((event) => {
      if (event.kind === 'erased') setState({ status: 'erased', erased: event.erased });
      else setState((now) => (now.status === 'open' ? { ...now, event } : now));
    });
    return () => {
      isGone = true;
      stopMarking();
      stopLooking();
      stopWatching();
    };
  }, []);
  return state;
}

/** An opening that another tab or a slow browser holds up is told of, and goes on by itself. */
async function openAndReplay(show: (next: StorageState) => void): Promise<void> {
  const openAgain = (): void => {
    void openAndReplay(show);
  };
  const showOpened = async (opened: Awaited<ReturnType<typeof openStorage>>): Promise<void> => {
    if (!opened.ok) {
      show({ status: 'refused', problem: opened.problem, openAgain });
      return;
    }
    await tellSilence(() => {
      show({ status: 'refused', problem: { kind: 'noAnswer' }, openAgain });
    });
    // First what was lost: words of an earlier page may belong to it.
    const loss = await bringBack(opened.value.isNew);
    const replayed = await Promise.race([replay(), giveUp()]);
    show({ status: 'open', replayed, ...(loss === undefined ? {} : { loss }) });
    setTimeout(() => void keepSecondCopy().catch(() => undefined), KEEP_AFTER_MS);
  };
  if (heldSealer() === undefined && (await hasLock())) {
    show({ status: 'locked', goOn: openAgain });
    return;
  }
  await holdOpen();
  const opened = await openStorage();
  await showOpened(opened);
  setTimeout(() => void tidy().catch(() => undefined), TIDY_AFTER_MS);
  if (opened.ok) return;
  const { kind } = opened.problem;
  if (kind === 'blocked' || kind === 'noAnswer') await showOpened(await whenOpened());
}

/** How long the first reading may take before people are told, in milliseconds. */
const FIRST_ANSWER_MS = 2_000;

/** A database that opens and then answers nothing must not be waited for unsaid; it may come all the same. */
async function tellSilence(onSilent: () => void): Promise<void> {
  const timer = setTimeout(onSilent, FIRST_ANSWER_MS);
  await hasAudits();
  clearTimeout(timer);
}

/**
 * A database that does not have what the marks outside it speak of is no first visit: what it lacks
 * is brought back before any page is shown. Answers what could not be.
 */
async function bringBack(isNew: boolean): Promise<Loss | undefined> {
  const loss = await findLoss();
  if (loss === undefined && !(isNew && (await hasJournal()))) return undefined;
  try {
    const { bringBackLost } = await import('./second-copy.ts');
    await bringBackLost();
  } catch {
    // It cannot be loaded now; what is missing is said, and tried again at the next start.
  }
  return findLoss();
}

/** How long after the start the second copy is opened, in milliseconds: the first page goes before. */
const KEEP_AFTER_MS = 1_500;

async function keepSecondCopy(): Promise<void> {
  const copy = await import('./second-copy.ts');
  copy.keepSecondCopy();
}

/** How long after the start old safety copies are tidied away, in milliseconds: nobody waits for it. */
const TIDY_AFTER_MS = 5_000;

/** Where it cannot be done now, it is done at another start. */
async function tidy(): Promise<void> {
  const { tidyCopiesAtStart } = await import('../storage/copies.ts');
  await tidyCopiesAtStart(new Date());
}

/** Few starts find such words, so what stores them is no part of the first load. */
async function replay(): Promise<readonly ReplayedText[]> {
  if (listPendingKeys().length === 0) return [];
  const { replayPending } = await import('../storage/replay-pending.ts').catch(() => NO_REPLAY);
  return replayPending(new Date());
}

/** When it cannot be loaded: the words stay where they are kept, for the next start. */
const NO_REPLAY = { replayPending: () => [] };

/** How long the app waits for words of earlier pages to be stored before it opens, in milliseconds. */
const LONGEST_REPLAY_MS = 3_000;

/** What is not stored in time goes on being stored, and is offered again at the next start. */
async function giveUp(): Promise<readonly ReplayedText[]> {
  await new Promise((resolve) => setTimeout(resolve, LONGEST_REPLAY_MS));
  return [];
}
