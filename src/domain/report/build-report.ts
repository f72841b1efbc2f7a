import { describeSignOff, findDay } from '../audit/sign-off-facts.ts';
import { findSignOff } from '../audit/sign-off.ts';
import { formatDate, type Moment, type PlainDate } from '../shared/plain-date.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { buildActionPlan } from './sections/action-plan.ts';
import { buildAllAnswers } from './sections/all-answers.ts';
import { buildBoardSummary } from './sections/board-summary.ts';
import { buildEvidenceRegister } from './sections/evidence-register.ts';
import { buildGaps } from './sections/gaps.ts';
import { buildMethod } from './sections/method.ts';
import { buildRatings } from './sections/ratings.ts';
import { buildSignOff } from './sections/sign-off.ts';
import type { Cover, Report } from './report-block.ts';
import { describeLeftOut, summariseProgress } from './summarise.ts';
import { toFileWords } from './wording.ts';

export type ReportChoices = {
  /**
   * When the report is made; the PDF's own record says so. The day on the cover and in the file
   * name is the scorecard's `today`: take both from one moment.
   */
  readonly madeAt: Moment;
  /** How many stored items could not be read and are left out. */
  readonly damaged: number;
};

/**
 * Decides what the report of an audit says, section by section. Private notes are never in it.
 * Nothing here knows of pages; the title and file name speak of the organisation's own duty.
 */
export function buildReport(scorecard: Scorecard, { madeAt, damaged }: ReportChoices): Report {
  const { template, audit, today } = scorecard;
  const organisation = audit.details.organisation || 'Organisation not named';
  const title = `${template.title}: ${organisation}`;
  return {
    title,
    subject: `${template.title} of ${organisation}, based on ${template.editionTitle}`,
    author: organisation,
    language: 'en-GB',
    fileName: nameFile(scorecard, today),
    cover: buildCover(scorecard, organisation, damaged),
    footer: `${organisation} · ${template.title} · ${statusOf(scorecard)}`,
    marking: findMarking(scorecard),
    madeAt,
    blocks: [
      { kind: 'heading', level: 1, text: 'Contents', anchor: 'contents', startsPage: true },
      { kind: 'contents' },
      ...buildBoardSummary(scorecard, damaged),
      ...buildRatings(scorecard),
      ...buildGaps(scorecard),
      ...buildActionPlan(scorecard),
      ...buildSignOff(scorecard),
      ...buildMethod(scorecard),
      ...buildEvidenceRegister(scorecard),
      ...buildAllAnswers(scorecard),
    ],
  };
}

function buildCover(scorecard: Scorecard, organisation: string, damaged: number): Cover {
  const { template, audit, today } = scorecard;
  const { period, preparedBy, preparedFor, dueDate, site = '', boardDate } = audit.details;
  return {
    title: template.title,
    organisation,
    lines: [
      ...(site === '' ? [] : [{ label: 'Site', text: site }]),
      ...(period === '' ? [] : [{ label: 'Period', text: period }]),
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
function statusOf({ audit }: Scorecard): string {
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

/** A report of a signed-off audit carries no marking of its own. */
function findMarking({ audit }: Scorecard): string {
  if (audit.isSample) return 'SAMPLE – NOTHING HERE IS REAL';
  return findSignOff(audit.signOffs) === undefined ? 'DRAFT' : '';
}

/**
 * `Section-11-self-audit_Anytown-Police_draft_2026-11-22`, or `signed-off-v1-0` for `draft`: the
 * organisation, never a person.
 */
function nameFile(scorecard: Scorecard, today: PlainDate): string {
  const { template, audit } = scorecard;
  const signOff = findSignOff(audit.signOffs);
  const draft = signOff === undefined && !audit.isSample ? ['draft'] : [];
  return [
    toFileWords(template.title),
    toFileWords(audit.details.organisation) || 'organisation',
    ...(audit.isSample ? ['sample'] : draft),
    ...(signOff === undefined ? [] : [`signed-off-v${signOff.version.replace('.', '-')}`]),
    today,
  ].join('_');
}
