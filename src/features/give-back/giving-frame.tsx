import { useMemo, type ReactElement } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import { meetReplies } from '../../domain/moderation/meet-replies.ts';
import { countIn, type CountedAgency } from '../../domain/picture/count-in.ts';
import type { AgencyToken } from '../../domain/collection/agency.ts';
import type { Template } from '../../domain/template/template.ts';
import { ReadingRound } from '../../items/reading-round.tsx';
import { useRoundData } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';

/** All that feedback is made of. */
export type OpenGiving = {
  readonly stored: StoredRound;
  readonly counted: readonly CountedAgency[];
  readonly templateByHash: ReadonlyMap<string, Template>;
  /** Agencies whose return counts and could not be read. */
  readonly unread: readonly string[];
  /** How many things agencies answer to feedback. */
  readonly repliesByToken: ReadonlyMap<AgencyToken, number>;
};

type GivingFrameProps = {
  readonly stored: StoredRound;
  readonly children: (open: OpenGiving) => ReactElement;
};

/** Reads the returns and what was decided of them, and says how far that has come, or that it failed. */
export function GivingFrame({ stored, children }: GivingFrameProps): ReactElement {
  const state = useRoundData(stored);
  const open = useMemo((): OpenGiving | undefined => {
    if (state.status !== 'ready') return undefined;
    const { moderation, summaryByHash, templateByHash } = state.parts;
    const { moderations } = moderation;
    const { counted, leftOut } = countIn({ ...state.parts.stored, moderations, summaryByHash });
    const unread = leftOut.flatMap((one) => (one.why === 'unread' ? [one.agency.name] : []));
    const met = meetReplies(
      state.parts.stored,
      ({ contentHash }) => summaryByHash.get(contentHash)?.replies ?? [],
    );
    const repliesByToken = new Map([...met].map(([token, { length }]) => [token, length]));
    return { stored: state.parts.stored, counted, templateByHash, unread, repliesByToken };
  }, [state]);
  if (open !== undefined) return children(open);
  return state.status === 'ready' ? (
    <LoadingPage />
  ) : (
    <ReadingRound stored={stored} state={state} />
  );
}
