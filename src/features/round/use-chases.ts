import { useCallback, useState } from 'react';

import type { Agency, AgencyToken } from '../../domain/collection/agency.ts';
import type { RoundId } from '../../domain/collection/round.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { updateAgencies } from '../../storage/agencies.ts';
import { explainRoundProblem } from './explain-round-problem.ts';

export type ChaseOutcome =
  | { readonly kind: 'recorded'; readonly tokens: readonly AgencyToken[] }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly reason: string };

export type Chases = {
  readonly outcome: ChaseOutcome | undefined;
  /** Notes that these agencies were chased today. */
  readonly record: (tokens: readonly AgencyToken[]) => Promise<void>;
  /** Takes back what was recorded last. */
  readonly undo: () => Promise<void>;
};

/** A chase is recorded at the press of a button, and can be taken back as easily. */
export function useChases(roundId: RoundId, today: PlainDate): Chases {
  const [outcome, setOutcome] = useState<ChaseOutcome>();
  const change = useCallback(
    async (
      tokens: readonly AgencyToken[],
      apply: (agency: Agency) => Agency,
      done: ChaseOutcome,
    ): Promise<void> => {
      const stored = await updateAgencies(roundId, tokens, apply, new Date());
      setOutcome(
        stored.ok ? done : { kind: 'failed', reason: explainRoundProblem(stored.problem) },
      );
    },
    [roundId],
  );
  const record = useCallback(
    (tokens: readonly AgencyToken[]) =>
      change(
        tokens,
        (agency) => ({
          ...agency,
          chases: [...agency.chases, { on: today, how: '', note: '' }],
        }),
        { kind: 'recorded', tokens },
      ),
    [change, today],
  );
  const undo = async (): Promise<void> => {
    if (outcome?.kind !== 'recorded') return;
    await change(outcome.tokens, (agency) => ({ ...agency, chases: agency.chases.slice(0, -1) }), {
      kind: 'undone',
    });
  };
  return { outcome, record, undo };
}
