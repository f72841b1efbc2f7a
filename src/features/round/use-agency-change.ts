import { useState } from 'react';

import type { Agency } from '../../domain/collection/agency.ts';
import { updateAgency } from '../../storage/agencies.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';

export type AgencyChange = {
  /** Why the last change was not stored; empty when it was. */
  readonly fault: string;
  /** Answers whether it was stored. */
  readonly change: (apply: (agency: Agency) => Agency, baseRevision?: number) => Promise<boolean>;
};

/** Changes what stands of one agency. */
export function useAgencyChange({ round }: StoredRound, { token }: Agency): AgencyChange {
  const [fault, setFault] = useState('');
  return {
    fault,
    change: async (apply, baseRevision) => {
      const done = await updateAgency(round.id, token, apply, new Date(), baseRevision);
      setFault(done.ok ? '' : explainRoundProblem(done.problem));
      return done.ok;
    },
  };
}
