import { toRuns } from '../report/cells.ts';
import type { ReportBlock } from '../report/report-block.ts';

export type OverviewChart = Extract<ReportBlock, { kind: 'stackedBars' }>;
export type OverviewTable = Extract<ReportBlock, { kind: 'table' }>;

/** In the order in which they are told. The ids are in addresses of the app, and never change. */
export const SECTION_TITLES = {
  counted: 'What was counted',
  ratings: 'Ratings by standard',
  weakest: 'Weakest questions',
  evidence: 'Evidence behind the ratings',
  'not-applicable': 'Use of “not applicable”',
  sectors: 'Kinds of agency',
  change: 'Change since an earlier round',
  movement: 'Self-ratings and agreed ratings',
  actions: 'Actions',
  issues: 'Common issues',
  barriers: 'Barriers to working together',
} as const;
export type OverviewSectionId = keyof typeof SECTION_TITLES;

/** A picture and the table behind it; some tables need no picture. */
export type OverviewFigure = {
  readonly chart?: OverviewChart;
  readonly table: OverviewTable;
};

/** One part of a round's overview, the same on the screen, in the report and without names. */
export type OverviewSection = {
  readonly id: OverviewSectionId;
  readonly title: string;
  /** What the numbers say, computed from them. */
  readonly sentence: string;
  readonly figures: readonly OverviewFigure[];
  /** What is counted in it, what is left out, and why. */
  readonly notes: readonly string[];
};

export function startSection(
  id: OverviewSectionId,
  sentence: string,
  rest: { readonly figures?: readonly OverviewFigure[]; readonly notes?: readonly string[] } = {},
): OverviewSection {
  return { id, title: SECTION_TITLES[id], sentence, figures: [], notes: [], ...rest };
}

/** A section for a report, without its heading: the report numbers its own. */
export function toBlocks({ sentence, figures, notes }: OverviewSection): readonly ReportBlock[] {
  return [
    { kind: 'paragraph', tone: 'lead', runs: toRuns(sentence) },
    ...figures.flatMap(({ chart, table }): readonly ReportBlock[] =>
      chart === undefined ? [table] : [chart, table],
    ),
    ...notes.map((note): ReportBlock => ({ kind: 'paragraph', tone: 'quiet', runs: toRuns(note) })),
  ];
}
