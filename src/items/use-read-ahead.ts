import { useEffect } from 'react';

import type { StoredRound } from '../storage/rounds.ts';
import { holdModeration } from './held-moderation.ts';
import { loadSummaries } from './load-summaries.ts';

/** So long nobody is held up by it: the page stands, and its first press is answered. In milliseconds. */
const BEFORE_MS = 300;

/** So many summaries come between two looks at the page. */
const AT_ONCE = 40;

/**
 * Reads, a little at a time, what the other pages of a round are drawn from, while somebody looks at
 * who has returned: of hundreds of returns the picture is then there at once.
 */
export function useReadAhead({ round, returns }: StoredRound): void {
  const { id } = round;
  const key = returns.map(({ contentHash }) => contentHash).join(' ');
  useEffect(() => {
    if (key === '') return;
    let isGone = false;
    let stop = (): void => undefined;
    const read = async (): Promise<void> => {
      await pause(BEFORE_MS);
      const hashes = key.split(' ');
      for (let at = 0; at < hashes.length && !isGone; at += AT_ONCE) {
        await loadSummaries(hashes.slice(at, at + AT_ONCE), () => undefined);
        await pause(0);
      }
      if (!isGone) stop = holdModeration(id, () => undefined);
    };
    void read();
    return () => {
      isGone = true;
      stop();
    };
  }, [id, key]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
