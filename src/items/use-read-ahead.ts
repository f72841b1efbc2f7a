import { useEffect, useMemo, useRef } from 'react';

import type { StoredRound } from '../storage/rounds.ts';
import { holdModeration } from './held-moderation.ts';
import { keyOfReturns, loadReturns } from './load-returns.ts';
import { loadSummaries } from './load-summaries.ts';
import { pause } from './pause.ts';
import type { RoundParts } from './use-round-data.ts';

/** So long nobody is held up by it: the page stands, and its first press is answered. In milliseconds. */
const BEFORE_MS = 300;

/** So many summaries come between two looks at the page. */
const AT_ONCE = 40;

/**
 * Reads, a little at a time, what the other pages of a round are drawn from, while somebody looks at
 * who has returned, and hands it on once: of hundreds of returns the picture is then there at once.
 */
export function useReadAhead(stored: StoredRound, handOn: (parts: RoundParts) => void): void {
  const { round, returns } = stored;
  const { id } = round;
  const key = useMemo(() => keyOfReturns(returns), [returns]);
  const now = useRef({ stored, handOn });
  useEffect(() => {
    now.current = { stored, handOn };
  });
  useEffect(() => {
    if (key === '') return;
    let isGone = false;
    let stop = (): void => undefined;
    const read = async (): Promise<void> => {
      await pause(BEFORE_MS);
      const hashes = now.current.stored.returns.map(({ contentHash }) => contentHash);
      for (let at = 0; at < hashes.length && !isGone; at += AT_ONCE) {
        await loadSummaries(hashes.slice(at, at + AT_ONCE), () => undefined);
        await pause(0);
      }
      const whole = isGone ? undefined : await loadReturns(key, () => undefined);
      if (isGone || whole === undefined) return;
      let isFirst = true;
      stop = holdModeration(id, (moderation) => {
        if (!isFirst || !moderation.ok) return;
        isFirst = false;
        const { current } = now;
        current.handOn({ stored: current.stored, moderation: moderation.value, ...whole });
      });
    };
    void read();
    return () => {
      isGone = true;
      stop();
    };
  }, [id, key]);
}
