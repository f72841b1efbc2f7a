import { useSearchParams } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { QuestionNeighbours } from './question-neighbours.ts';

type Way = { readonly label: string; readonly address: string };

export type WaysOn = {
  readonly back: Way;
  /** Of the first button: saved, and on. */
  readonly next: Way;
  readonly standard: Way;
};

/**
 * Where a question leads: through its standard in order or, for someone who came from the check
 * before sign-off, back to the finding they came from.
 */
export function useWaysOn(
  auditId: AuditId,
  { standardId, standardTitle }: QuestionResult,
  { next }: QuestionNeighbours,
): WaysOn {
  const [params] = useSearchParams();
  const finding = params.get('check');
  const home = `/audits/${auditId}`;
  const standard = { label: standardTitle, address: `${home}/standards/${standardId}` };
  if (finding !== null) {
    const address = `${home}/check?at=${encodeURIComponent(finding)}`;
    return {
      back: { label: 'Check before sign-off', address },
      next: { label: 'Save and go back to the check', address },
      standard,
    };
  }
  return {
    back: standard,
    next: {
      label: 'Save and continue',
      address: next === undefined ? home : `${home}/questions/${next.question.id}`,
    },
    standard,
  };
}
