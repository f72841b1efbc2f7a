import { EVIDENCE_STRENGTH_WORDS } from '../audit/audit-words.ts';
import type { EvidencePicture } from '../picture/tally.ts';
import { toCell } from '../report/cells.ts';
import type { ChartSeries, Column } from '../report/report-block.ts';
import { joinWords } from '../shared/count-words.ts';
import { formatOf } from './answer-view.ts';
import { startSection, type OverviewSection } from './overview-section.ts';
import { drawBars, explainNothing, listMost, noteWithheld, type Told } from './tell.ts';
import { titleOfStandard, type Titles } from './titles.ts';

const STRENGTHS = ['none', 'described', 'documented', 'tested'] as const;

const SERIES: readonly ChartSeries[] = [
  ...STRENGTHS.map((strength, place): ChartSeries => {
    const label = EVIDENCE_STRENGTH_WORDS[strength];
    return { label, slot: { kind: 'rated', label, share: place / (STRENGTHS.length - 1) } };
  }),
  { label: 'Not judged', slot: { kind: 'unanswered', label: 'Not judged' } },
];

/** How well ratings are shown to be true, and top ratings that stand on nothing. */
export function tellEvidence({ numbers }: Pick<Told, 'numbers'>, titles: Titles): OverviewSection {
  const { all, standards } = numbers;
  const rated = valuesOf(all.evidence).reduce((sum, count) => sum + count, 0);
  if (rated === 0) return startSection('evidence', explainNothing(numbers));
  const lines = standards.map(({ id, evidence, self }) => ({
    label: titleOfStandard(titles, id),
    evidence,
    full: self.full,
  }));
  const sentence = summarise(numbers, titles);
  const width = 0.54 / SERIES.length;
  return startSection('evidence', sentence, {
    figures: [
      {
        chart: drawBars({
          title: 'Strength of evidence by standard',
          subtitle: 'Number of rated answers, as agencies judged the evidence behind them',
          sentence,
          series: SERIES,
          bars: lines.map(({ label, evidence }) => ({ label, values: valuesOf(evidence) })),
        }),
        table: {
          kind: 'table',
          caption:
            'Strength of evidence behind rated answers, and top ratings to test, by standard',
          columns: [
            { title: 'Standard', width: 0.28 },
            ...SERIES.map(({ label }): Column => ({ title: label, width, align: 'right' })),
            { title: 'Top ratings to test', width: 0.18, align: 'right' },
          ],
          rows: lines.map(({ label, evidence, full }) => ({
            cells: [
              label,
              ...valuesOf(evidence).map(String),
              full === 0 ? 'None' : formatOf(evidence.unevidencedStrengths, full),
            ].map(toCell),
          })),
          emptyText: '',
        },
      },
    ],
    notes: [
      'Counted: answers that are rated. Agencies judge the strength of their evidence themselves.',
      ...noteWithheld(numbers),
    ],
  });
}

function valuesOf(evidence: EvidencePicture): readonly number[] {
  return [...STRENGTHS.map((strength) => evidence[strength]), evidence.unjudged];
}

function summarise({ all, standards }: Told['numbers'], titles: Titles): string {
  const { unevidencedStrengths } = all.evidence;
  if (all.self.full === 0) return 'No answer is at the top of its scale.';
  if (unevidencedStrengths === 0) {
    return `Every one of the ${all.self.full} top ratings has evidence that is documented or tested, listed and in date.`;
  }
  const most = listMost(standards, ({ evidence, self }) => ({
    part: evidence.unevidencedStrengths,
    of: self.full,
  }));
  const names = joinWords(most.slice(0, 3).map(({ id }) => `“${titleOfStandard(titles, id)}”`));
  const where = most.length > 3 || names === '' ? '' : ` Most often in ${names}.`;
  return `${formatOf(unevidencedStrengths, all.self.full, 'top ratings')} are still to be tested: their evidence is none, only described, not judged, not listed or out of date.${where}`;
}
