import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';

import { auditIdSchema } from '../domain/audit/audit.ts';
import type { PlainDate } from '../domain/shared/plain-date.ts';
import { scoreAudit } from '../domain/scoring/score-audit.ts';
import type { Scorecard } from '../domain/scoring/scorecard.ts';
import { readAudit, type StoredAudit } from '../storage/read-audit.ts';
import type { AuditProblem } from '../storage/storage-problem.ts';
import { useToday } from './use-today.ts';

export type OpenAudit = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

export type AuditState =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly problem: AuditProblem }
  | ({ readonly status: 'ready' } & OpenAudit);

/** An audit as it stands in the database, in this tab and any other, with its scorecard of today. */
export function useAudit(id: string): AuditState {
  const auditId = auditIdSchema.safeParse(id);
  const read = useLiveQuery(
    async () => (auditId.success ? await readAudit(auditId.data) : ('missing' as const)),
    [id],
  );
  const today = useToday();
  const state = useMemo(() => toState(read, today), [read, today]);
  const [lastReady, setLastReady] = useState<AuditState>();
  if (state.status === 'ready' && state !== lastReady) setLastReady(state);
  // A read that fails later must not take the page with the words on it: a notice says what is up.
  return state.status === 'unreadable' && lastReady !== undefined ? lastReady : state;
}

type ReadAudit = Awaited<ReturnType<typeof readAudit>> | 'missing' | undefined;

function toState(read: ReadAudit, today: PlainDate): AuditState {
  if (read === undefined) return { status: 'loading' };
  if (read === 'missing') return { status: 'missing' };
  if (!read.ok) {
    return read.problem.kind === 'missingAudit'
      ? { status: 'missing' }
      : { status: 'unreadable', problem: read.problem };
  }
  const stored = read.value;
  if (stored.removedAt !== undefined) return { status: 'missing' };
  const scorecard = scoreAudit(stored.template, stored.audit, today);
  return { status: 'ready', stored, scorecard };
}
