import type { Scale } from '../picture/count-in.ts';
import type { Side, Tally } from '../picture/tally.ts';
import { toCell } from '../report/cells.ts';
import { listBands, sumBands } from '../report/rating-bands.ts';
import type { Cell, ChartSeries, Column } from '../report/report-block.ts';
import { formatShare } from '../scoring/format-score.ts';

/** How answers are drawn and set in columns: by rating where all are on one scale. */
export type AnswerView = {
  /** "“Fully met”", or words for the top of several scales. */
  readonly top: string;
  readonly series: readonly ChartSeries[];
  readonly valuesOf: (tally: Tally) => readonly number[];
  /** The first column is what the rows are; its title is given. */
  readonly columns: (title: string) => readonly Column[];
  readonly cellsOf: (label: string, tally: Tally) => readonly Cell[];
};

export function viewAnswers(all: Tally, side: Side): AnswerView {
  const [only, ...others] = all.byScale;
  const ratings = only === undefined || others.length > 0 ? viewByTop() : viewByRating(only.scale);
  const rest = side === 'self' ? REST_OF_SELF : REST_OF_AGREED;
  const titles = [...ratings.series.map(({ label }) => label), ...rest.titles];
  const width = (1 - NAME - TOP) / titles.length;
  return {
    top: ratings.top,
    series: [...ratings.series, ...rest.series],
    valuesOf: (tally) => [...ratings.valuesOf(tally), ...rest.valuesOf(tally)],
    columns: (title) => [
      { title, width: NAME },
      ...titles.map((each): Column => ({ title: each, width, align: 'right' })),
      { title: 'At the top, of those rated', width: TOP, align: 'right' },
    ],
    cellsOf: (label, tally) => [
      toCell(label),
      ...[...ratings.valuesOf(tally), ...rest.countsOf(tally)].map((count) =>
        toCell(String(count)),
      ),
      toCell(formatTop(tally)),
    ],
  };
}

/** Shares of the table's width. */
const NAME = 0.3;
const TOP = 0.16;

type Ratings = Pick<AnswerView, 'top' | 'series' | 'valuesOf'>;

function viewByRating({ labels }: Scale): Ratings {
  const scale = { points: labels.map((label) => ({ label })) };
  const last = Math.max(1, labels.length - 1);
  return {
    top: `“${labels.at(-1) ?? ''}”`,
    series: listBands(scale).map(({ label, from, to }) => ({
      label,
      slot: { kind: 'rated', label, share: Math.floor((from + to) / 2) / last },
    })),
    valuesOf: ({ byScale }) => sumBands(byScale[0]?.byRating ?? labels.map(() => 0), scale),
  };
}

const BELOW = 'Below the top';
const AT_TOP = 'Top of the scale';

/** Ratings on several scales have nothing in common but whether they are at the top. */
function viewByTop(): Ratings {
  return {
    top: 'the top of the scale',
    series: [
      { label: BELOW, slot: { kind: 'rated', label: BELOW, share: 1 / 3 } },
      { label: AT_TOP, slot: { kind: 'rated', label: AT_TOP, share: 1 } },
    ],
    valuesOf: ({ below, full }) => [below, full],
  };
}

const NOT_APPLICABLE: ChartSeries = {
  label: 'Not applicable',
  slot: { kind: 'notApplicable', label: 'Not applicable' },
};

type Rest = {
  readonly titles: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly valuesOf: (tally: Tally) => readonly number[];
  readonly countsOf: (tally: Tally) => readonly number[];
};

const REST_OF_SELF: Rest = {
  titles: ['N/A', 'No answer'],
  series: [
    NOT_APPLICABLE,
    { label: 'Not answered', slot: { kind: 'unanswered', label: 'Not answered' } },
  ],
  valuesOf: ({ notApplicable, unanswered }) => [notApplicable, unanswered],
  countsOf: ({ notApplicable, unanswered }) => [notApplicable, unanswered],
};

/** Two looks without a colour could not be told apart, so the chart puts both together. */
const REST_OF_AGREED: Rest = {
  titles: ['N/A', 'No answer', 'Not agreed yet'],
  series: [
    NOT_APPLICABLE,
    {
      label: 'Not agreed yet or not answered',
      slot: { kind: 'unanswered', label: 'Not agreed yet or not answered' },
    },
  ],
  valuesOf: ({ notApplicable, unanswered, open }) => [notApplicable, unanswered + open],
  countsOf: ({ notApplicable, unanswered, open }) => [notApplicable, unanswered, open],
};

export function countRated({ full, below }: Tally): number {
  return full + below;
}

/** "65 of 96 (68%)". */
export function formatTop(tally: Tally): string {
  return formatPart(tally.full, countRated(tally));
}

/** A percentage never stands without its counts. */
function formatPart(count: number, outOf: number): string {
  return outOf === 0 ? 'None rated' : formatOf(count, outOf);
}

/** "65 of 96 (68%)", or "65 of 96 answers (68%)". */
export function formatOf(count: number, outOf: number, what = ''): string {
  const share = outOf === 0 ? '' : ` (${formatShare(count / outOf)})`;
  const words = what === '' ? '' : ` ${what}`;
  return `${count.toLocaleString('en-GB')} of ${outOf.toLocaleString('en-GB')}${words}${share}`;
}
