import { useLiveQuery } from 'dexie-react-hooks';

import { isAnswered } from '../../domain/audit/answer-state.ts';
import { findSignOff, type SignOff } from '../../domain/audit/sign-off.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { listAudits } from '../../storage/read-audit.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

/** Another audit on this device that answers can be brought from. */
export type Source = {
  readonly stored: StoredAudit;
  readonly isSameOrganisation: boolean;
  readonly answered: number;
  readonly total: number;
  readonly signOff: SignOff | undefined;
};

export type SourcesState =
  | { readonly status: 'loading' }
  | { readonly status: 'unreadable' }
  | {
      readonly status: 'ready';
      /** Those of the same organisation first, then the one changed last. */
      readonly sources: readonly Source[];
    };

/**
 * The other audits on this device. Fiction never goes into a real audit, and what a colleague was
 * asked to answer is part of somebody else's.
 */
export function useSources({ audit }: StoredAudit): SourcesState {
  const list = useLiveQuery(listAudits, []);
  if (list === undefined) return { status: 'loading' };
  if (!list.ok) return { status: 'unreadable' };
  const sources = list.value.audits
    .filter(
      (other) =>
        other.audit.id !== audit.id &&
        other.request === undefined &&
        other.audit.isSample === audit.isSample,
    )
    .map((other) => toSource(other, audit.details.organisation));
  return {
    status: 'ready',
    sources: sources.toSorted(
      (a, b) => Number(b.isSameOrganisation) - Number(a.isSameOrganisation),
    ),
  };
}

function toSource(stored: StoredAudit, organisation: string): Source {
  const { audit, template } = stored;
  const questions = listQuestions(template);
  return {
    stored,
    isSameOrganisation: toKey(audit.details.organisation) === toKey(organisation),
    answered: questions.filter(({ id }) => isAnswered(audit.answerByQuestion.get(id))).length,
    total: questions.length,
    signOff: findSignOff(audit.signOffs),
  };
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
