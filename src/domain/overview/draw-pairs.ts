import type { RatingPair, ScalePairs } from '../picture/pair-ratings.ts';
import type { Scale } from '../picture/count-in.ts';
import { toCell } from '../report/cells.ts';
import { isLongScale } from '../report/rating-bands.ts';
import type { Cell, Column } from '../report/report-block.ts';
import { joinWords } from '../shared/count-words.ts';
import type { OverviewNumbers } from './overview-numbers.ts';
import type { OverviewTable } from './overview-section.ts';

/** Own ratings against agreed ones, a table for each scale. A long scale would be too wide: its rows say what became of each rating. */
export function drawPairs({ all }: OverviewNumbers): readonly OverviewTable[] {
  const { byScale } = all.pairs;
  return byScale.map((one) => {
    const on = byScale.length === 1 ? '' : ` on the scale ${nameLabels(one.scale)}`;
    const title = `Self-rating against agreed rating${on}`;
    return isLongScale(one.scale.labels.length) ? drawList(title, one) : drawSquare(title, one);
  });
}

function nameLabels({ labels }: Scale): string {
  return isLongScale(labels.length)
    ? `from “${labels[0] ?? ''}” to “${labels.at(-1) ?? ''}”`
    : joinWords(labels.map((label) => `“${label}”`));
}

/** Shares of the table's width. */
const OWN = 0.2;
const ALL = 0.12;

function drawSquare(title: string, { scale, pairs }: ScalePairs): OverviewTable {
  const { labels } = scale;
  const width = (1 - OWN - ALL) / labels.length;
  const count = (isIt: (pair: RatingPair) => boolean): string => sumPairs(pairs.filter(isIt));
  return {
    kind: 'table',
    caption: `${title}: each row is a self-rating, each column what was agreed`,
    columns: [
      { title: 'Self-rating', width: OWN },
      ...labels.map((label): Column => ({ title: `Agreed: ${label}`, width, align: 'right' })),
      { title: 'All', width: ALL, align: 'right' },
    ],
    rows: [
      ...labels.map((label, own) => ({
        cells: [
          toCell(label),
          ...labels.map((_, agreed) => {
            const found = count((pair) => pair.own === own && pair.agreed === agreed);
            return own === agreed ? markHeld(found) : toCell(found);
          }),
          toCell(count((pair) => pair.own === own)),
        ],
      })),
      {
        cells: [
          toCell('All'),
          ...labels.map((_, agreed) => toCell(count((pair) => pair.agreed === agreed))),
          toCell(count(() => true)),
        ],
      },
    ],
    emptyText: '',
  };
}

/** In words as well as in bold: the ratings that held stand along the diagonal. */
function markHeld(count: string): Cell {
  return { runs: [{ text: count, bold: true }, { text: ' as rated' }] };
}

/** One row for each self-rating that occurs, with what became of it. */
function drawList(title: string, { scale, pairs }: ScalePairs): OverviewTable {
  const nameOf = (rating: number): string => scale.labels[rating] ?? String(rating);
  const own = [...new Set(pairs.map((pair) => pair.own))];
  const isLower = (pair: RatingPair): boolean => pair.agreed < pair.own;
  const isHigher = (pair: RatingPair): boolean => pair.agreed > pair.own;
  const isHeld = (pair: RatingPair): boolean => pair.agreed === pair.own;
  const listMoved = (some: readonly RatingPair[]): string =>
    some.length === 0
      ? '0'
      : some.map(({ agreed, count }) => `${count} at ${nameOf(agreed)}`).join(', ');
  return {
    kind: 'table',
    caption: `${title}: each row is a self-rating, with what was agreed`,
    columns: [
      { title: 'Self-rating', width: OWN },
      { title: 'Agreed lower', width: 0.27 },
      { title: 'Agreed as rated', width: 0.14 },
      { title: 'Agreed higher', width: 0.27 },
      { title: 'All', width: ALL, align: 'right' },
    ],
    rows: [
      ...own.map((rating) => {
        const of = pairs.filter((pair) => pair.own === rating);
        return {
          cells: [
            nameOf(rating),
            listMoved(of.filter(isLower)),
            sumPairs(of.filter(isHeld)),
            listMoved(of.filter(isHigher)),
            sumPairs(of),
          ].map(toCell),
        };
      }),
      {
        cells: [
          'All',
          sumPairs(pairs.filter(isLower)),
          sumPairs(pairs.filter(isHeld)),
          sumPairs(pairs.filter(isHigher)),
          sumPairs(pairs),
        ].map(toCell),
      },
    ],
    emptyText: '',
  };
}

function sumPairs(pairs: readonly RatingPair[]): string {
  return String(pairs.reduce((sum, { count }) => sum + count, 0));
}
