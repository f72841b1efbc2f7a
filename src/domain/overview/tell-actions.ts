import type { ActionsPicture } from '../picture/count-actions.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { formatDate, formatMonth, type PlainDate } from '../shared/plain-date.ts';
import { formatOf } from './answer-view.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { drawBars } from './tell.ts';

/** Two years are a page; what lies further off is in the table. */
const MOST_MONTHS = 24;

const SERIES: readonly ChartSeries[] = [
  { label: 'Overdue', slot: { kind: 'rated', label: 'Overdue', share: 0 } },
  { label: 'Not due yet', slot: { kind: 'rated', label: 'Not due yet', share: 1 } },
];

export type ActionsTold = {
  readonly actions: ActionsPicture;
  readonly today: PlainDate;
  /** Of how many agencies these are; fewer than five are not told without names. */
  readonly agencies: number;
};

/** What agencies mean to do, month by month, and what is late. */
export function tellActions({ actions, today, agencies }: ActionsTold): OverviewSection {
  const { open, overdue, done, withoutDate, agenciesWithOverdue } = actions;
  if (open + done === 0) return startSection('actions', 'No return has an action in it.');
  const late =
    overdue === 0
      ? 'None of them is overdue.'
      : `${formatOf(overdue, open)} ${overdue === 1 ? 'is' : 'are'} overdue, in ${countWords(agenciesWithOverdue, 'agency', 'agencies')}.`;
  const sentence =
    open === 0
      ? `All ${countWords(done, 'action')} are done.`
      : `${countWords(open, 'action')} ${open === 1 ? 'is' : 'are'} open. ${late}`;
  return startSection('actions', sentence, {
    figures: open === 0 ? [] : [drawMonths(actions, sentence)],
    notes: [
      `Counted: the actions in ${countWords(agencies, 'return')}, as they stood when each was made; what was done since is not known here. Overdue as of ${formatDate(today)}. ${done === 0 ? 'No action' : countWords(done, 'action')} ${done < 2 ? 'was' : 'were'} marked as done.`,
      ...(withoutDate === 0
        ? []
        : [`Not in any month: ${countWords(withoutDate, 'open action')} without a date.`]),
    ],
  });
}

function drawMonths({ byMonth, withoutDate }: ActionsPicture, sentence: string): OverviewFigure {
  const lines = byMonth.map(({ month, due, overdue }) => ({
    label: formatMonth(month),
    overdue,
    later: due - overdue,
    due,
  }));
  const shown = lines.slice(0, MOST_MONTHS);
  const rows = [
    ...lines.map(({ label, due, overdue }) => [label, String(due), String(overdue)]),
    ...(withoutDate === 0 ? [] : [['Without a date', String(withoutDate), '0']]),
  ];
  const table: OverviewFigure['table'] = {
    kind: 'table',
    caption: 'Open actions by the month they are due',
    columns: [
      { title: 'Month', width: 0.5 },
      { title: 'Due', width: 0.25, align: 'right' },
      { title: 'Overdue', width: 0.25, align: 'right' },
    ],
    rows: rows.map((row) => ({ cells: row.map(toCell) })),
    emptyText: '',
  };
  if (shown.length === 0) return { table };
  const rest = lines.length - shown.length;
  return {
    chart: drawBars({
      title: 'Open actions by the month they are due',
      subtitle: `Number of open actions, the earliest month first${rest === 0 ? '' : `; ${countWords(rest, 'later month')} in the table`}`,
      sentence,
      series: SERIES,
      bars: shown.map(({ label, overdue, later }) => ({ label, values: [overdue, later] })),
    }),
    table,
  };
}
