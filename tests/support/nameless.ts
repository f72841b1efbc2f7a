import fc from 'fast-check';

import type { ModeratedAnswer } from '../../src/domain/moderation/meet-earlier.ts';
import type { Verdict } from '../../src/domain/moderation/moderation.ts';
import { countIn, type RoundData } from '../../src/domain/picture/count-in.ts';
import { groupBy } from '../../src/domain/picture/group-by.ts';
import { partGroups } from '../../src/domain/picture/part-groups.ts';
import { twoScales } from './data-pack.ts';
import { decided, type AgencyGiven, type Given } from './picture.ts';
import type { Seeded } from './seeded.ts';

/** An answer with what was decided of it: where the answer goes, its decision goes with it. */
export type Told = { readonly given: Given; readonly verdict?: Verdict };
export type ToldAgency = {
  readonly kind: string;
  readonly answers: ReadonlyMap<number, Told>;
  readonly openActions?: readonly string[];
};

export const anyTold: fc.Arbitrary<Told> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom('notApplicable' as const, 'unanswered' as const) },
    ),
    fc.option(
      fc.constantFrom<Verdict[]>(
        { kind: 'agree' },
        { kind: 'challenge', reason: 'Where is it?' },
        { kind: 'change', rating: 1, reason: 'Out of date' },
      ),
      { nil: undefined },
    ),
  )
  .map(([given, verdict]) => ({ given, ...(verdict === undefined ? {} : { verdict }) }));

/** Small sectors: two to five of a kind, not all of them asked everything, on two scales. */
export function smallSectors(questions: number): fc.Arbitrary<readonly ToldAgency[]> {
  return fc.array(
    fc.record({
      kind: fc.constantFrom('police', 'school', 'charity', 'club'),
      answers: fc
        .array(fc.option(anyTold, { nil: undefined, freq: 6 }), {
          minLength: questions,
          maxLength: questions,
        })
        .map(
          (all) => new Map(all.flatMap((one, place) => (one === undefined ? [] : [[place, one]]))),
        ),
      openActions: fc.array(fc.constantFrom('', '2026-10-03', '2026-12-01'), { maxLength: 2 }),
    }),
    { minLength: 5, maxLength: 15 },
  );
}

export function toRoundData(agencies: readonly ToldAgency[]): RoundData {
  const given = agencies.map(({ kind, answers, openActions = [] }): AgencyGiven => ({
    kind,
    answers: [...answers].map(([place, told]) => [place, told.given] as const),
    openActions,
  }));
  const moderations = agencies.flatMap(({ answers }, agency) =>
    [...answers].flatMap(([question, { verdict }]): readonly ModeratedAnswer[] =>
      verdict === undefined ? [] : [withoutTags(decided(agency, question, verdict))],
    ),
  );
  return twoScales(given, moderations);
}

/** How many agencies have a tag follows from which they are: it is no count of answers. */
function withoutTags(one: ModeratedAnswer): ModeratedAnswer {
  return { ...one, moderation: { ...one.moderation, tags: [] } };
}

const FEW = 5;

/**
 * The same round with the answers dealt out anew to whoever could as well have given them. What may
 * not be told apart is worked out here from the rule, and not from what is published: of each
 * question the answers of five agencies or more in a group that were asked it, or of all together
 * where some group has fewer; on the same scale where each scale has five. A question fewer than
 * five were asked is answered otherwise altogether.
 */
export function dealAnew(agencies: readonly ToldAgency[], chance: Seeded): readonly ToldAgency[] {
  const groups = groupPlaces(agencies);
  const dealt = agencies.map(({ answers }) => new Map(answers));
  const questions = new Set(agencies.flatMap(({ answers }) => [...answers.keys()]));
  for (const question of questions) {
    const asked = groups.map((places) =>
      places.filter((place) => agencies[place]?.answers.has(question)),
    );
    const all = asked.flat();
    const isWhole = asked.some(({ length }) => length > 0 && length < FEW);
    for (const block of isWhole ? [all] : asked) {
      for (const places of partByScale(agencies, block)) {
        const mixed = shuffle(places, chance);
        for (const [index, place] of places.entries()) {
          const told = agencies[mixed[index] ?? place]?.answers.get(question);
          const other: Told = { given: chance.between(0, 3) };
          if (told !== undefined) dealt[place]?.set(question, all.length < FEW ? other : told);
        }
      }
    }
  }
  return agencies.map((one, place) => ({ ...one, answers: dealt[place] ?? one.answers }));
}

/** The places of the agencies that are counted together. */
function groupPlaces(agencies: readonly ToldAgency[]): readonly (readonly number[])[] {
  const groups = partGroups(countIn(toRoundData(agencies)).counted);
  if (groups.length === 0) return [agencies.map((_, place) => place)];
  return groups.map(({ kinds }) =>
    agencies.flatMap(({ kind }, place) => (kinds.includes(kind) ? [place] : [])),
  );
}

function partByScale(
  agencies: readonly ToldAgency[],
  places: readonly number[],
): readonly (readonly number[])[] {
  const parts = [...groupBy(places, (place) => agencies[place]?.kind.startsWith('c')).values()];
  return parts.every(({ length }) => length >= FEW) ? parts : [places];
}

function shuffle(places: readonly number[], chance: Seeded): readonly number[] {
  return places
    .map((place) => ({ place, by: chance.between(0, 1_000_000) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ place }) => place);
}
