import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState, useSyncExternalStore } from 'react';

import { auditIdSchema } from '../domain/audit/audit.ts';
import { toPlainDate, type PlainDate } from '../domain/shared/plain-date.ts';
import { scoreAudit } from '../domain/scoring/score-audit.ts';
import type { Scorecard } from '../domain/scoring/scorecard.ts';
import { readAudit, type StoredAudit } from '../storage/read-audit.ts';
import type { AuditProblem } from '../storage/storage-problem.ts';

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
  const today = useSyncExternalStore(watchDay, readDay);
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

function readDay(): PlainDate {
  return toPlainDate(new Date());
}

/**
 * A tab stays open for days: what is overdue today is asked at midnight, and whenever the tab comes
 * back into sight, since no timer runs while the computer sleeps.
 */
function watchDay(noteDay: () => void): () => void {
  let timer = setTimeout(noteMidnight, countToMidnight(new Date()));
  function noteMidnight(): void {
    noteDay();
    timer = setTimeout(noteMidnight, countToMidnight(new Date()));
  }
  document.addEventListener('visibilitychange', noteDay);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', noteDay);
  };
}

/** In milliseconds, on the user's own calendar. */
function countToMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime();
}
