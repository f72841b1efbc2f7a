import type { AuditDifference, AuditSide } from '../../domain/device/compare-devices.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';

/** Whether nothing of the audit is on this device. */
export function isMissing(difference: AuditDifference): boolean {
  const { kind } = difference;
  return kind === 'onlyInBackup' || (kind === 'damaged' && difference.device === undefined);
}

/** The organisation, and the period where one is given: what tells two audits apart. */
export function nameAudit({ details }: AuditSide): string {
  return details.period === ''
    ? details.organisation
    : `${details.organisation}, ${details.period}`;
}

/** `Changed 26 November 2026 at 14:32. 40 answers and 3 evidence items.` */
export function describeSide(side: AuditSide, isLast = false): string {
  const changed = `Changed${isLast ? ' last, on' : ''} ${formatMoment(side.changedAt)}`;
  const removed = side.isRemoved ? ' Removed, and can be put back.' : '';
  return `${changed}. ${describeContent(side)}.${removed}`;
}

/** `40 answers and 3 evidence items` */
export function describeContent({
  answers,
  evidence,
  actions,
}: Pick<AuditSide, 'answers' | 'evidence' | 'actions'>): string {
  const counts = [
    ...(answers === 0 ? [] : [countWords(answers, 'answer')]),
    ...(evidence === 0 ? [] : [countWords(evidence, 'evidence item')]),
    ...(actions === 0 ? [] : [countWords(actions, 'action')]),
  ];
  return counts.length === 0 ? 'Nothing filled in yet' : joinWords(counts);
}

/** `3 answers and 1 action differ.` */
export function describeDiffering({
  differing,
}: Extract<AuditDifference, { kind: 'differs' }>): string {
  const { answers, evidence, actions, attachments, workings, hasOtherDetails } = differing;
  const words = [
    ...(answers === 0 ? [] : [countWords(answers, 'answer')]),
    ...(evidence === 0 ? [] : [countWords(evidence, 'evidence item')]),
    ...(actions === 0 ? [] : [countWords(actions, 'action')]),
    ...(attachments === 0 ? [] : [countWords(attachments, 'attachment')]),
    ...(workings === 0 ? [] : [countWords(workings, 'carried or contributed answer')]),
    ...(hasOtherDetails ? ['the details of the audit'] : []),
  ];
  const count = answers + evidence + actions + attachments + workings;
  const verb = count === 1 && !hasOtherDetails ? 'differs' : 'differ';
  return `${joinWords(words)} ${verb}.`.replace(/^t/, 'T');
}
