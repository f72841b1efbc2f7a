import { useEffect, useState } from 'react';

import {
  openStorage,
  watchConnection,
  type ConnectionEvent,
  type Erased,
  type OpenProblem,
} from '../storage/connection.ts';
import { replayPending, type ReplayedText } from '../storage/replay-pending.ts';

export type StorageState =
  | { readonly status: 'opening' }
  | { readonly status: 'refused'; readonly problem: OpenProblem }
  /** The user had everything removed from this device: nothing more is kept. */
  | { readonly status: 'erased'; readonly erased: Erased }
  | {
      readonly status: 'open';
      /** Words an earlier page typed and did not live to store. */
      readonly replayed: readonly ReplayedText[];
      readonly event?: ConnectionEvent;
    };

/** Opens the database once, stores what earlier pages left behind, and watches the connection. */
export function useStorage(): StorageState {
  const [state, setState] = useState<StorageState>({ status: 'opening' });
  useEffect(() => {
    let isGone = false;
    const show = (next: StorageState): void => {
      if (!isGone) setState(next);
    };
    void openAndReplay().then(show);
    const stopWatching = watchConnection((event) => {
      if (event.kind === 'erased') setState({ status: 'erased', erased: event.erased });
      else setState((now) => (now.status === 'open' ? { ...now, event } : now));
    });
    return () => {
      isGone = true;
      stopWatching();
    };
  }, []);
  return state;
}

async function openAndReplay(): Promise<StorageState> {
  const opened = await openStorage();
  if (!opened.ok) return { status: 'refused', problem: opened.problem };
  return { status: 'open', replayed: await Promise.race([replayPending(new Date()), giveUp()]) };
}

/** How long the app waits for words of earlier pages to be stored before it opens, in milliseconds. */
const LONGEST_REPLAY_MS = 3_000;

/** What is not stored in time goes on being stored, and is offered again at the next start. */
async function giveUp(): Promise<readonly ReplayedText[]> {
  await new Promise((resolve) => setTimeout(resolve, LONGEST_REPLAY_MS));
  return [];
}
