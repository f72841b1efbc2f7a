import type { Report } from '../report/report-block.ts';
import { toScaleSlot } from '../report/cells.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { buildActionsSheet } from './actions-sheet.ts';
import { NOT_APPLICABLE } from './answer-fields.ts';
import { buildAnswersSheet } from './answers-sheet.ts';
import { buildEvidenceSheet } from './evidence-sheet.ts';
import { buildMetaSheet } from './meta-sheet.ts';
import { breakLongTexts } from './long-texts.ts';
import type { Workbook } from './sheet.ts';
import { buildAboutSheet, buildSummarySheet } from './summary-sheets.ts';

/** The audit as a workbook that can be filled in and read back. `report` gives its cover and marking. */
export function buildWorkbook(scorecard: Scorecard, report: Report): Workbook {
  const { scale } = scorecard.template;
  return {
    title: report.title,
    author: report.author,
    fileName: report.fileName,
    marking: report.marking,
    footer: report.footer,
    madeAt: report.madeAt,
    ratings: [
      ...scale.points.map((_, place) => toScaleSlot(scale, place)),
      { kind: 'notApplicable', label: NOT_APPLICABLE },
    ],
    sheets: [
      breakLongTexts(buildAnswersSheet(scorecard)),
      breakLongTexts(buildActionsSheet(scorecard)),
      breakLongTexts(buildEvidenceSheet(scorecard)),
      buildSummarySheet(scorecard),
      buildAboutSheet(report),
      buildMetaSheet(scorecard, report.madeAt),
    ],
  };
}
