import type { Titles } from '../overview/titles.ts';
import type { Scale } from '../picture/count-in.ts';
import type { RatingPair } from '../picture/pair-ratings.ts';
import type { CountedBlock } from './count-blocks.ts';
import { blockColumns } from './counted-tables.ts';
import {
  makeTable,
  numberColumn,
  textColumn,
  type ColumnOf,
  type PackTable,
} from './pack-table.ts';

type Line = {
  readonly block: CountedBlock;
  readonly scale: Scale;
  readonly pair: RatingPair;
};

/** Own ratings against agreed ones in long form: one line for each pair that occurs. */
export function buildPairsTable(blocks: readonly CountedBlock[], titles: Titles): PackTable {
  return makeTable<Line>(
    {
      name: 'Self and agreed',
      about:
        'Long form: one line for each pair of self-rating and agreed rating that occurs, of answers rated on both sides. The lines of one group, and standard or question, add up to “Out of”; where too few agencies answered on one of the scales there are none.',
    },
    [
      ...blockColumns(titles).map((column): ColumnOf<Line> => ({
        ...column,
        read: ({ block }) => column.read(block),
      })),
      textColumn('Scale', 'The id of the rating scale.', ({ scale }) => scale.id),
      textColumn('Self-rating', 'What the agencies said of themselves.', ({ scale, pair }) =>
        nameRating(scale, pair.own),
      ),
      numberColumn(
        'Self position',
        'Place of the self-rating on its scale, 0 the lowest.',
        ({ pair }) => pair.own,
      ),
      textColumn('Agreed rating', 'What stands after moderation.', ({ scale, pair }) =>
        nameRating(scale, pair.agreed),
      ),
      numberColumn(
        'Agreed position',
        'Place of the agreed rating on its scale, 0 the lowest.',
        ({ pair }) => pair.agreed,
      ),
      textColumn('Movement', 'Raised, Lowered, or Stays.', ({ pair }) => nameMove(pair), 12),
      numberColumn('Count', 'How many answers.', ({ pair }) => pair.count),
      numberColumn(
        'Out of',
        'How many answers are rated on both sides.',
        ({ block }) => block.numbers.pairs.rated,
      ),
    ],
    blocks.flatMap((block) =>
      block.numbers.pairs.byScale.flatMap(({ scale, pairs }) =>
        pairs.map((pair) => ({ block, scale, pair })),
      ),
    ),
  );
}

function nameRating({ labels }: Scale, rating: number): string {
  return labels[rating] ?? String(rating);
}

function nameMove({ own, agreed }: RatingPair): string {
  if (own === agreed) return 'Stays';
  return agreed > own ? 'Raised' : 'Lowered';
}
