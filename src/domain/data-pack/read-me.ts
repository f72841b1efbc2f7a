import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { formatDate } from '../shared/plain-date.ts';
import type { Naming, PackSource } from './pack-source.ts';
import type { PackTable } from './pack-table.ts';

type ReadMe = readonly (readonly [string, string])[];

/** What the file is, what its numbers mean and do not mean, and each column. */
export function writeReadMe(
  source: PackSource,
  naming: Naming,
  tables: readonly PackTable[],
): ReadMe {
  const { round, picture, today } = source;
  const expected = source.agencies.filter(({ notExpected }) => notExpected === undefined).length;
  return [
    ['Data of', round.name],
    ['Partnership', round.partnership],
    ['Period', round.period],
    ['Day of this file', formatDate(today)],
    [
      'Counted',
      `${picture.counted.length} agencies whose return counts, of ${expected} expected. “Left out” says what is not counted, and why.`,
    ],
    ['Names', naming === 'named' ? NAMED : NAMELESS],
    ...HOW_TO_READ,
    ['', ''],
    ...tables.flatMap(describeTable),
  ];
}

const NAMED =
  'Agencies are named. This file is for the partnership itself: make the one without names for anybody else.';
const NAMELESS = `No agency is named, and no number is of fewer than ${SMALLEST_GROUP} agencies: kinds with fewer are put together, and “Not said” names the questions of which less is said. Where all or none of a group gave an answer, it follows that each of them did. Do not publish two such files of the same round made before and after another return came: their difference is that return.`;

const HOW_TO_READ: ReadMe = [
  [
    'Self-rating',
    'What the agency said of itself. It shows arrangements, not outcomes, and not that children are safe.',
  ],
  [
    'Agreed rating',
    'What stands after moderation; it never writes over the self-rating. Not agreed yet: nobody decided, it is challenged, or moderators differ.',
  ],
  [
    'Top of the scale',
    'The best rating of the scale an agency was asked on. Ratings are places in an order: count them, and do not add them up or take their mean.',
  ],
  [
    'Years',
    'Compare the same agencies on the same questions in the same words only. Ids of questions and standards stay the same.',
  ],
];

function describeTable({ name, about, columns, rows }: PackTable): ReadMe {
  return [
    [`Sheet “${name}”`, `${about} ${rows.length === 1 ? '1 line' : `${rows.length} lines`}.`],
    ...columns.map(({ heading, about: means }) => [heading, means] as const),
    ['', ''],
  ];
}
