import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import type { ReturnSummary } from '../../domain/collection/summarise-return.ts';
import { listEarlierDecisions } from '../../domain/moderation/meet-earlier.ts';
import { countIn } from '../../domain/picture/count-in.ts';
import type { Template } from '../../domain/template/template.ts';
import { readModeration, type StoredModeration } from '../../storage/moderations.ts';
import { readRoundTemplates, type StoredRound } from '../../storage/rounds.ts';
import { listItems, type QueueItem } from './queue-items.ts';
import { loadSummaries } from './load-summaries.ts';

/** All that moderation is drawn from. */
export type Moderating = {
  readonly stored: StoredRound;
  readonly moderation: StoredModeration;
  readonly items: readonly QueueItem[];
  /** Agencies whose return counts and could not be read. */
  readonly unread: readonly string[];
};

export type ModeratingState =
  | { readonly status: 'loading'; readonly read: number; readonly total: number }
  | { readonly status: 'failed' }
  | ({ readonly status: 'ready' } & Moderating);

type Read = {
  readonly of: string;
  readonly summaryByHash: ReadonlyMap<string, ReturnSummary>;
  readonly templateByHash: ReadonlyMap<string, Template>;
};

/** A round with what its returns say and what was decided of them, in this tab and any other. */
export function useModerating(stored: StoredRound): ModeratingState {
  const moderation = useLiveQuery(() => readModeration(stored.round.id), [stored.round.id]);
  const { read, progress, hasFailed } = useReturns(stored);
  const drawn = useMemo(() => {
    if (read === undefined || moderation?.ok !== true) return undefined;
    const { moderations } = moderation.value;
    const { counted, leftOut } = countIn({ ...stored, moderations, ...read });
    const earlier = listEarlierDecisions(stored, moderations);
    return {
      items: listItems(counted, read.templateByHash, earlier),
      unread: leftOut.flatMap((one) => (one.why === 'unread' ? [one.agency.name] : [])),
    };
  }, [stored, moderation, read]);
  if (hasFailed || moderation?.ok === false) return { status: 'failed' };
  if (drawn === undefined || moderation === undefined) return { status: 'loading', ...progress };
  return { status: 'ready', stored, moderation: moderation.value, ...drawn };
}

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
      else setRead({ of: key, summaryByHash, templateByHash: templates.value });
    };
    void start();
    return () => {
      isGone = true;
    };
  }, [key]);
  // While a newer return is read, what was read before still stands: no page goes blank.
  return { read, progress, hasFailed };
}
