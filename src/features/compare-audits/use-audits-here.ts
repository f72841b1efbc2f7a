import { useLiveQuery } from 'dexie-react-hooks';

import { listAudits, type AuditList } from '../../storage/read-audit.ts';
import type { ReadProblem } from '../../storage/storage-problem.ts';

export type AuditsHere =
  | { readonly status: 'loading' }
  | { readonly status: 'unreadable'; readonly problem: ReadProblem }
  | { readonly status: 'ready'; readonly list: AuditList };

/** The audits on this device, in this tab and any other. */
export function useAuditsHere(): AuditsHere {
  const list = useLiveQuery(listAudits, []);
  if (list === undefined) return { status: 'loading' };
  if (!list.ok) return { status: 'unreadable', problem: list.problem };
  return { status: 'ready', list: list.value };
}
