import type { Tally, Side } from '../picture/tally.ts';
import type { ChartSeries } from '../report/report-block.ts';
import { countWords, joinWords } from '../shared/count-words.ts';
import type { OverviewChart } from './overview-section.ts';
import type { OverviewNumbers } from './overview-numbers.ts';
import { isTooFew } from './overview-numbers.ts';

/** What each section of the overview is told from. */
export type Told = { readonly numbers: OverviewNumbers; readonly side: Side };

/** Items by a share, the largest first; in whole numbers, since a rounded share could turn two round. */
export function compareShares(
  a: { readonly part: number; readonly of: number },
  b: { readonly part: number; readonly of: number },
): number {
  return b.part * a.of - a.part * b.of || b.part - a.part;
}

/** Those with the largest share, in the order they came in. */
export function listMost<Item>(
  items: readonly Item[],
  shareOf: (item: Item) => { readonly part: number; readonly of: number },
): readonly Item[] {
  const some = items.filter((item) => shareOf(item).part > 0);
  const [first] = some.toSorted((a, b) => compareShares(shareOf(a), shareOf(b)));
  if (first === undefined) return [];
  const most = shareOf(first);
  return some.filter((item) => {
    const { part, of } = shareOf(item);
    return part * most.of === most.part * of;
  });
}

/** A bar for each line with the alternative text computed from what is drawn. */
export function drawBars(chart: {
  readonly title: string;
  readonly subtitle: string;
  readonly sentence: string;
  readonly series: readonly ChartSeries[];
  readonly bars: OverviewChart['bars'];
}): OverviewChart {
  const { title, subtitle, sentence, series, bars } = chart;
  return {
    kind: 'stackedBars',
    title,
    subtitle,
    alt: [sentence, ...bars.map((bar) => describeBar(bar, series))].join(' '),
    series,
    bars,
  };
}

function describeBar(
  { label, values }: OverviewChart['bars'][number],
  series: readonly ChartSeries[],
): string {
  const parts = values.flatMap((count, place) =>
    count > 0 ? [`${count} ${lower(series[place]?.label ?? '')}`] : [],
  );
  return `${label}: ${parts.length === 0 ? 'nothing' : parts.join(', ')}.`;
}

/** An abbreviation in capitals stays one. */
export function lower(label: string): string {
  return label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** What is counted, and what of it is not rated. */
export function noteAnswers(tally: Tally, { numbers, side }: Told): readonly string[] {
  const whose = side === 'self' ? 'the agencies’ own ratings' : 'agreed ratings';
  const left = [
    ...(tally.notApplicable > 0 ? [`${tally.notApplicable} not applicable`] : []),
    ...(tally.unanswered > 0 ? [`${tally.unanswered} not answered`] : []),
    ...(tally.open > 0 ? [`${tally.open} not agreed yet`] : []),
  ];
  const outside = left.length === 0 ? '' : ` Not rated: ${joinWords(left)}.`;
  return [
    `Counted: ${whose} in ${countWords(numbers.agencies, 'return')}, ${countWords(tally.asked, 'answer')}.${outside}`,
    ...noteWithheld(numbers),
  ];
}

export function noteWithheld({ withheld }: OverviewNumbers): readonly string[] {
  if (withheld.length === 0) return [];
  return [
    `Left out: ${countWords(withheld.length, 'question')} asked of fewer than five agencies, so that no answer can be traced to one of them.`,
  ];
}

/** What stands instead of numbers where there is nothing to tell. */
export function explainNothing(numbers: OverviewNumbers): string {
  if (numbers.agencies === 0) return 'No return is counted yet.';
  return isTooFew(numbers)
    ? 'Fewer than five agencies are counted, so nothing is said of their answers here.'
    : 'No answer is counted here yet.';
}
