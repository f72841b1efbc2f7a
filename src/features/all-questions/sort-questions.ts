import type { TableSort } from '../../components/table-column.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

type ChangedAt = StoredAudit['changedAtByQuestion'];

/** Puts questions in order by a column; those that are alike keep the order of the template. */
export function sortQuestions(
  results: readonly QuestionResult[],
  { key, direction }: TableSort,
  changedAt: ChangedAt,
): readonly QuestionResult[] {
  const ascending = direction === 'ascending';
  if (key === 'question') return ascending ? results : results.toReversed();
  const sign = ascending ? 1 : -1;
  return results.toSorted((a, b) => sign * (weigh(a, key, changedAt) - weigh(b, key, changedAt)));
}

function weigh(result: QuestionResult, key: string, changedAt: ChangedAt): number {
  switch (key) {
    case 'rating':
      return weighRating(result);
    case 'status':
      return Number(result.answer.complete);
    case 'evidence':
      return result.evidence.length;
    case 'actions':
      return result.actions.length;
    case 'changed':
      return Date.parse(changedAt.get(result.question.id) ?? '1970-01-01');
    default:
      return 0;
  }
}

/** What has no rating yet comes first, then the worst; what does not apply comes last. */
function weighRating({ state }: QuestionResult): number {
  switch (state.kind) {
    case 'unanswered':
      return -2;
    case 'needsReason':
      return -1;
    case 'rated':
      return state.rating;
    case 'notApplicable':
      return Number.MAX_SAFE_INTEGER;
  }
}
