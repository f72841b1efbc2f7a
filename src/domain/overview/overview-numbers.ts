import type { CountedAgency } from '../picture/count-in.ts';
import type { Picture } from '../picture/draw-picture.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { sumNumbers, type Numbers } from '../picture/numbers.ts';
import { publishNumbers, type Published } from '../picture/publish-numbers.ts';
import { joinWords } from '../shared/count-words.ts';
import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';

export type StandardNumbers = Numbers & { readonly id: StandardId };

export type QuestionNumbers = Numbers & {
  readonly id: QuestionId;
  readonly standard: StandardId;
  /** In how many wordings it was asked, where that may be said. */
  readonly wordings?: number;
};

/** Kinds of agency that are told together: none has fewer than five agencies. */
export type GroupNumbers = {
  readonly name: string;
  /** For a chart, where a dozen names have no room. */
  readonly shortName: string;
  /** How many kinds are told together. */
  readonly kinds: number;
  readonly agencies: number;
  readonly all: Numbers;
  readonly standards: readonly StandardNumbers[];
};

/**
 * What the sections of an overview are told from. They cannot see whether it is the named picture
 * or only what may leave without names, so both say the same in the same words.
 */
export type OverviewNumbers = {
  readonly agencies: number;
  readonly all: Numbers;
  readonly standards: readonly StandardNumbers[];
  readonly questions: readonly QuestionNumbers[];
  readonly groups: readonly GroupNumbers[];
  /** Questions of which nothing is said, since too few agencies were asked them. */
  readonly withheld: readonly QuestionId[];
  /** Questions that are in no group's numbers. */
  readonly notGrouped: readonly QuestionId[];
};

/**
 * For the partnership itself, which sees every agency by name in the same app. Groups are the
 * published ones all the same: a board's paper and the screen must not differ.
 */
export function toNamedNumbers(picture: Picture): OverviewNumbers {
  const known = numbersByPicture.get(picture);
  if (known !== undefined) return known;
  const published = publishNumbers(picture.counted);
  const numbers = {
    agencies: picture.counted.length,
    all: picture.all,
    standards: picture.standards,
    questions: picture.standards.flatMap(({ questions }) => questions),
    groups: listGroups(published),
    withheld: [],
    notGrouped: published.groups.length === 0 ? [] : listNotGrouped(published),
  };
  numbersByPicture.set(picture, numbers);
  return numbers;
}

/** They follow from the picture alone, and to part it in groups takes as long as to draw it. */
const numbersByPicture = new WeakMap<Picture, OverviewNumbers>();

/** For what leaves without names. */
export function toPublishedNumbers(counted: readonly CountedAgency[]): OverviewNumbers {
  const published = publishNumbers(counted);
  return {
    agencies: published.agencies,
    all: sumNumbers(published.questions.map(({ all }) => all)),
    standards: published.standards.map(({ id, all }) => ({ id, ...all })),
    questions: published.questions.map(({ id, standard, all }) => ({ id, standard, ...all })),
    groups: listGroups(published),
    withheld: published.withheld,
    notGrouped: published.notGrouped,
  };
}

function listNotGrouped({ notGrouped, withheld }: Published): readonly QuestionId[] {
  return [...notGrouped, ...withheld].toSorted();
}

function listGroups({ groups, standards }: Published): readonly GroupNumbers[] {
  return groups.map(({ kindNames, agencies }, place) => {
    const own = standards.flatMap(({ id, byGroup }) => {
      const numbers = byGroup[place];
      return numbers === undefined ? [] : [{ id, ...numbers }];
    });
    return {
      name: joinWords(kindNames),
      shortName: shorten(kindNames, groups.length),
      kinds: kindNames.length,
      agencies: agencies.length,
      all: sumNumbers(own),
      standards: own,
    };
  });
}

function shorten(kindNames: readonly string[], groups: number): string {
  if (kindNames.length === 1) return joinWords(kindNames);
  return groups === 1
    ? `All ${kindNames.length} kinds together`
    : `${kindNames.length} smaller kinds together`;
}

/** Whether so few have returned that nothing may be said of them without names. */
export function isTooFew({ agencies }: OverviewNumbers): boolean {
  return agencies < SMALLEST_GROUP;
}
