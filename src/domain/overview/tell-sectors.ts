import type { Tally } from '../picture/tally.ts';
import { toCell } from '../report/cells.ts';
import type { Column } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { countRated, formatOf, formatTop, viewAnswers, type AnswerView } from './answer-view.ts';
import type { GroupNumbers } from './overview-numbers.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { drawBars, explainNothing, listMost, noteWithheld, type Told } from './tell.ts';
import { titleOfStandard, type Titles } from './titles.ts';

/** As many columns of shares stand side by side on a page. */
const MOST_COLUMNS = 5;

/** The kinds of agency side by side, in groups of five or more, in the order of their names. */
export function tellSectors(told: Told, titles: Titles): OverviewSection {
  const { numbers, side } = told;
  const { groups } = numbers;
  if (groups.length === 0) return startSection('sectors', explainNothing(numbers));
  const view = viewAnswers(numbers.all[side], side);
  const sentence = summarise(told, view);
  const notes = [
    'Kinds with fewer than five agencies are told together, so that no agency can be made out. The order is by name: it is no ranking.',
    ...noteNotGrouped(told),
    ...noteWithheld(numbers),
  ];
  const figures = [
    drawGroups(told, titles, view, sentence),
    ...(groups.length > 1 && groups.length <= MOST_COLUMNS
      ? [{ table: listStandards(told, titles) }]
      : []),
  ];
  return startSection('sectors', sentence, { figures, notes });
}

function summarise({ numbers: { groups }, side }: Told, view: AnswerView): string {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) {
    const why =
      only.kinds === 1
        ? 'All agencies counted are of one kind.'
        : 'No kind of agency is told apart, since some group would have fewer than five.';
    return `${why} ${formatOf(only.all[side].full, countRated(only.all[side]), 'rated answers')} are at ${view.top}.`;
  }
  const shares = groups.flatMap(({ all }) => {
    const rated = countRated(all[side]);
    return rated === 0 ? [] : [all[side].full / rated];
  });
  if (shares.length === 0) return 'No answer of any group is rated yet.';
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return `${countWords(groups.length, 'group')} of agencies: between ${percent(low)} and ${percent(high)} of their rated answers are at ${view.top}.`;
}

function drawGroups(
  { numbers: { groups }, side }: Told,
  titles: Titles,
  view: AnswerView,
  sentence: string,
): OverviewFigure {
  const rated = view.series.filter(({ slot }) => slot.kind === 'rated');
  const chart = drawBars({
    title: 'Ratings by kind of agency',
    subtitle:
      'Per cent of each group’s rated answers; how many agencies these are stands at its name',
    sentence,
    series: rated,
    bars: groups.map(({ shortName, agencies, all }) => ({
      label: `${shortName} (${countWords(agencies, 'agency', 'agencies')})`,
      values: toPercents(view.valuesOf(all[side]).slice(0, rated.length)),
    })),
  });
  return {
    // One bar alone would say what the sentence says.
    ...(groups.length > 1 ? { chart } : {}),
    table: {
      kind: 'table',
      caption: 'Ratings by kind of agency',
      columns: [
        { title: 'Kind of agency', width: 0.34 },
        { title: 'Agencies', width: 0.12, align: 'right' },
        { title: 'Answers', width: 0.12, align: 'right' },
        { title: 'At the top, of those rated', width: 0.18, align: 'right' },
        { title: 'Furthest from the top', width: 0.24 },
      ],
      rows: groups.map((group) => ({
        cells: [
          group.name,
          String(group.agencies),
          group.all[side].asked.toLocaleString('en-GB'),
          formatTop(group.all[side]),
          nameFurthest(group, side, titles),
        ].map(toCell),
      })),
      emptyText: '',
    },
  };
}

function nameFurthest({ standards }: GroupNumbers, side: Told['side'], titles: Titles): string {
  const most = listMost(standards, (one) => ({
    part: one[side].below,
    of: countRated(one[side]),
  }));
  if (most.length > 2) return `${most.length} standards alike`;
  return most.map(({ id }) => titleOfStandard(titles, id)).join('; ');
}

function listStandards({ numbers, side }: Told, titles: Titles): OverviewFigure['table'] {
  const { groups, standards } = numbers;
  const width = 0.72 / groups.length;
  const tallyOf = ({ standards: own }: GroupNumbers, id: string): Tally | undefined =>
    own.find((one) => one.id === id)?.[side];
  return {
    kind: 'table',
    caption: 'Rated answers at the top of the scale, by standard and kind of agency',
    columns: [
      { title: 'Standard', width: 0.28 },
      ...groups.map(({ shortName }): Column => ({ title: shortName, width, align: 'right' })),
    ],
    rows: standards.map(({ id }) => ({
      cells: [
        titleOfStandard(titles, id),
        ...groups.map((group) => {
          const tally = tallyOf(group, id);
          return tally === undefined ? 'Not asked' : formatTop(tally);
        }),
      ].map(toCell),
    })),
    emptyText: '',
  };
}

/** Whole per cent that come to a hundred: what rounding leaves goes where most was cut off. */
export function toPercents(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return counts;
  const exact = counts.map((count) => (count * 100) / sum);
  const left = 100 - exact.reduce((all, value) => all + Math.floor(value), 0);
  const first = exact
    .map((value, place) => ({ place, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.place - b.place)
    .slice(0, left);
  const raised = new Set(first.map(({ place }) => place));
  return exact.map((value, place) => Math.floor(value) + (raised.has(place) ? 1 : 0));
}

function noteNotGrouped({ numbers: { notGrouped } }: Told): readonly string[] {
  if (notGrouped.length === 0) return [];
  return [
    `Left out of the groups: ${countWords(notGrouped.length, 'question')} asked of fewer than five agencies in one of them.`,
  ];
}
