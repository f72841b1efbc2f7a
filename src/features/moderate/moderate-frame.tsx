import { useState, type ReactElement } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import { ReadingRound } from '../../items/reading-round.tsx';
import type { StoredRound } from '../../storage/rounds.ts';
import { ModeratorPage } from './moderator-page.tsx';
import { useModerating, type Moderating } from './use-moderating.ts';
import { useModerator, useSaidInRound, type OwnModerator } from './use-moderator.ts';

export type OpenModeration = Moderating & {
  readonly own: OwnModerator;
  /** To say that somebody else sits at this device now. */
  readonly askWho: () => void;
};

/** Reads what moderation stands on, and asks who moderates, before any of its pages is shown. */
export function ModerateFrame({
  stored,
  children,
}: {
  readonly stored: StoredRound;
  readonly children: (open: OpenModeration) => ReactElement;
}): ReactElement {
  const state = useModerating(stored);
  const own = useModerator();
  const [isAsking, setIsAsking] = useState(false);
  useSaidInRound(stored.round.id, own, state.status === 'ready' ? state.moderation : undefined);
  if (own === undefined) return <LoadingPage />;
  if (own === null || isAsking) {
    const done = (): void => {
      setIsAsking(false);
    };
    return <ModeratorPage round={stored.round} own={own} onDone={done} />;
  }
  if (state.status !== 'ready') return <ReadingRound stored={stored} state={state} />;
  const askWho = (): void => {
    setIsAsking(true);
  };
  return children({ ...state, own, askWho });
}
