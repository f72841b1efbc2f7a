import type { AuditDifference, AuditSide } from '../../domain/device/compare-devices.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';

/** The organisation, and the period where one is given: what tells two audits apart. */
export function nameAudit({ details, isSample }: AuditSide): string {
  const period = details.period === '' ? '' : `, ${details.period}`;
  return `${details.organisation}${period}${isSample ? ' (sample)' : ''}`;
}

/** `40 answers, 3 evidence items, 2 actions. Changed 26 November 2026 at 14:32.` */
export function describeSide(side: AuditSide): string {
  const counts = [
    countWords(side.answers, 'answer'),
    countWords(side.evidence, 'evidence item'),
    countWords(side.actions, 'action'),
  ].join(', ');
  const removed = side.isRemoved ? ' Removed, and can be put back.' : '';
  return `${counts}. Changed ${formatMoment(side.changedAt)}.${removed}`;
}

/** `3 answers and 1 action differ.` */
export function describeDiffering({
  differing,
}: Extract<AuditDifference, { kind: 'differs' }>): string {
  const { answers, evidence, actions, attachments, hasOtherDetails } = differing;
  const words = [
    ...(answers === 0 ? [] : [countWords(answers, 'answer')]),
    ...(evidence === 0 ? [] : [countWords(evidence, 'evidence item')]),
    ...(actions === 0 ? [] : [countWords(actions, 'action')]),
    ...(attachments === 0 ? [] : [countWords(attachments, 'attachment')]),
    ...(hasOtherDetails ? ['the details of the audit'] : []),
  ];
  const count = answers + evidence + actions + attachments;
  const verb = count === 1 && !hasOtherDetails ? 'differs' : 'differ';
  return `${joinWords(words)} ${verb}.`.replace(/^t/, 'T');
}
