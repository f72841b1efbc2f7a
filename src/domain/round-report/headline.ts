import { formatOf } from '../overview/answer-view.ts';
import {
  toNamedNumbers,
  toPublishedNumbers,
  type OverviewNumbers,
} from '../overview/overview-numbers.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import type { ReportBlock } from '../report/report-block.ts';
import { formatShare } from '../scoring/format-score.ts';
import { countWords } from '../shared/count-words.ts';
import type { RoundReportChoices } from './round-report-choices.ts';
import type { RoundReportSource } from './round-report-source.ts';

type Figures = Extract<ReportBlock, { kind: 'figures' }>;

export function toNumbers(
  { picture }: RoundReportSource,
  { naming }: Pick<RoundReportChoices, 'naming'>,
): OverviewNumbers {
  return naming === 'named' ? toNamedNumbers(picture) : toPublishedNumbers(picture.counted);
}

/** Whether answers may be told of at all. */
export function isTold(
  { picture }: RoundReportSource,
  { naming }: Pick<RoundReportChoices, 'naming'>,
): boolean {
  return picture.counted.length >= (naming === 'named' ? 1 : SMALLEST_GROUP);
}

/** Four numbers, each with what it is out of; no score, and nothing that would rank. */
export function buildHeadline(source: RoundReportSource, choices: RoundReportChoices): Figures {
  const { picture, returned } = source;
  const counted = {
    value: `${picture.counted.length} of ${returned.expected}`,
    label: 'expected returns are counted',
  };
  if (!isTold(source, choices)) return { kind: 'figures', figures: [counted] };
  const { side } = choices;
  const { all } = toNumbers(source, choices);
  const rated = all[side].full + all[side].below;
  const { open, overdue } = picture.actions;
  return {
    kind: 'figures',
    figures: [
      counted,
      {
        value: rated === 0 ? 'None' : formatShare(all[side].full / rated),
        label:
          rated === 0
            ? `answers are rated${side === 'agreed' ? ' and agreed' : ''} yet`
            : `at the top: ${count(all[side].full)} of ${count(rated)} ${side === 'self' ? 'self-ratings' : 'agreed ratings'}`,
      },
      {
        value: count(all.evidence.unevidencedStrengths),
        label: `of ${count(all.self.full)} top self-ratings are still to test`,
      },
      { value: count(overdue), label: `of ${countWords(open, 'open action')} overdue` },
    ],
  };
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** How far moderation is, in words; nothing where nobody has begun and self-ratings are told. */
export function describeModeration(source: RoundReportSource, choices: RoundReportChoices): string {
  if (!isTold(source, choices)) return '';
  const { agreed } = toNumbers(source, choices).all;
  const decided = agreed.asked - agreed.open;
  if (agreed.open === 0) return 'All answers are agreed.';
  return decided === 0
    ? 'No answer is agreed yet.'
    : `${formatOf(decided, agreed.asked, 'answers')} are agreed so far.`;
}

/** Agreed ratings of which some are not agreed yet will still change. */
export function isDraft(source: RoundReportSource, choices: RoundReportChoices): boolean {
  return choices.side === 'agreed' && toNumbers(source, choices).all.agreed.open > 0;
}
