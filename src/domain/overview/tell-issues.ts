import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import type { TagPicture } from '../picture/draw-picture.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { startSection, type OverviewSection } from './overview-section.ts';
import { drawBars } from './tell.ts';

const SHOWN = 15;

const SERIES: readonly ChartSeries[] = [
  { label: 'Agencies', slot: { kind: 'rated', label: 'Agencies', share: 1 / 3 } },
];

export type IssuesTold = {
  readonly tags: readonly TagPicture[];
  readonly agencies: number;
  /** Whether an issue of fewer than five agencies may be told. */
  readonly isNamed: boolean;
};

/** What moderators tagged answers with: the same trouble in several places. */
export function tellIssues({ tags, agencies, isNamed }: IssuesTold): OverviewSection {
  const told = isNamed ? tags : tags.filter((one) => one.agencies >= SMALLEST_GROUP);
  const left = tags.length - told.length;
  const notes = [
    `Counted: the tags moderators gave to answers in ${countWords(agencies, 'return')}. An answer may have several.`,
    ...(left === 0
      ? []
      : [`Left out: ${countWords(left, 'issue')} found in fewer than five agencies.`]),
  ];
  const [first] = told;
  if (first === undefined) {
    const nothing =
      tags.length === 0
        ? 'No answer has an issue tagged. Moderators tag issues while they moderate.'
        : 'No issue was found in five agencies or more.';
    return startSection('issues', nothing, { notes });
  }
  const sentence = `“${first.tag}” is tagged most often: ${countWords(first.answers, 'answer')} in ${countWords(first.agencies, 'agency', 'agencies')}.`;
  return startSection('issues', sentence, {
    figures: [
      {
        chart: drawBars({
          title: 'Issues by how many agencies have them',
          subtitle: 'Number of agencies with at least one answer tagged',
          sentence,
          series: SERIES,
          bars: told.slice(0, SHOWN).map((one) => ({ label: one.tag, values: [one.agencies] })),
        }),
        table: {
          kind: 'table',
          caption: 'Issues that moderators tagged, the most frequent first',
          columns: [
            { title: 'Issue', width: 0.6 },
            { title: 'Answers', width: 0.2, align: 'right' },
            { title: 'Agencies', width: 0.2, align: 'right' },
          ],
          rows: told.map((one) => ({
            cells: [one.tag, String(one.answers), String(one.agencies)].map(toCell),
          })),
          emptyText: '',
        },
      },
    ],
    notes,
  });
}
