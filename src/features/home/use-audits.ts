import { useLiveQuery } from 'dexie-react-hooks';

import { isAnswered } from '../../domain/audit/answer-state.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { listAudits, type AuditList } from '../../storage/read-audit.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { listRemovedAudits, type RemovedAudits } from '../../storage/removed-audits.ts';
import type { ReadProblem } from '../../storage/storage-problem.ts';

export type AuditsState =
  | { readonly status: 'loading' }
  | { readonly status: 'unreadable'; readonly problem: ReadProblem }
  | { readonly status: 'ready'; readonly list: AuditList; readonly removed: RemovedAudits };

/** The audits on this device and those put away, in this tab and any other. */
export function useAudits(): AuditsState {
  const list = useLiveQuery(listAudits, []);
  const removed = useLiveQuery(listRemovedAudits, []);
  if (list === undefined || removed === undefined) return { status: 'loading' };
  if (!list.ok) return { status: 'unreadable', problem: list.problem };
  if (!removed.ok) return { status: 'unreadable', problem: removed.problem };
  return { status: 'ready', list: list.value, removed: removed.value };
}

/** How many of an audit's questions are answered, and how many there are. */
export function countAnswered({ audit, template }: StoredAudit): {
  readonly answered: number;
  readonly total: number;
} {
  const questions = listQuestions(template);
  return {
    answered: questions.filter(({ id }) => isAnswered(audit.answerByQuestion.get(id))).length,
    total: questions.length,
  };
}
