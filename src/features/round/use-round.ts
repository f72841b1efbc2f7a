import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { roundIdSchema } from '../../domain/collection/round.ts';
import { trackRound, type RoundPicture } from '../../domain/collection/track-round.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { readRound, type StoredRound } from '../../storage/rounds.ts';

/** A round as its pages have it. */
export type OpenRound = {
  readonly stored: StoredRound;
  readonly picture: RoundPicture;
  readonly today: PlainDate;
};

export type RoundState =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string }
  | ({ readonly status: 'ready' } & OpenRound);

/** A round as it stands in the database, in this tab and any other, and how far it is today. */
export function useRound(id: string, today: PlainDate): RoundState {
  const roundId = roundIdSchema.safeParse(id);
  const read = useLiveQuery(
    async () => (roundId.success ? await readRound(roundId.data) : ('missing' as const)),
    [id],
  );
  const stored = typeof read === 'object' && read.ok ? read.value : undefined;
  const { round, agencies, returns } = stored ?? NOTHING;
  const picture = useMemo(
    () => (round === undefined ? undefined : trackRound(round, agencies, returns, today)),
    [round, agencies, returns, today],
  );
  return useMemo(() => {
    if (read === undefined) return { status: 'loading' };
    if (read === 'missing') return { status: 'missing' };
    if (!read.ok) {
      const { kind } = read.problem;
      return kind === 'missingRound'
        ? { status: 'missing' }
        : { status: 'unreadable', reason: kind };
    }
    if (picture === undefined) return { status: 'loading' };
    return { status: 'ready', stored: read.value, picture, today };
  }, [read, picture, today]);
}

const NOTHING = { round: undefined, agencies: [], returns: [] };
