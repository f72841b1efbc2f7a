import type { Picture } from '../picture/draw-picture.ts';
import type { Numbers } from '../picture/numbers.ts';
import type { Published } from '../picture/publish-numbers.ts';
import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';

/** Whose answers are counted: all agencies, or a group of them. */
export type BlockGroup = {
  /** "All agencies", a kind, or several kinds put together. */
  readonly name: string;
  /** How many agencies the group has, whether or not they were asked. */
  readonly agencies: number;
};

/** Numbers of one group for a standard or a question. */
export type CountedBlock = {
  readonly standard: StandardId;
  /** Missing where it is of the whole standard. */
  readonly question?: QuestionId;
  readonly group: BlockGroup;
  readonly numbers: Numbers;
};

const ALL = 'All agencies';

/** By kind of agency, for those who may see which agency said what. */
export function listNamedBlocks(picture: Picture): readonly CountedBlock[] {
  const all: BlockGroup = { name: ALL, agencies: picture.counted.length };
  const ofAll = picture.standards.flatMap((standard): readonly CountedBlock[] => [
    { standard: standard.id, group: all, numbers: standard },
    ...standard.questions.map((one) => ({
      standard: standard.id,
      question: one.id,
      group: all,
      numbers: one,
    })),
  ]);
  const ofKinds = picture.sectors.flatMap(({ kindName, agencies, standards }) =>
    standards.map((numbers) => ({
      standard: numbers.id,
      group: { name: kindName, agencies: agencies.length },
      numbers,
    })),
  );
  return [...ofAll, ...ofKinds];
}

/** Of what may leave without names, and of nothing else. */
export function listPublishedBlocks(published: Published): readonly CountedBlock[] {
  const all: BlockGroup = { name: ALL, agencies: published.agencies };
  const groups = published.groups.map(nameGroup);
  const ofStandards = published.standards.flatMap(({ id, all: total, byGroup }) => [
    { standard: id, group: all, numbers: total },
    ...pairGroups(groups, byGroup).map((one) => ({ standard: id, ...one })),
  ]);
  const ofQuestions = published.questions.flatMap(({ id, standard, all: total, byGroup = [] }) => [
    { standard, question: id, group: all, numbers: total },
    ...pairGroups(groups, byGroup).map((one) => ({ standard, question: id, ...one })),
  ]);
  // One group alone is all of them: said twice it would only look like more.
  const isSaid = ({ group }: CountedBlock): boolean => groups.length > 1 || group === all;
  return [...ofStandards, ...ofQuestions].filter(isSaid);
}

export function nameGroup({ kindNames, agencies }: Published['groups'][number]): BlockGroup {
  return { name: kindNames.join('; '), agencies: agencies.length };
}

function pairGroups(
  groups: readonly BlockGroup[],
  byGroup: readonly (Numbers | undefined)[],
): readonly Pick<CountedBlock, 'group' | 'numbers'>[] {
  return groups.flatMap((group, place) => {
    const numbers = byGroup[place];
    return numbers === undefined ? [] : [{ group, numbers }];
  });
}
