import { formatDate, type Moment, type PlainDate } from '../shared/plain-date.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { buildActionPlan } from './sections/action-plan.ts';
import { buildAllAnswers } from './sections/all-answers.ts';
import { buildBoardSummary } from './sections/board-summary.ts';
import { buildEvidenceRegister } from './sections/evidence-register.ts';
import { buildGaps } from './sections/gaps.ts';
import { buildMethod } from './sections/method.ts';
import { buildRatings } from './sections/ratings.ts';
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
    marking: audit.isSample ? 'SAMPLE – NOTHING HERE IS REAL' : 'DRAFT',
    madeAt,
    blocks: [
      { kind: 'heading', level: 1, text: 'Contents', anchor: 'contents', startsPage: true },
      { kind: 'contents' },
      ...buildBoardSummary(scorecard, damaged),
      ...buildRatings(scorecard),
      ...buildGaps(scorecard),
      ...buildActionPlan(scorecard),
      ...buildMethod(scorecard),
      ...buildEvidenceRegister(scorecard),
      ...buildAllAnswers(scorecard),
    ],
  };
}

function buildCover(scorecard: Scorecard, organisation: string, damaged: number): Cover {
  const { template, audit, today } = scorecard;
  const { period, preparedBy, preparedFor, dueDate } = audit.details;
  return {
    title: template.title,
    organisation,
    lines: [
      ...(period === '' ? [] : [{ label: 'Period', text: period }]),
      { label: 'Status', text: `${statusOf(scorecard)}, ${summariseProgress(scorecard)}` },
      ...(damaged === 0 ? [] : [{ label: 'Not complete', text: `${describeLeftOut(damaged)}.` }]),
      { label: 'Date of this report', text: formatDate(today) },
      ...(dueDate === undefined ? [] : [{ label: 'Due', text: formatDate(dueDate) }]),
      ...(preparedBy === '' ? [] : [{ label: 'Prepared by', text: preparedBy }]),
      ...(preparedFor === '' ? [] : [{ label: 'Prepared for', text: preparedFor }]),
      { label: 'Questions for', text: template.agencyName },
      { label: 'Based on', text: `${template.editionTitle}. ${template.editionStatus}` },
    ],
    statement:
      'This is a self-assessment: the ratings are the organisation’s own. A high score does not show that children are safe, and this report is not an official document.',
  };
}

function statusOf({ audit }: Scorecard): string {
  return audit.isSample ? 'Sample' : 'Draft';
}

/** `Section-11-self-audit_Anytown-Police_draft_2026-11-22`: the organisation, never a person. */
function nameFile(scorecard: Scorecard, today: PlainDate): string {
  return [
    toFileWords(scorecard.template.title),
    toFileWords(scorecard.audit.details.organisation) || 'organisation',
    statusOf(scorecard).toLowerCase(),
    today,
  ].join('_');
}
