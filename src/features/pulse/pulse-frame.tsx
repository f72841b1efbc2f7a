import { useMemo, type ReactElement } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import { countIn } from '../../domain/picture/count-in.ts';
import { ReadingRound } from '../../items/reading-round.tsx';
import { useRoundData } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import type { OpenPulse } from './open-pulse.ts';

type PulseFrameProps = {
  readonly stored: StoredRound;
  readonly children: (open: OpenPulse) => ReactElement;
};

/** Reads what the returns of a round say, before any page of the pulse is shown. */
export function PulseFrame({ stored, children }: PulseFrameProps): ReactElement {
  const state = useRoundData(stored);
  const parts = state.status === 'ready' ? state.parts : undefined;
  const open = useMemo(() => {
    if (parts === undefined) return undefined;
    const { moderation, summaryByHash, templateByHash } = parts;
    const data = { ...parts.stored, moderations: moderation.moderations, summaryByHash };
    return { stored: parts.stored, counted: countIn(data).counted, templateByHash };
  }, [parts]);
  if (open !== undefined) return children(open);
  return state.status === 'ready' ? (
    <LoadingPage />
  ) : (
    <ReadingRound stored={stored} state={state} />
  );
}
