import type { Movement } from '../picture/tally.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries, RatingSlot } from '../report/report-block.ts';
import { countWords, joinWords } from '../shared/count-words.ts';
import { startSection, type OverviewSection } from './overview-section.ts';
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
  const { all, standards } = numbers;
  const { movement } = all;
  const decided = all.self.asked - movement.open;
  if (all.self.asked === 0) return startSection('movement', explainNothing(numbers));
  if (decided === 0) {
    return startSection('movement', 'Nothing is agreed yet: no answer has been moderated.', {
      notes: noteWithheld(numbers),
    });
  }
  const sentence = summarise(movement, decided);
  const lines = standards.map(({ id, movement: one }) => ({
    label: titleOfStandard(titles, id),
    one,
  }));
  const width = 0.13;
  return startSection('movement', sentence, {
    figures: [
      {
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
      },
    ],
    notes: [
      `Counted: ${countWords(decided, 'answer')} with an agreed rating. Left out: ${countWords(movement.open, 'answer')} still undecided or challenged.`,
      ...(movement.other === 0
        ? []
        : [
            `${countWords(movement.other, 'answer')} went to or from a rating, such as from “not applicable”, and are in the table alone.`,
          ]),
      ...noteWithheld(numbers),
    ],
  });
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
