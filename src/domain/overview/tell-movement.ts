import type { Numbers } from '../picture/numbers.ts';
import type { Movement } from '../picture/tally.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries, RatingSlot } from '../report/report-block.ts';
import { countWords, joinWords } from '../shared/count-words.ts';
import { formatOf } from './answer-view.ts';
import { drawPairs } from './draw-pairs.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { drawBars, explainNothing, noteWithheld, type Told } from './tell.ts';
import { titleOfStandard, type Titles } from './titles.ts';

const SLOTS: readonly RatingSlot[] = [
  { kind: 'rated', label: 'Agreed lower', share: 0 },
  { kind: 'unanswered', label: 'Agreed as rated' },
  { kind: 'rated', label: 'Agreed higher', share: 1 },
];
const SERIES: readonly ChartSeries[] = SLOTS.map((slot) => ({ label: slot.label, slot }));

/** What moderation moved: whether agencies’ own ratings held. */
export function tellMovement({ numbers }: Pick<Told, 'numbers'>, titles: Titles): OverviewSection {
  const { all } = numbers;
  const { movement } = all;
  const decided = all.self.asked - movement.open;
  if (all.self.asked === 0) return startSection('movement', explainNothing(numbers));
  if (decided === 0) {
    return startSection('movement', 'Nothing is agreed yet: no answer has been moderated.', {
      notes: noteWithheld(numbers),
    });
  }
  const sentence = `${summarise(movement, decided)} ${weigh(movement)}`;
  return startSection('movement', sentence, {
    figures: [
      drawStandards(numbers, titles, sentence),
      ...drawPairs(numbers).map((table) => ({ table })),
    ],
    notes: [
      `Counted: ${countWords(decided, 'answer')} with an agreed rating. Left out: ${countWords(movement.open, 'answer')} still undecided or challenged.`,
      ...(movement.other === 0
        ? []
        : [
            `${countWords(movement.other, 'answer')} went to or from a rating, such as from “not applicable”, and are in the table by standard alone.`,
          ]),
      ...notePairs(all),
      ...noteWithheld(numbers),
    ],
  });
}

function drawStandards(
  { standards }: Told['numbers'],
  titles: Titles,
  sentence: string,
): OverviewFigure {
  const lines = standards.map(({ id, movement }) => ({
    label: titleOfStandard(titles, id),
    one: movement,
  }));
  const width = 0.13;
  return {
    chart: drawBars({
      title: 'From self-rating to agreed rating, by standard',
      subtitle: 'Number of answers on which a rating is agreed',
      sentence,
      series: SERIES,
      bars: lines
        .filter(({ one }) => one.lowered + one.same + one.raised > 0)
        .map(({ label, one }) => ({ label, values: [one.lowered, one.same, one.raised] })),
    }),
    table: {
      kind: 'table',
      caption: 'From self-rating to agreed rating, by standard',
      columns: [
        { title: 'Standard', width: 0.35 },
        { title: 'Agreed lower', width, align: 'right' },
        { title: 'Agreed as rated', width, align: 'right' },
        { title: 'Agreed higher', width, align: 'right' },
        { title: 'To or from a rating', width, align: 'right' },
        { title: 'Not agreed yet', width, align: 'right' },
      ],
      rows: lines.map(({ label, one }) => ({
        cells: [label, ...valuesOf(one).map(String)].map(toCell),
      })),
      emptyText: '',
    },
  };
}

function valuesOf({ lowered, same, raised, other, open }: Movement): readonly number[] {
  return [lowered, same, raised, other, open];
}

function summarise({ same, lowered, raised, other }: Movement, decided: number): string {
  const parts = [
    `${same} as the agencies rated them`,
    `${lowered} lower`,
    `${raised} higher`,
    ...(other === 0 ? [] : [`${other} to or from a rating`]),
  ];
  return `${countWords(decided, 'answer')} agreed so far: ${joinWords(parts)}.`;
}

/** The net movement: what is left when ups and downs are set against each other. */
function weigh({ raised, lowered }: Movement): string {
  if (raised + lowered === 0) return 'No rating was raised or lowered.';
  const net = Math.abs(raised - lowered);
  if (net === 0) return 'Net movement: none, as many went down as up.';
  return `Net movement: ${countWords(net, 'answer')} ${raised > lowered ? 'up' : 'down'}.`;
}

/** What the tables of own against agreed ratings count, or why they are not here. */
function notePairs({ pairs, movement }: Numbers): readonly string[] {
  const { rated, byScale } = pairs;
  if (rated === 0) return [];
  const held = rated - movement.raised - movement.lowered;
  const told = `Of answers rated on both sides, ${formatOf(held, rated)} are agreed as they were rated.`;
  return byScale.length > 0
    ? [`${told} Self-ratings are set against agreed ratings for these alone.`]
    : [
        `${told} Which rating became which is left out: on one of the scales fewer than five agencies answered.`,
      ];
}
