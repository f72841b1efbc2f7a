import type { Change } from '../picture/compare-rounds.ts';
import type { Side } from '../picture/tally.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries, RatingSlot } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { compareTexts } from '../picture/count-in.ts';
import type { QuestionId } from '../template/template.ts';
import type { ChangeNumbers } from './change-numbers.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { drawBars } from './tell.ts';
import { titleOfQuestion, titleOfStandard, type Titles } from './titles.ts';

/** Questions that moved, each way. */
const SHOWN = 10;

const DECLINED: RatingSlot = { kind: 'rated', label: 'Declined', share: 0 };
/** Drawn without colour, so that what moved stands out. */
const UNCHANGED: RatingSlot = { kind: 'unanswered', label: 'Unchanged' };
const IMPROVED: RatingSlot = { kind: 'rated', label: 'Improved', share: 1 };
const SERIES: readonly ChartSeries[] = [DECLINED, UNCHANGED, IMPROVED].map((slot) => ({
  label: slot.label,
  slot,
}));

export type ChangeTold = {
  readonly change: ChangeNumbers;
  readonly side: Side;
  /** What the earlier round is called. */
  readonly earlier: string;
};

/** Like for like: the same agencies, the same questions in the same words on the same scale. */
export function tellChange(told: ChangeTold, titles: Titles): OverviewSection {
  const { change, earlier, side } = told;
  const rated = countRated(change.all);
  const apart = listApart(change, titles);
  const notes = listNotes(told);
  if (rated === 0) {
    return startSection('change', explainNothing(told), { figures: apart, notes });
  }
  const { improved, declined, same } = change.all;
  const sentence = `Of ${countWords(rated, 'answer')} rated in both rounds by ${countWords(change.matched, 'agency', 'agencies')}, ${improved} improved, ${declined} declined and ${same} stayed the same.`;
  const lines = change.standards.map((one) => ({ label: titleOfStandard(titles, one.id), one }));
  const standards: OverviewFigure = {
    chart: drawBars({
      title: `Change since ${earlier}, by standard`,
      subtitle: `Number of answers rated in both rounds, ${side === 'self' ? 'as agencies rate themselves' : 'as agreed'}`,
      sentence,
      series: SERIES,
      bars: lines
        .filter(({ one }) => countRated(one) > 0)
        .map(({ label, one }) => ({ label, values: [one.declined, one.same, one.improved] })),
    }),
    table: tabulate('Standard', `Change since ${earlier}, by standard`, lines),
  };
  return startSection('change', sentence, {
    figures: [standards, listMoved(told, titles), ...apart],
    notes,
  });
}

function countRated({ improved, same, declined }: Change): number {
  return improved + same + declined;
}

function explainNothing({ change, side }: ChangeTold): string {
  if (change.matched === 0) return 'No agency has returned in both rounds, so nothing is compared.';
  return side === 'agreed'
    ? 'No question has a rating that was agreed in both rounds, so nothing is compared.'
    : 'No question is rated in both rounds in the same words and on the same scale, so nothing is compared.';
}

type Line = { readonly label: string; readonly one: Change };

function tabulate(title: string, caption: string, lines: readonly Line[]): OverviewFigure['table'] {
  const width = 0.14;
  return {
    kind: 'table',
    caption,
    columns: [
      { title, width: 0.44 },
      { title: 'Declined', width, align: 'right' },
      { title: 'Unchanged', width, align: 'right' },
      { title: 'Improved', width, align: 'right' },
      { title: 'Not rated in both', width, align: 'right' },
    ],
    rows: lines.map(({ label, one }) => ({
      cells: [
        label,
        String(one.declined),
        String(one.same),
        String(one.improved),
        String(one.notComparable),
      ].map(toCell),
    })),
    emptyText: 'No question moved.',
  };
}

/** The questions most agencies fell in first, then those most rose in. */
function listMoved({ change, earlier }: ChangeTold, titles: Titles): OverviewFigure {
  const by = (direction: 'declined' | 'improved') =>
    change.questions
      .filter((one) => one[direction] > 0)
      .toSorted((a, b) => b[direction] - a[direction] || compareTexts(a.id, b.id))
      .slice(0, SHOWN);
  const moved = [...new Set([...by('declined'), ...by('improved')])];
  return {
    table: tabulate(
      'Question',
      `Questions that moved most since ${earlier}: most often declined, then most often improved`,
      moved.map((one) => ({ label: titleOfQuestion(titles, one.id), one })),
    ),
  };
}

/** What is not compared, by name, and the agencies where they may be named. */
function listApart(change: ChangeNumbers, titles: Titles): readonly OverviewFigure[] {
  const questions = (why: string, ids: readonly QuestionId[]) =>
    ids.map((id) => [titleOfQuestion(titles, id), why]);
  const rows = [
    ...questions('New: not asked in the earlier round', change.added),
    ...questions('In other words than in the earlier round', change.reworded),
    ...questions('On another scale than in the earlier round', change.rescaled),
    ...questions('Retired: no longer asked', change.retired),
  ];
  const agencies = [
    ...(change.names?.onlyAfter ?? []).map((name) => [name, 'Returned in this round alone']),
    ...(change.names?.onlyBefore ?? []).map((name) => [
      name,
      'Returned in the earlier round alone',
    ]),
  ];
  return [
    ...(rows.length === 0
      ? []
      : [toTable('Questions that are not compared for some or all agencies', 'Question', rows)]),
    ...(agencies.length === 0
      ? []
      : [toTable('Agencies that are not compared', 'Agency', agencies)]),
  ];
}

function toTable(
  caption: string,
  title: string,
  rows: readonly (readonly string[])[],
): OverviewFigure {
  return {
    table: {
      kind: 'table',
      caption,
      columns: [
        { title, width: 0.6 },
        { title: 'Why', width: 0.4 },
      ],
      rows: rows.map((row) => ({ cells: row.map(toCell) })),
      emptyText: '',
    },
  };
}

function listNotes({ change, side, earlier }: ChangeTold): readonly string[] {
  const { matched, onlyBefore, onlyAfter, names, withheld } = change;
  const named =
    names === undefined || names.matched.length === 0 ? '' : `: ${names.matched.join(', ')}`;
  return [
    `Compared with ${earlier}: ${countWords(matched, 'agency', 'agencies')} that returned in both rounds, by name and kind${named}. Only questions asked in the same words on the same scale; ${side === 'self' ? 'the agencies’ own ratings' : 'agreed ratings'}.`,
    `Left out: ${countWords(onlyAfter, 'agency', 'agencies')} in this round alone and ${countWords(onlyBefore, 'agency', 'agencies')} in the earlier round alone.`,
    ...(withheld === 0
      ? []
      : [
          `Left out as well: ${countWords(withheld, 'question')} that fewer than five of these agencies were asked, so that no answer can be traced to one of them.`,
        ]),
  ];
}
