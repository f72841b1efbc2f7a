import { compareTexts } from '../picture/count-in.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { formatOf } from './answer-view.ts';
import type { QuestionNumbers } from './overview-numbers.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { compareShares, drawBars, explainNothing, noteWithheld, type Told } from './tell.ts';
import { titleOfQuestion, titleOfStandard, type Titles } from './titles.ts';

const SHOWN = 10;

/** `notApplicable` as a look takes no part in a bar; here it is what is counted. */
const SERIES: readonly ChartSeries[] = [
  { label: 'Not applicable', slot: { kind: 'unanswered', label: 'Not applicable' } },
];

/** Where agencies say that a question does not apply: a fact to look into, neither good nor bad. */
export function tellNotApplicable(told: Told, titles: Titles): OverviewSection {
  const { numbers, side } = told;
  const all = numbers.all[side];
  if (all.asked === 0) return startSection('not-applicable', explainNothing(numbers));
  if (all.notApplicable === 0) {
    return startSection('not-applicable', 'No answer says that a question does not apply.', {
      notes: noteWithheld(numbers),
    });
  }
  const ranked = rankQuestions(told);
  const [first] = ranked;
  const most =
    first === undefined
      ? ''
      : ` Most often for “${titleOfQuestion(titles, first.id)}”: ${formatOf(first[side].notApplicable, first[side].asked)}.`;
  const sentence = `${formatOf(all.notApplicable, all.asked, 'answers')} say that the question does not apply.${most}`;
  return startSection('not-applicable', sentence, {
    figures: [drawStandards(told, titles, sentence), listQuestions(told, titles, ranked)],
    notes: [
      'An answer that does not apply counts neither for nor against. Each has a reason in its return.',
      ...noteWithheld(numbers),
    ],
  });
}

function rankQuestions({ numbers, side }: Told): readonly QuestionNumbers[] {
  const used = numbers.questions.filter((one) => one[side].notApplicable > 0);
  const often = used.filter((one) => one[side].asked >= SMALLEST_GROUP);
  const shareOf = (one: QuestionNumbers) => ({
    part: one[side].notApplicable,
    of: one[side].asked,
  });
  return (often.length === 0 ? used : often).toSorted(
    (a, b) => compareShares(shareOf(a), shareOf(b)) || compareTexts(a.id, b.id),
  );
}

function drawStandards({ numbers, side }: Told, titles: Titles, sentence: string): OverviewFigure {
  const lines = numbers.standards.map((one) => ({
    label: titleOfStandard(titles, one.id),
    tally: one[side],
  }));
  return {
    chart: drawBars({
      title: 'Answers that do not apply, by standard',
      subtitle: 'Number of answers, for each standard that has one',
      sentence,
      series: SERIES,
      bars: lines
        .filter(({ tally }) => tally.notApplicable > 0)
        .map(({ label, tally }) => ({ label, values: [tally.notApplicable] })),
    }),
    table: {
      kind: 'table',
      caption: 'Answers that do not apply, by standard',
      columns: [
        { title: 'Standard', width: 0.6 },
        { title: 'Not applicable', width: 0.4, align: 'right' },
      ],
      rows: lines.map(({ label, tally: { notApplicable, asked } }) => ({
        cells: [label, formatOf(notApplicable, asked)].map(toCell),
      })),
      emptyText: '',
    },
  };
}

function listQuestions(
  { side }: Told,
  titles: Titles,
  ranked: readonly QuestionNumbers[],
): OverviewFigure {
  const shown = ranked.slice(0, SHOWN);
  return {
    table: {
      kind: 'table',
      caption: `Questions that most often do not apply: the first ${shown.length} of ${countWords(ranked.length, 'question')}, by their share of answers`,
      columns: [
        { title: 'Question', width: 0.44 },
        { title: 'Standard', width: 0.32 },
        { title: 'Not applicable', width: 0.24, align: 'right' },
      ],
      rows: shown.map((one) => ({
        cells: [
          titleOfQuestion(titles, one.id),
          titleOfStandard(titles, one.standard),
          formatOf(one[side].notApplicable, one[side].asked),
        ].map(toCell),
      })),
      emptyText: '',
    },
  };
}
