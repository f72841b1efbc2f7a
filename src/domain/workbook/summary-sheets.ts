import { formatOverall, formatScore } from '../scoring/format-score.ts';
import type { Scorecard, StandardResult } from '../scoring/scorecard.ts';
import type { Report } from '../report/report-block.ts';
import {
  countStatutory,
  summariseGaps,
  summariseOverall,
  summariseProgress,
} from '../report/summarise.ts';
import { EMPTY_CELL, numberCell, textCell, type SheetCell, type WorkbookSheet } from './sheet.ts';

/** The numbers of the audit, the same as on screen and in the report. */
export function buildSummarySheet(scorecard: Scorecard): WorkbookSheet {
  const { template, standards, overall, counts, gaps, overdueActions } = scorecard;
  const labels = template.scale.points.map(({ label }) => label);
  const statutory = countStatutory(scorecard);
  const width = labels.length + 6;
  const line = (label: string, cell: SheetCell): readonly SheetCell[] => [textCell(label), cell];
  return {
    name: 'Summary',
    isList: false,
    columns: [
      { heading: '', width: 44 },
      ...Array.from({ length: width - 1 }, () => ({ heading: '', width: 13 })),
    ],
    headRow: 10,
    rows: [
      [textCell(summariseOverall(scorecard))],
      [textCell(`${summariseGaps(scorecard)}. ${summariseProgress(scorecard)}.`)],
      [],
      line('Overall score', textCell(formatOverall(overall))),
      line('Statutory gaps', numberCell(statutory)),
      line('Other gaps', numberCell(gaps.length - statutory)),
      line('Questions', numberCell(counts.total)),
      line('Questions answered', numberCell(counts.total - counts.unanswered)),
      line('Actions overdue', numberCell(overdueActions.length)),
      [],
      ['Standard', ...labels, 'Not applicable', 'Not answered', 'Score', 'Points', 'Out of'].map(
        textCell,
      ),
      ...standards.map(showStandard),
    ],
  };
}

function showStandard({ title, counts, score }: StandardResult): readonly SheetCell[] {
  const isScored = score.kind === 'scored' || score.kind === 'provisional';
  return [
    textCell(title),
    ...counts.byRating.map(numberCell),
    numberCell(counts.notApplicable),
    numberCell(counts.unanswered),
    textCell(formatScore(score)),
    isScored ? numberCell(score.points) : EMPTY_CELL,
    isScored ? numberCell(score.outOf) : EMPTY_CELL,
  ];
}

/** What the workbook is, what may be changed in it, and what is left out. */
export function buildAboutSheet({ cover }: Report): WorkbookSheet {
  const lines: readonly (readonly [string, string])[] = [
    ['Self-audit', cover.title],
    ['Organisation', cover.organisation],
    ...cover.lines.map(({ label, text }) => [label, text] as const),
    ['What this is', cover.statement],
    [
      'What you can change',
      'The white columns of Answers, Actions and Evidence. Save the workbook as .xlsx, then open the audit in the app, go to Report and choose “read back what was filled in or corrected”. You see every change before it is stored.',
    ],
    [
      'What changes nothing',
      'Grey columns, Summary and this sheet are for reading. You may move and hide columns, sort and filter. A row you delete stays in the audit.',
    ],
    [
      'What you can add',
      'Actions and evidence: write in the first empty row below the list. Leave its number and its id empty. For an action choose its question under Question; for evidence write the numbers of its questions under Questions, like 1.2; 4.3.',
    ],
    [
      'Left out',
      'Private notes. Attached files, which are named but not inside. The history of answers.',
    ],
  ];
  return {
    name: 'About',
    isList: false,
    columns: [
      { heading: '', width: 24 },
      { heading: '', width: 100 },
    ],
    rows: lines.map(([label, text]) => [textCell(label), textCell(text)]),
  };
}
