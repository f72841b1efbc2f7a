import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { compareTexts } from '../picture/count-in.ts';
import { countWords } from '../shared/count-words.ts';
import { countRated, formatOf, viewAnswers } from './answer-view.ts';
import type { QuestionNumbers } from './overview-numbers.ts';
import { startSection, type OverviewSection } from './overview-section.ts';
import { compareShares, drawBars, explainNothing, noteWithheld, type Told } from './tell.ts';
import { titleOfQuestion, titleOfStandard, type Titles } from './titles.ts';

/** As many as a page shows at a glance. */
const SHOWN = 10;

/** The questions with the largest share below the top. */
export function tellWeakest(told: Told, titles: Titles): OverviewSection {
  const { numbers, side } = told;
  const all = numbers.all[side];
  if (all.asked === 0) return startSection('weakest', explainNothing(numbers));
  const { ranked, apart } = rankQuestions(told);
  const shown = ranked.slice(0, SHOWN);
  const [first] = shown;
  if (first === undefined) {
    return startSection('weakest', 'No question has an answer below the top of its scale.', {
      notes: noteWithheld(numbers),
    });
  }
  const view = viewAnswers(all, side);
  const sentence = `“${titleOfQuestion(titles, first.id)}” is weakest: ${formatOf(first[side].below, countRated(first[side]), 'rated answers')} are below ${view.top}.`;
  return startSection('weakest', sentence, {
    figures: [
      {
        chart: drawBars({
          title: 'Weakest questions',
          subtitle: 'Number of answers with each rating, the largest share below the top first',
          sentence,
          series: view.series,
          bars: shown.map((one) => ({
            label: nameQuestion(one, titles),
            values: view.valuesOf(one[side]),
          })),
        }),
        table: {
          kind: 'table',
          caption: 'Weakest questions: how many answers have each rating (N/A: not applicable)',
          columns: view.columns('Question'),
          rows: shown.map((one) => ({
            cells: view.cellsOf(
              `${nameQuestion(one, titles)}\n${titleOfStandard(titles, one.standard)}`,
              one[side],
            ),
          })),
          emptyText: '',
        },
      },
    ],
    notes: [
      `The first ${shown.length} of ${countWords(ranked.length, 'question')} with answers below the top, by their share of rated answers.`,
      ...(apart === 0
        ? []
        : [
            `Left out: ${countWords(apart, 'question')} rated by fewer than five agencies, where one answer weighs too much.`,
          ]),
      ...noteWithheld(numbers),
    ],
  });
}

/** Of questions that at least five agencies rated; of all where no question has so many. */
function rankQuestions({ numbers, side }: Told): {
  readonly ranked: readonly QuestionNumbers[];
  readonly apart: number;
} {
  const below = numbers.questions.filter((one) => one[side].below > 0);
  const often = below.filter((one) => countRated(one[side]) >= SMALLEST_GROUP);
  const shareOf = (one: QuestionNumbers) => ({
    part: one[side].below,
    of: countRated(one[side]),
  });
  const ranked = (often.length === 0 ? below : often).toSorted(
    (a, b) => compareShares(shareOf(a), shareOf(b)) || compareTexts(a.id, b.id),
  );
  return { ranked, apart: below.length - ranked.length };
}

function nameQuestion({ id, wordings = 1 }: QuestionNumbers, titles: Titles): string {
  const title = titleOfQuestion(titles, id);
  return wordings > 1 ? `${title} (asked in ${wordings} wordings)` : title;
}
