import type { RatingPair, ScalePairs } from '../picture/pair-ratings.ts';
import type { Scale } from '../picture/count-in.ts';
import { toCell } from '../report/cells.ts';
import { isLongScale } from '../report/rating-bands.ts';
import type { Cell, Column } from '../report/report-block.ts';
import { joinWords } from '../shared/count-words.ts';
import type { OverviewNumbers } from './overview-numbers.ts';
import type { OverviewTable } from './overview-section.ts';

/** Own ratings against agreed ones, a table for each scale. A long scale would be too wide: its pairs are a list. */
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
  const count = (isIt: (pair: RatingPair) => boolean): string =>
    String(pairs.filter(isIt).reduce((sum, pair) => sum + pair.count, 0));
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

function drawList(title: string, { scale, pairs }: ScalePairs): OverviewTable {
  const nameOf = (rating: number): string => scale.labels[rating] ?? String(rating);
  return {
    kind: 'table',
    caption: `${title}: how many answers have each pair of ratings`,
    columns: [
      { title: 'Self-rating', width: 0.32 },
      { title: 'Agreed rating', width: 0.32 },
      { title: 'Agreed', width: 0.2 },
      { title: 'Answers', width: 0.16, align: 'right' },
    ],
    rows: pairs.map((pair) => ({
      cells: [nameOf(pair.own), nameOf(pair.agreed), nameMove(pair), String(pair.count)].map(
        toCell,
      ),
    })),
    emptyText: '',
  };
}

function nameMove({ own, agreed }: RatingPair): string {
  if (own === agreed) return 'As rated';
  return agreed < own ? 'Lower' : 'Higher';
}
