import { EVIDENCE_STRENGTH_WORDS } from '../../audit/audit-words.ts';
import { formatScore } from '../../scoring/format-score.ts';
import type { Counts, QuestionResult, Scorecard, StandardResult } from '../../scoring/scorecard.ts';
import type { Scale } from '../../template/template.ts';
import { toCell, toQuestionCell, toRatingCell, toRuns, toScaleSlot } from '../cells.ts';
import { listBands, sumBands } from '../rating-bands.ts';
import type { ChartSeries, Column, ReportBlock } from '../report-block.ts';
import { describeNoUnevidenced, summariseWeakest } from '../summarise.ts';

/** Ratings by standard: the chart, the table behind it, and strengths that lack evidence. */
export function buildRatings(scorecard: Scorecard): readonly ReportBlock[] {
  const { template, standards } = scorecard;
  return [
    { kind: 'paragraph', tone: 'lead', runs: toRuns(summariseWeakest(scorecard)) },
    buildRatingsChart(scorecard),
    {
      kind: 'table',
      caption:
        'Ratings by standard: how many questions have each rating, and the score (N/A: not applicable)',
      columns: listColumns(template.scale),
      rows: standards.map((standard) => ({
        cells: [
          toCell(standard.title),
          ...listCounts(standard.counts, template.scale).map((count) => toCell(String(count))),
          toCell(formatScore(standard.score)),
        ],
      })),
      emptyText: 'The template has no standards.',
    },
    ...buildUnevidencedStrengths(scorecard),
  ];
}

/** The chart of the screen and of the PDF, with the sentence that tells it. */
export function buildRatingsChart(
  scorecard: Scorecard,
): Extract<ReportBlock, { kind: 'stackedBars' }> {
  const { template, standards } = scorecard;
  const series = listSeries(template.scale);
  return {
    kind: 'stackedBars',
    title: 'Ratings by standard',
    subtitle: 'Number of questions with each rating, one bar for each standard',
    alt: [
      summariseWeakest(scorecard),
      ...standards.map((standard) => describeStandard(standard, series, template.scale)),
    ].join(' '),
    series,
    bars: standards.map((standard) => ({
      label: standard.title,
      values: listCounts(standard.counts, template.scale),
    })),
  };
}

function describeStandard(
  { title, counts }: StandardResult,
  series: readonly ChartSeries[],
  scale: Scale,
): string {
  const parts = listCounts(counts, scale).flatMap((count, index) =>
    count > 0 ? [`${count} ${series[index]?.label.toLowerCase() ?? ''}`] : [],
  );
  return `${title}: ${parts.join(', ')}.`;
}

/** Worst first, then not applicable, then not answered, in chart and table alike. */
export function listSeries(scale: Scale): readonly ChartSeries[] {
  return [
    ...listBands(scale).map(({ label, from, to }) => ({
      label,
      slot: { ...toScaleSlot(scale, Math.floor((from + to) / 2)), label },
    })),
    { label: 'Not applicable', slot: { kind: 'notApplicable', label: 'Not applicable' } },
    { label: 'Not answered', slot: { kind: 'unanswered', label: 'Not answered' } },
  ];
}

export function listCounts(counts: Counts, scale: Scale): readonly number[] {
  return [...sumBands(counts.byRating, scale), counts.notApplicable, counts.unanswered];
}

function listColumns(scale: Scale): readonly Column[] {
  const titles = [...listBands(scale).map(({ label }) => label), 'N/A', 'No answer'];
  const width = (1 - STANDARD_WIDTH - SCORE_WIDTH) / titles.length;
  return [
    { title: 'Standard', width: STANDARD_WIDTH },
    ...titles.map((title) => ({ title, width, align: 'right' as const })),
    { title: 'Score', width: SCORE_WIDTH, align: 'right' },
  ];
}

/** Shares of the table's width. */
const STANDARD_WIDTH = 0.28;
const SCORE_WIDTH = 0.14;

function buildUnevidencedStrengths(scorecard: Scorecard): readonly ReportBlock[] {
  const { unevidencedStrengths, template } = scorecard;
  return [
    {
      kind: 'heading',
      level: 2,
      text: 'Top ratings to test',
      anchor: 'unevidenced',
    },
    {
      kind: 'table',
      caption:
        'Questions at the top rating whose evidence is none, only described, not judged, not listed or out of date',
      columns: [
        { title: 'Question', width: 0.5 },
        { title: 'Rating', width: 0.2 },
        { title: 'Strength of evidence, and what it lacks', width: 0.3 },
      ],
      rows: unevidencedStrengths.map((result) => ({
        cells: [
          toQuestionCell(result),
          toRatingCell(result, template.scale),
          toCell(describeDoubt(result)),
        ],
      })),
      emptyText: describeNoUnevidenced(scorecard),
    },
  ];
}

function describeDoubt({
  answer: { evidenceStrength },
  hasStaleEvidence,
  hasUnlistedEvidence,
}: QuestionResult): string {
  const strength =
    evidenceStrength === undefined ? 'Not judged' : EVIDENCE_STRENGTH_WORDS[evidenceStrength];
  if (hasUnlistedEvidence) return `${strength}, but no evidence listed`;
  return hasStaleEvidence ? `${strength}, out of date` : strength;
}
