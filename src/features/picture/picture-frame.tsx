import { useMemo, type ReactElement } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { ReadingRound } from '../../items/reading-round.tsx';
import { useRoundData } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { countOnce, type CountedRound } from './draw-once.ts';

/** A round counted in once, for all pages on which it is seen. */
export type OpenPicture = CountedRound & {
  readonly stored: StoredRound;
  readonly today: PlainDate;
};

type PictureFrameProps = {
  readonly stored: StoredRound;
  readonly today: PlainDate;
  readonly children: (open: OpenPicture) => ReactElement;
};

/** Reads what a round's returns say, and says how far it is where that takes a while. */
export function PictureFrame({ stored, today, children }: PictureFrameProps): ReactElement {
  const state = useRoundData(stored);
  const parts = state.status === 'ready' ? state.parts : undefined;
  const counted = useMemo(() => (parts === undefined ? undefined : countOnce(parts)), [parts]);
  if (parts !== undefined && counted !== undefined) {
    return children({ stored: parts.stored, today, ...counted });
  }
  return state.status === 'ready' ? (
    <LoadingPage />
  ) : (
    <ReadingRound stored={stored} state={state} />
  );
}
