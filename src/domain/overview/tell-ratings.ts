import { countWords, joinWords } from '../shared/count-words.ts';
import { countRated, formatOf, viewAnswers, type AnswerView } from './answer-view.ts';
import type { StandardNumbers } from './overview-numbers.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { drawBars, explainNothing, listMost, noteAnswers, type Told } from './tell.ts';
import { titleOfStandard, type Titles } from './titles.ts';

/** How all answers are rated, standard by standard. */
export function tellRatings(told: Told, titles: Titles): OverviewSection {
  const { numbers, side } = told;
  const { standards } = numbers;
  const all = numbers.all[side];
  const view = viewAnswers(all, side);
  if (all.asked === 0) return startSection('ratings', explainNothing(numbers));
  const sentence = summariseRatings(told, titles, view);
  const lines = standards.map((one) => ({
    label: titleOfStandard(titles, one.id),
    tally: one[side],
  }));
  const figure: OverviewFigure = {
    chart: drawBars({
      title: side === 'self' ? 'Self-ratings by standard' : 'Agreed ratings by standard',
      subtitle: 'Number of answers with each rating',
      sentence,
      series: view.series,
      bars: lines.map(({ label, tally }) => ({ label, values: view.valuesOf(tally) })),
    }),
    table: {
      kind: 'table',
      caption: `${side === 'self' ? 'Self-ratings' : 'Agreed ratings'} by standard: how many answers have each rating (N/A: not applicable)`,
      columns: view.columns('Standard'),
      rows: lines.map(({ label, tally }) => ({ cells: view.cellsOf(label, tally) })),
      emptyText: '',
    },
  };
  return startSection('ratings', sentence, {
    figures: [figure, ...listScales(told, titles)],
    notes: [...noteAnswers(all, told), ...noteScales(told)],
  });
}

function summariseRatings({ numbers, side }: Told, titles: Titles, view: AnswerView): string {
  const all = numbers.all[side];
  const rated = countRated(all);
  if (rated === 0) {
    return side === 'self' ? 'No answer is rated yet.' : 'No rating has been agreed yet.';
  }
  const whole = `${formatOf(all.full, rated, 'rated answers')} are at ${view.top}.`;
  const weakest = listMost(numbers.standards, (one) => ({
    part: one[side].below,
    of: countRated(one[side]),
  }));
  const [first] = weakest;
  if (first === undefined) return whole;
  return `${whole} ${describeWeakest(weakest, first, side, titles)}`;
}

function describeWeakest(
  weakest: readonly StandardNumbers[],
  first: StandardNumbers,
  side: Told['side'],
  titles: Titles,
): string {
  if (weakest.length > 3) {
    return `${countWords(weakest.length, 'standard')} are equally far from it.`;
  }
  const names = joinWords(weakest.map(({ id }) => `“${titleOfStandard(titles, id)}”`));
  const share = formatOf(first[side].below, countRated(first[side]));
  return weakest.length === 1
    ? `Furthest from it is ${names}: ${share} are below.`
    : `Furthest from it are ${names}, each with the same share below.`;
}

/** Where agencies answer on several scales, each of them by itself. */
function listScales({ numbers, side }: Told, titles: Titles): readonly OverviewFigure[] {
  const scales = numbers.all[side].byScale;
  if (scales.length < 2) return [];
  return scales.map(({ scale }) => {
    const lines = numbers.standards.flatMap((one) => {
      const own = one[side].byScale.filter((each) => each.scale === scale);
      const rated = own.flatMap(({ byRating }) => byRating).reduce((sum, count) => sum + count, 0);
      const full = own[0]?.byRating.at(-1) ?? 0;
      const none = { notApplicable: 0, unanswered: 0, open: 0 };
      const tally = { asked: rated, full, below: rated - full, ...none, byScale: own };
      return rated === 0 ? [] : [{ label: titleOfStandard(titles, one.id), tally }];
    });
    const view = viewAnswers(
      { ...numbers.all[side], byScale: scales.filter((each) => each.scale === scale) },
      side,
    );
    const ratings = view.series.filter(({ slot }) => slot.kind === 'rated');
    const name = `Answers on the scale ${joinWords(scale.labels.map((label) => `“${label}”`))}`;
    const valuesOf = (tally: (typeof lines)[number]['tally']): readonly number[] =>
      view.valuesOf(tally).slice(0, ratings.length);
    return {
      chart: drawBars({
        title: name,
        subtitle: 'Number of rated answers, one bar for each standard',
        sentence: `${name}.`,
        series: ratings,
        bars: lines.map(({ label, tally }) => ({ label, values: valuesOf(tally) })),
      }),
      table: {
        kind: 'table',
        caption: `${name}, by standard`,
        columns: view.columns('Standard'),
        rows: lines.map(({ label, tally }) => ({ cells: view.cellsOf(label, tally) })),
        emptyText: '',
      },
    };
  });
}

function noteScales({ numbers, side }: Told): readonly string[] {
  const { length } = numbers.all[side].byScale;
  if (length < 2) return [];
  return [
    `Agencies answered on ${length} scales. What they have in common is whether an answer is at the top of its scale; each scale is shown by itself below.`,
  ];
}
