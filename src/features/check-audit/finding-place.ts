import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { AuditCheck, Finding } from '../../domain/scoring/finding.ts';
import type { QuestionId } from '../../domain/template/template.ts';

/** The two lists of the page; each has its heading under this id. */
export type ListId = 'must-fix' | 'worth-a-look';

/** The id of the link to the first question that is not marked as completed. */
export const NOT_COMPLETED = 'not-completed';

/** The id of a finding's link on the page, by which the way back finds it again. */
export function toFindingId({ kind, result, place }: Finding): string {
  return [kind, result.question.id, place].join('_');
}

/** A question's page with the focus on a place of it, and the way back to the link with this id. */
export function toQuestionAddress(
  auditId: AuditId,
  questionId: QuestionId,
  place: QuestionPlace,
  linkId: string,
): string {
  const params = new URLSearchParams({ at: place, check: linkId });
  return `/audits/${auditId}/questions/${questionId}?${params.toString()}`;
}

/** The check's own page, with the focus on one of its links. */
export function toCheckAddress(auditId: AuditId, linkId: string): string {
  return `/audits/${auditId}/check?${new URLSearchParams({ at: linkId }).toString()}`;
}

const LISTS: Record<Finding['kind'], ListId> = {
  unanswered: 'must-fix',
  needsReason: 'must-fix',
  toConfirm: 'must-fix',
  openGap: 'must-fix',
  actionLacks: 'must-fix',
  shortNarrative: 'worth-a-look',
  sameWords: 'worth-a-look',
  weakEvidence: 'worth-a-look',
  unlistedEvidence: 'worth-a-look',
  staleEvidence: 'worth-a-look',
  identifier: 'worth-a-look',
};

/**
 * Where someone goes on who left the page at a finding: at it or, once it is mended, at the next
 * of its list, then the last, then the heading of the list that is empty now. `questionIds` are all
 * in the order of the page. The link to what is not completed is its own place; `undefined` for what
 * is no link's id.
 */
export function findPlaceNear(
  linkId: string,
  { mustFix, worthALook }: AuditCheck,
  questionIds: readonly string[],
): string | undefined {
  if (linkId === NOT_COMPLETED) return NOT_COMPLETED;
  const [kind = '', questionId = ''] = linkId.split('_');
  const list = Object.entries(LISTS).find(([name]) => name === kind)?.[1];
  if (list === undefined) return undefined;
  const findings: readonly Finding[] = list === 'must-fix' ? mustFix : worthALook;
  const from = questionIds.indexOf(questionId);
  const near =
    findings.find((finding) => toFindingId(finding) === linkId) ??
    findings.find(({ result }) => questionIds.indexOf(result.question.id) >= from) ??
    findings.at(-1);
  return near === undefined ? list : toFindingId(near);
}
