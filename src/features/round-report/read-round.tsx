import type { ReactElement, ReactNode } from 'react';

import { useRoundData, type RoundParts } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';

type ReadRoundProps = {
  readonly stored: StoredRound;
  /** What stands there until it is read, or when it cannot be. */
  readonly otherwise: (
    state:
      | { readonly status: 'loading'; readonly read: number; readonly total: number }
      | { readonly status: 'failed' },
  ) => ReactNode;
  readonly children: (parts: RoundParts) => ReactNode;
};

/** What the returns of a round say, read once for all that is drawn from them. */
export function ReadRound({ stored, otherwise, children }: ReadRoundProps): ReactElement {
  const state = useRoundData(stored);
  return <>{state.status === 'ready' ? children(state.parts) : otherwise(state)}</>;
}
