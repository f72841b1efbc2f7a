import type { LeftOut } from '../picture/count-in.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import type { Published } from '../picture/publish-numbers.ts';
import { compareTexts } from '../picture/count-in.ts';
import type { QuestionId } from '../template/template.ts';
import { LEFT_OUT_WORDS } from './beside-tables.ts';
import { nameGroup, type BlockGroup } from './count-blocks.ts';
import { questionColumns } from './counted-tables.ts';
import type { Titles } from '../overview/titles.ts';
import { makeTable, numberColumn, textColumn, type PackTable } from './pack-table.ts';

/** Which kinds of agency are counted together. */
export function buildGroupsTable({ groups }: Published): PackTable {
  return makeTable<BlockGroup>(
    {
      name: 'Groups',
      about: `One line for each group of agencies. No group has fewer than ${SMALLEST_GROUP}: small kinds are put together.`,
    },
    [
      textColumn('Group', 'Kinds that are put together are parted by semicolons.', readName, 60),
      numberColumn('Agencies', 'Whose return counts.', ({ agencies }) => agencies),
    ],
    groups.map(nameGroup),
  );
}

function readName({ name }: BlockGroup): string {
  return name;
}

/** Of which questions less is said, so that the file does not look whole where it is not. */
export function buildNotSaidTable({ withheld, notGrouped }: Published, titles: Titles): PackTable {
  type Line = { readonly question: QuestionId; readonly what: string };
  const lines = [
    ...withheld.map((question) => ({
      question,
      what: `Nothing: fewer than ${SMALLEST_GROUP} agencies were asked it`,
    })),
    ...notGrouped.map((question) => ({
      question,
      what: `Its total alone: fewer than ${SMALLEST_GROUP} agencies of some group were asked it`,
    })),
  ];
  return makeTable<Line>(
    {
      name: 'Not said',
      about:
        'Questions of which less is said than was counted, so that no agency can be made out. Those of which nothing is said are in no total either.',
    },
    [
      ...questionColumns(titles),
      textColumn('What is said of it', 'And why no more.', ({ what }) => what, 70),
    ],
    lines,
  );
}

/** How many agencies and returns are not counted, for which reason. */
export function buildWhyLeftOutTable(leftOut: readonly LeftOut[]): PackTable {
  const counts = new Map<LeftOut['why'], number>();
  for (const { why } of leftOut) counts.set(why, (counts.get(why) ?? 0) + 1);
  return makeTable<readonly [LeftOut['why'], number]>(
    { name: 'Left out', about: 'Agencies and returns that are not counted in this file.' },
    [
      textColumn('Why', 'Why they are not counted.', ([why]) => LEFT_OUT_WORDS[why], 60),
      numberColumn('How many', 'Agencies or returns.', ([, count]) => count),
    ],
    [...counts].toSorted(([a], [b]) => compareTexts(a, b)),
  );
}
