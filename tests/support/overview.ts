import { listSections } from '../../src/domain/overview/list-sections.ts';
import type { OverviewSection } from '../../src/domain/overview/overview-section.ts';
import type { Titles } from '../../src/domain/overview/titles.ts';
import type { RoundData } from '../../src/domain/picture/count-in.ts';
import { drawPicture } from '../../src/domain/picture/draw-picture.ts';
import { PICTURE_DAY, questionOf, roundDataOf, type AgencyGiven, type Given } from './picture.ts';

export const TITLES: Titles = {
  standards: new Map([['leadership', 'Leadership']]),
  questions: new Map([
    [questionOf(0), 'Lead'],
    [questionOf(1), 'Policy'],
    [questionOf(2), 'Board'],
  ]),
};

/** By id. */
type Told = ReadonlyMap<string, OverviewSection>;
type Choice = { readonly isNamed?: boolean; readonly side?: 'self' | 'agreed' };

/** Told of a round in which the agencies, in order, returned these answers. */
export function tell(
  agencies: readonly AgencyGiven[],
  moderations: Parameters<typeof roundDataOf>[1] = [],
  choice: Choice = {},
): Told {
  return tellRound(roundDataOf(agencies, moderations), choice);
}

export function tellRound(data: RoundData, { isNamed = true, side = 'self' }: Choice = {}): Told {
  const picture = drawPicture(data, PICTURE_DAY);
  const sections = listSections({ picture, titles: TITLES, side, today: PICTURE_DAY, isNamed });
  return new Map(sections.map((section) => [section.id, section]));
}

export function sentenceOf(sections: ReadonlyMap<string, OverviewSection>, id: string): string {
  return sections.get(id)?.sentence ?? 'no such section';
}

/** Answers to its first questions, in order. */
export function agency(kind: string, ...given: readonly Given[]): AgencyGiven {
  return { kind, answers: given.map((one, place) => [place, one] as const) };
}

export const SIX = Array.from({ length: 6 }, (_, place) =>
  agency('school', place < 4 ? 3 : 1, place < 2 ? 3 : 0, 'notApplicable'),
);
