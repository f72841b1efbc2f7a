import { useEffect, useMemo, useState } from 'react';

import type { ReturnSummary } from '../domain/collection/summarise-return.ts';
import type { RoundId } from '../domain/collection/round.ts';
import type { Result } from '../domain/shared/result.ts';
import type { Template } from '../domain/template/template.ts';
import type { StoredModeration } from '../storage/moderations.ts';
import type { ReadProblem } from '../storage/storage-problem.ts';
import { readRoundTemplates, type StoredRound } from '../storage/rounds.ts';
import { holdModeration } from './held-moderation.ts';
import { loadSummaries } from './load-summaries.ts';

/** All that a round is drawn from: what its returns say and what was decided of them. */
export type RoundParts = {
  readonly stored: StoredRound;
  readonly moderation: StoredModeration;
  readonly summaryByHash: ReadonlyMap<string, ReturnSummary>;
  readonly templateByHash: ReadonlyMap<string, Template>;
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
  const [read, setRead] = useState<ReadOf>();
  useEffect(
    () =>
      holdModeration(id, (now) => {
        setRead({ id, now });
      }),
    [id],
  );
  return read?.id === id ? read.now : undefined;
}

type ReadOf = { readonly id: RoundId; readonly now: Result<StoredModeration, ReadProblem> };

type Read = Pick<RoundParts, 'summaryByHash' | 'templateByHash'>;

function useReturns({ returns }: StoredRound): {
  readonly read: Read | undefined;
  readonly progress: { readonly read: number; readonly total: number };
  readonly hasFailed: boolean;
} {
  const [read, setRead] = useState<Read>();
  const [progress, setProgress] = useState({ read: 0, total: 0 });
  const [hasFailed, setHasFailed] = useState(false);
  const key = returns
    .map(({ contentHash, templateHash }) => `${contentHash} ${templateHash}`)
    .toSorted()
    .join('\n');
  useEffect(() => {
    let isGone = false;
    const pairs = key === '' ? [] : key.split('\n').map((pair) => pair.split(' '));
    const start = async (): Promise<void> => {
      const hashes = pairs.map(([hash = '']) => hash);
      const templateHashes = [...new Set(pairs.map(([, hash = '']) => hash))];
      const summaryByHash = await loadSummaries(hashes, (done, total) => {
        if (!isGone) setProgress({ read: done, total });
      });
      const templates = await readRoundTemplates(templateHashes);
      if (isGone) return;
      if (summaryByHash === undefined || !templates.ok) setHasFailed(true);
      else setRead({ summaryByHash, templateByHash: templates.value });
    };
    void start();
    return () => {
      isGone = true;
    };
  }, [key]);
  // While a newer return is read, what was read before still stands: no page goes blank.
  return { read, progress, hasFailed };
}
