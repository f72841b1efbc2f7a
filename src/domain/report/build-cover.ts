import { describeSignOff, findDay } from '../audit/sign-off-facts.ts';
import { findSignOff } from '../audit/sign-off.ts';
import { formatDate } from '../shared/plain-date.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { Cover } from './report-block.ts';
import type { ReportKind } from './report-choices.ts';
import { KIND_WORDS } from './section-headings.ts';
import { describeLeftOut, summariseProgress } from './summarise.ts';
import { toFileWords } from './wording.ts';

export function buildCover(
  scorecard: Scorecard,
  organisation: string,
  kind: ReportKind,
  damaged: number,
): Cover {
  const { template, audit, today } = scorecard;
  const { period, preparedBy, preparedFor, dueDate, site = '', boardDate } = audit.details;
  return {
    title: template.title,
    organisation,
    lines: [
      ...(site === '' ? [] : [{ label: 'Site', text: site }]),
      ...(period === '' ? [] : [{ label: 'Period', text: period }]),
      { label: 'Kind of report', text: KIND_WORDS[kind] },
      { label: 'Status', text: `${describeStatus(scorecard)}, ${summariseProgress(scorecard)}` },
      ...(damaged === 0 ? [] : [{ label: 'Not complete', text: `${describeLeftOut(damaged)}.` }]),
      { label: 'Date of this report', text: formatDate(today) },
      ...(dueDate === undefined ? [] : [{ label: 'Due', text: formatDate(dueDate) }]),
      ...(boardDate === undefined
        ? []
        : [{ label: 'Goes to the board', text: formatDate(boardDate) }]),
      ...(preparedBy === '' ? [] : [{ label: 'Prepared by', text: preparedBy }]),
      ...(preparedFor === '' ? [] : [{ label: 'Prepared for', text: preparedFor }]),
      { label: 'Questions for', text: template.agencyName },
      { label: 'Based on', text: `${template.editionTitle}. ${template.editionStatus}` },
    ],
    statement:
      'This is a self-assessment: the ratings are the organisation’s own. A high score does not show that children are safe, and this report is not an official document.',
  };
}

/** What the lines at the foot of each page say of it. */
export function statusOf({ audit }: Scorecard): string {
  const signOff = findSignOff(audit.signOffs);
  const standing = signOff === undefined ? 'Draft' : describeSignOff(signOff);
  if (!audit.isSample) return standing;
  return signOff === undefined ? 'Sample' : `Sample. ${standing}`;
}

/** The same in full, for the cover: a draft says which version it follows. */
function describeStatus(scorecard: Scorecard): string {
  const { audit } = scorecard;
  const signOff = findSignOff(audit.signOffs);
  const sample = audit.isSample ? ['Sample'] : [];
  if (signOff !== undefined) {
    const { version } = signOff;
    return [...sample, `Signed off, version ${version}, ${formatDate(findDay(signOff))}`].join(
      '. ',
    );
  }
  const last = audit.signOffs.findLast((event) => event.kind === 'signedOff');
  if (last === undefined) return statusOf(scorecard);
  return [...sample, `Draft, reopened after version ${last.version}`].join('. ');
}

/** Beside the protective marking; nothing for an audit that is signed off. */
export function findStanding({ audit }: Scorecard): string {
  if (audit.isSample) return 'SAMPLE – NOTHING HERE IS REAL';
  return findSignOff(audit.signOffs) === undefined ? 'DRAFT' : '';
}

/**
 * `Section-11-self-audit_Anytown-Police_board-pack_draft_2026-11-22`, or `signed-off-v1-0` for `draft`: the
 * organisation, never a person.
 */
export function nameFile({ template, audit, today }: Scorecard, kind: ReportKind): string {
  const signOff = findSignOff(audit.signOffs);
  const draft = signOff === undefined && !audit.isSample ? ['draft'] : [];
  return [
    toFileWords(template.title),
    toFileWords(audit.details.organisation) || 'organisation',
    toFileWords(KIND_WORDS[kind].toLowerCase()),
    ...(audit.isSample ? ['sample'] : draft),
    ...(signOff === undefined ? [] : [`signed-off-v${signOff.version.replace('.', '-')}`]),
    today,
  ].join('_');
}
