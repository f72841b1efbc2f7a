import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';
import { compareTexts, type Cell, type CountedAgency } from './count-in.ts';
import { SMALLEST_GROUP } from './find-benchmark.ts';
import { groupBy } from './group-by.ts';
import { countNumbers, sumNumbers, type Numbers } from './numbers.ts';
import { compareStandards } from './order-standards.ts';
import { partGroups, type Group } from './part-groups.ts';

/** What may leave the partnership without naming an agency. Every outward export is built from this alone. */
export type Published = {
  readonly agencies: number;
  /** Each has `SMALLEST_GROUP` agencies or more; none when there are too few altogether. */
  readonly groups: readonly Group[];
  readonly questions: readonly PublishedQuestion[];
  readonly standards: readonly PublishedStandard[];
  /** Asked of so few agencies that nothing is said of it. By id, and so are the others. */
  readonly withheld: readonly QuestionId[];
  /** Asked of so few in some group that only its total is said; not in any group's numbers. */
  readonly notGrouped: readonly QuestionId[];
};

export type PublishedQuestion = {
  readonly id: QuestionId;
  readonly standard: StandardId;
  readonly all: Numbers;
  /** In the order of the groups, nothing for those it was not asked of; missing when not grouped. */
  readonly byGroup?: readonly (Numbers | undefined)[];
};

export type PublishedStandard = {
  readonly id: StandardId;
  /** Of all its questions but those withheld. */
  readonly all: Numbers;
  /** Of those that are grouped. */
  readonly byGroup: readonly (Numbers | undefined)[];
};

/**
 * All that is said is a sum of blocks: the answers of one group to one question, or of all agencies
 * to a question that is not grouped. Each block has at least `SMALLEST_GROUP` agencies, and no two
 * share an answer, so no adding and taking away of what is said comes to fewer agencies than that.
 * Answers on several scales make a block for each scale. Where one of these would be smaller, ratings
 * are told as at the top and below it alone: `byScale` is empty, also where the question is part of a sum.
 */
export function publishNumbers(counted: readonly CountedAgency[]): Published {
  const groups = partGroups(counted);
  if (groups.length === 0) return publishNothing(counted);
  const blocks = listBlocks(groups);
  const said = blocks.filter(({ way }) => way !== 'withheld');
  const standards = [...groupBy(said, ({ standard }) => standard)];
  return {
    agencies: counted.length,
    groups,
    questions: said.map(({ id, standard, way, byGroup, all }) => ({
      id,
      standard,
      all,
      ...(way === 'grouped' ? { byGroup } : {}),
    })),
    standards: standards
      .toSorted(([a], [b]) => compareStandards(a, b))
      .map(([id, own]) => publishStandard(id, own, groups)),
    withheld: blocks.flatMap(({ id, way }) => (way === 'withheld' ? [id] : [])),
    notGrouped: blocks.flatMap(({ id, way }) => (way === 'whole' ? [id] : [])),
  };
}

/** A question counts to one standard for all, so that its block is never parted. */
function publishStandard(
  id: StandardId,
  blocks: readonly Block[],
  groups: readonly Group[],
): PublishedStandard {
  const grouped = blocks.filter(({ way }) => way === 'grouped');
  return {
    id,
    all: sumNumbers(blocks.map(({ all }) => all)),
    byGroup: groups.map((_, place) => {
      const own = grouped.flatMap(({ byGroup }) => byGroup[place] ?? []);
      return own.length === 0 ? undefined : sumNumbers(own);
    }),
  };
}

function publishNothing(counted: readonly CountedAgency[]): Published {
  const ids = counted.flatMap(({ cells }) => cells.map(({ question }) => question.id));
  return {
    agencies: counted.length,
    groups: [],
    questions: [],
    standards: [],
    withheld: [...new Set(ids)].toSorted(compareTexts),
    notGrouped: [],
  };
}

type Block = {
  readonly id: QuestionId;
  readonly standard: StandardId;
  readonly way: 'grouped' | 'whole' | 'withheld';
  readonly all: Numbers;
  /** In the order of the groups, nothing for those it was not asked of. */
  readonly byGroup: readonly (Numbers | undefined)[];
};

/** One for each question. */
function listBlocks(groups: readonly Group[]): readonly Block[] {
  const byQuestion = new Map<QuestionId, { standard: StandardId; byGroup: Cell[][] }>();
  for (const [place, { agencies }] of groups.entries()) {
    for (const cell of agencies.flatMap(({ cells }) => cells)) {
      const { id, standard } = cell.question;
      const known = byQuestion.get(id) ?? { standard, byGroup: groups.map(() => []) };
      byQuestion.set(id, known);
      known.byGroup[place]?.push(cell);
    }
  }
  return [...byQuestion]
    .map(([id, { standard, byGroup: cells }]): Block => {
      const way = chooseWay(cells);
      const parts = way === 'grouped' ? cells : [cells.flat()];
      const byGroup = cells.map((own) => countOrNothing(own, parts.every(hasNoSmallScale)));
      const all = sumNumbers(byGroup.flatMap((one) => one ?? []));
      return { id, standard, way, all, byGroup };
    })
    .toSorted((a, b) => compareTexts(a.id, b.id));
}

function chooseWay(byGroup: readonly (readonly Cell[])[]): Block['way'] {
  if (byGroup.flat().length < SMALLEST_GROUP) return 'withheld';
  const isSafe = byGroup.every(({ length }) => length === 0 || length >= SMALLEST_GROUP);
  return isSafe ? 'grouped' : 'whole';
}

function hasNoSmallScale(cells: readonly Cell[]): boolean {
  const scales = [...groupBy(cells, ({ scale }) => scale).values()];
  return scales.every(({ length }) => length >= SMALLEST_GROUP);
}

function countOrNothing(cells: readonly Cell[], saysScales: boolean): Numbers | undefined {
  if (cells.length === 0) return undefined;
  const numbers = countNumbers(cells);
  if (saysScales) return numbers;
  const { self, agreed, pairs } = numbers;
  return {
    ...numbers,
    self: { ...self, byScale: [] },
    agreed: { ...agreed, byScale: [] },
    pairs: { ...pairs, byScale: [] },
  };
}
