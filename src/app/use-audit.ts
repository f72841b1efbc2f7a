import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';

import { auditIdSchema, type AuditId } from '../domain/audit/audit.ts';
import type { PlainDate } from '../domain/shared/plain-date.ts';
import { succeed } from '../domain/shared/result.ts';
import { scoreAudit } from '../domain/scoring/score-audit.ts';
import type { Scorecard } from '../domain/scoring/scorecard.ts';
import { readAudit } from '../storage/read-audit.ts';
import type { StoredAudit } from '../storage/stored-audit.ts';
import { findSeen } from '../storage/seen-audits.ts';
import type { AuditProblem } from '../storage/storage-problem.ts';
import { useHealth } from './use-health.ts';
import { useToday } from './use-today.ts';

export type OpenAudit = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

export type AuditState =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly problem: AuditProblem }
  | ReadyAudit;

type ReadyAudit = { readonly status: 'ready' } & OpenAudit;

/** An audit as it stands in the database, in this tab and any other, with its scorecard of today. */
export function useAudit(id: string): AuditState {
  const auditId = auditIdSchema.safeParse(id);
  const isWell = useHealth().kind === 'well';
  // A read that failed is told of no later change: when the database serves again it is made anew.
  const read = useLiveQuery(
    async () => (auditId.success ? await readAudit(auditId.data) : ('missing' as const)),
    [id, isWell],
  );
  const today = useToday();
  const state = useMemo(() => toState(read, today), [read, today]);
  const [lastReady, setLastReady] = useState<ReadyAudit>();
  if (state.status === 'ready' && state !== lastReady) setLastReady(state);
  const seen = useMemo(() => findRemembered(auditId.data, today), [auditId.data, today]);
  // A read that fails must not take the page with the words on it: a notice says what is up.
  const isUnread = state.status === 'unreadable' || (state.status === 'loading' && !isWell);
  if (!isUnread) return state;
  if (lastReady !== undefined && lastReady.stored.audit.id === auditId.data) return lastReady;
  return seen ?? state;
}

/** As this page has read it before, for while the database gives it no more. */
function findRemembered(auditId: AuditId | undefined, today: PlainDate): AuditState | undefined {
  const seen = auditId === undefined ? undefined : findSeen(auditId);
  if (seen === undefined) return undefined;
  const state = toState(succeed(seen), today);
  return state.status === 'ready' ? state : undefined;
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
