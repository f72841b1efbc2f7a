import { formatEvidenceNumber, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { AuditCheck, Finding, RegisterFinding } from '../../domain/scoring/finding.ts';
import type { QuestionId } from '../../domain/template/template.ts';

/** The two lists of the page; each has its heading under this id. */
export type ListId = 'must-fix' | 'worth-a-look';

/** The id of the link to the first question that is not marked as completed. */
export const NOT_COMPLETED = 'not-completed';

/** The id of a finding's link on the page, by which the way back finds it again. */
export function toFindingId({ kind, result, place }: Finding): string {
  return [kind, result.question.id, place].join('_');
}

/** The same of what is found in the register. */
export function toRegisterFindingId({ kind, item }: RegisterFinding): string {
  return [IN_REGISTER, kind, item.id].join('_');
}

/** The two lists of the page share what is found in the register between them. */
export function listOfRegister(
  { inRegister }: AuditCheck,
  list: ListId,
): readonly RegisterFinding[] {
  return inRegister.filter(({ kind }) => REGISTER_LISTS[kind] === list);
}

/** The register with this one item, and the way back to the link with this id. */
export function toRegisterAddress(auditId: AuditId, item: Evidence, linkId: string): string {
  const params = new URLSearchParams({
    show: 'unlinked',
    words: formatEvidenceNumber(item),
    check: linkId,
  });
  return `/audits/${auditId}/evidence?${params.toString()}`;
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

const IN_REGISTER = 'register';

const REGISTER_LISTS: Record<RegisterFinding['kind'], ListId> = {
  toConfirm: 'must-fix',
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
  check: AuditCheck,
  questionIds: readonly string[],
): string | undefined {
  if (linkId === NOT_COMPLETED) return NOT_COMPLETED;
  const [kind = '', within = ''] = linkId.split('_');
  const isInRegister = kind === IN_REGISTER;
  const list = findList(isInRegister ? REGISTER_LISTS : LISTS, isInRegister ? within : kind);
  if (list === undefined) return undefined;
  const findings: readonly Finding[] = list === 'must-fix' ? check.mustFix : check.worthALook;
  // The register's stand below those of the questions.
  const ids = [
    ...findings.map(toFindingId),
    ...listOfRegister(check, list).map(toRegisterFindingId),
  ];
  if (ids.includes(linkId)) return linkId;
  const later = isInRegister
    ? undefined
    : findings.find(
        ({ result }) => questionIds.indexOf(result.question.id) >= questionIds.indexOf(within),
      );
  return (later === undefined ? ids[findings.length] : toFindingId(later)) ?? ids.at(-1) ?? list;
}

function findList(lists: Readonly<Record<string, ListId>>, kind: string): ListId | undefined {
  return Object.entries(lists).find(([name]) => name === kind)?.[1];
}
