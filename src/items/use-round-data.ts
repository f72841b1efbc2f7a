import { useEffect, useMemo, useState } from 'react';

import type { RoundId } from '../domain/collection/round.ts';
import type { Result } from '../domain/shared/result.ts';
import type { StoredModeration } from '../storage/moderations.ts';
import type { ReadProblem } from '../storage/storage-problem.ts';
import type { StoredRound } from '../storage/rounds.ts';
import { holdModeration, recallModeration } from './held-moderation.ts';
import { keyOfReturns, loadReturns, recallReturns, type ReadReturns } from './load-returns.ts';

/** All that a round is drawn from: what its returns say and what was decided of them. */
export type RoundParts = ReadReturns & {
  readonly stored: StoredRound;
  readonly moderation: StoredModeration;
};

export type RoundPartsState =
  | { readonly status: 'loading'; readonly read: number; readonly total: number }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly parts: RoundParts };

/** Reads them, in this tab and as any other changes them. */
export function useRoundData(stored: StoredRound): RoundPartsState {
  const { id } = stored.round;
  const moderation = useModeration(id);
  const { read, progress, hasFailed } = useReturns(stored);
  return useMemo((): RoundPartsState => {
    if (hasFailed || moderation?.ok === false) return { status: 'failed' };
    if (read === undefined || moderation === undefined) return { status: 'loading', ...progress };
    return { status: 'ready', parts: { stored, moderation: moderation.value, ...read } };
  }, [stored, moderation, read, progress, hasFailed]);
}

function useModeration(id: RoundId): Result<StoredModeration, ReadProblem> | undefined {
  const [read, setRead] = useState<ReadOf | undefined>(() => {
    const now = recallModeration(id);
    return now && { id, now };
  });
  useEffect(
    () =>
      holdModeration(id, (now) => {
        setRead((before) => (before?.id === id && before.now === now ? before : { id, now }));
      }),
    [id],
  );
  return read?.id === id ? read.now : undefined;
}

type ReadOf = { readonly id: RoundId; readonly now: Result<StoredModeration, ReadProblem> };

function useReturns({ returns }: StoredRound): {
  readonly read: ReadReturns | undefined;
  readonly progress: { readonly read: number; readonly total: number };
  readonly hasFailed: boolean;
} {
  const key = useMemo(() => keyOfReturns(returns), [returns]);
  // While a newer return is read, what was read before still stands: no page goes blank.
  const [read, setRead] = useState(() => recallReturns(key));
  const [progress, setProgress] = useState({ read: 0, total: 0 });
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    const start = async (): Promise<void> => {
      const now = await loadReturns(key, (done, total) => {
        if (!isGone) setProgress({ read: done, total });
      });
      if (isGone) return;
      if (now === undefined) setHasFailed(true);
      else setRead(now);
    };
    void start();
    return () => {
      isGone = true;
    };
  }, [key]);
  return { read, progress, hasFailed };
}
