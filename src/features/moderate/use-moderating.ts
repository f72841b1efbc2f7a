import { useMemo } from 'react';

import { listEarlierDecisions } from '../../domain/moderation/meet-earlier.ts';
import { meetReplies } from '../../domain/moderation/meet-replies.ts';
import { countIn } from '../../domain/picture/count-in.ts';
import { useRoundData, type RoundParts } from '../../items/use-round-data.ts';
import type { StoredModeration } from '../../storage/moderations.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { listItems, type QueueItem } from './queue-items.ts';

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

/** A round with what its returns say and what was decided of them, in this tab and any other. */
export function useModerating(stored: StoredRound): ModeratingState {
  const state = useRoundData(stored);
  return useMemo(
    () => (state.status === 'ready' ? { status: 'ready', ...draw(state.parts) } : state),
    [state],
  );
}

function draw({ stored, moderation, summaryByHash, templateByHash }: RoundParts): Moderating {
  const { moderations } = moderation;
  const { counted, leftOut } = countIn({ ...stored, moderations, summaryByHash });
  const earlier = listEarlierDecisions(stored, moderations);
  return {
    stored,
    moderation,
    items: listItems(
      counted,
      templateByHash,
      earlier,
      meetReplies(stored, ({ contentHash }) => summaryByHash.get(contentHash)?.replies ?? []),
    ),
    unread: leftOut.flatMap((one) => (one.why === 'unread' ? [one.agency.name] : [])),
  };
}
