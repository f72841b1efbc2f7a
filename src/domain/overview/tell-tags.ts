import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import type { TagPicture } from '../picture/list-tags.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { startSection, type OverviewFigure, type OverviewSection } from './overview-section.ts';
import { drawBars } from './tell.ts';

const SHOWN = 15;

const SERIES: readonly ChartSeries[] = [
  { label: 'Agencies', slot: { kind: 'rated', label: 'Agencies', share: 1 / 3 } },
];

export type TagsTold = {
  readonly tags: readonly TagPicture[];
  readonly agencies: number;
  /** Whether a tag of fewer than five agencies may be told. */
  readonly isNamed: boolean;
};

/** How one kind of tag is spoken of. */
type TagWords = {
  readonly id: 'issues' | 'barriers';
  readonly counted: string;
  readonly leftOut: (left: number) => string;
  /** Where there is no tag at all, and where there is none that may be told. */
  readonly none: string;
  readonly noneToTell: string;
  /** Of the most frequent. */
  readonly first: string;
  readonly chart: string;
  readonly table: string;
  readonly column: string;
};

/** One kind of tag: which are found most often, and in how many agencies. */
export function tellTags({ tags, isNamed }: TagsTold, words: TagWords): OverviewSection {
  const told = isNamed ? tags : tags.filter((one) => one.agencies >= SMALLEST_GROUP);
  const left = tags.length - told.length;
  const notes = [
    words.counted,
    ...(left === 0 ? [] : [`Left out: ${words.leftOut(left)} found in fewer than five agencies.`]),
  ];
  const [first] = told;
  if (first === undefined) {
    return startSection(words.id, tags.length === 0 ? words.none : words.noneToTell, { notes });
  }
  const sentence = `“${first.tag}” ${words.first}: ${countWords(first.answers, 'answer')} in ${countWords(first.agencies, 'agency', 'agencies')}.`;
  return startSection(words.id, sentence, { figures: [drawTags(told, sentence, words)], notes });
}

function drawTags(told: readonly TagPicture[], sentence: string, words: TagWords): OverviewFigure {
  return {
    chart: drawBars({
      title: words.chart,
      subtitle: 'Number of agencies with at least one answer tagged',
      sentence,
      series: SERIES,
      bars: told.slice(0, SHOWN).map((one) => ({ label: one.tag, values: [one.agencies] })),
    }),
    table: {
      kind: 'table',
      caption: words.table,
      columns: [
        { title: words.column, width: 0.6 },
        { title: 'Answers', width: 0.2, align: 'right' },
        { title: 'Agencies', width: 0.2, align: 'right' },
      ],
      rows: told.map((one) => ({
        cells: [one.tag, String(one.answers), String(one.agencies)].map(toCell),
      })),
      emptyText: '',
    },
  };
}
