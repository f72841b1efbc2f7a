import fc from 'fast-check';
import { expect, test } from 'vitest';

import { countIn } from '../../../src/domain/picture/count-in.ts';
import type { Numbers } from '../../../src/domain/picture/numbers.ts';
import { SMALLEST_GROUP } from '../../../src/domain/picture/find-benchmark.ts';
import { publishNumbers, type Published } from '../../../src/domain/picture/publish-numbers.ts';
import { twoScales } from '../../support/data-pack.ts';
import { reduce, toBasis } from '../../support/linear-algebra.ts';
import {
  agenciesOf,
  decided,
  questionOf,
  roundDataOf,
  type AgencyGiven,
} from '../../support/picture.ts';

const QUESTIONS = 5;

/** One published number as a sum over the answers: a 1 for each agency and question it counts. */
type Equation = { readonly of: readonly number[]; readonly numbers: Numbers };

function listEquations(published: Published, agencies: readonly AgencyGiven[]): Equation[] {
  const cellsOf = (questions: readonly string[], kinds?: readonly string[]): readonly number[] =>
    agencies.flatMap(({ kind, answers }) =>
      Array.from({ length: QUESTIONS }, (_, place) => {
        const isAsked = answers.some(([asked]) => asked === place);
        const isIn = kinds === undefined || kinds.includes(kind);
        return isAsked && isIn && questions.includes(questionOf(place)) ? 1 : 0;
      }),
    );
  const equations: Equation[] = [];
  const add = (
    questions: readonly string[],
    all: Numbers,
    byGroup: readonly (Numbers | undefined)[] = [],
    grouped = questions,
  ): void => {
    equations.push({ of: cellsOf(questions), numbers: all });
    for (const [place, numbers] of byGroup.entries()) {
      const kinds = published.groups[place]?.kinds;
      if (numbers !== undefined) equations.push({ of: cellsOf(grouped, kinds), numbers });
    }
  };
  for (const { id, all, byGroup } of published.questions) add([id], all, byGroup);
  for (const { id, all, byGroup } of published.standards) {
    const ids = published.questions.flatMap((one) => (one.standard === id ? [one.id] : []));
    add(
      ids,
      all,
      byGroup,
      ids.filter((one) => !published.notGrouped.includes(one)),
    );
  }
  return equations;
}

function* listSubsets(places: readonly number[], most: number): Generator<readonly number[]> {
  for (const [index, place] of places.entries()) {
    yield [place];
    if (most > 1) {
      for (const rest of listSubsets(places.slice(index + 1), most - 1)) yield [place, ...rest];
    }
  }
}

test('no adding and taking away of what is published comes to fewer than five agencies', () => {
  fc.assert(
    fc.property(agenciesOf(14, QUESTIONS, 8), (agencies) => {
      const { counted } = countIn(roundDataOf(agencies));
      const published = publishNumbers(counted);
      const basis = toBasis(listEquations(published, agencies).map(({ of }) => of));
      for (let question = 0; question < QUESTIONS; question += 1) {
        const asked = agencies.flatMap(({ answers }, place) =>
          answers.some(([one]) => one === question) ? [place] : [],
        );
        for (const few of listSubsets(asked, SMALLEST_GROUP - 1)) {
          const wanted = new Array<number>(agencies.length * QUESTIONS).fill(0);
          for (const place of few) wanted[place * QUESTIONS + question] = 1;
          const isDerived = reduce(basis, wanted).every((value) => value === 0);
          if (isDerived) throw new Error(`${few.join(', ')} of question ${question}`);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('what is published is what an independent recount comes to', () => {
  fc.assert(
    fc.property(agenciesOf(16, QUESTIONS), (agencies) => {
      const { counted } = countIn(roundDataOf(agencies));
      for (const { of, numbers } of listEquations(publishNumbers(counted), agencies)) {
        const given = agencies.flatMap(({ answers }, agency) =>
          answers.flatMap(([place, answer]) =>
            of[agency * QUESTIONS + place] === 1 ? [answer] : [],
          ),
        );
        expect(numbers.self.asked).toBe(given.length);
        expect(numbers.self.full).toBe(given.filter((answer) => answer === 3).length);
      }
    }),
    { numRuns: 60 },
  );
});

/** The first answers of each agency are changed to the rating 1, those after them agreed, the last open. */
function decideSome(agencies: readonly AgencyGiven[]) {
  return agencies.flatMap(({ answers }, agency) =>
    answers
      .slice(0, 4)
      .map(([question], place) =>
        decided(
          agency,
          question,
          place < 2 ? { kind: 'change', rating: 1, reason: 'Out of date' } : { kind: 'agree' },
        ),
      ),
  );
}

const isOther = (kind: string): boolean => kind.startsWith('c');

/** Whether on one of the scales fewer than five agencies answer, in a part in which the question is said. */
function isSmallScale(
  question: number,
  agencies: readonly AgencyGiven[],
  published: Published,
): boolean {
  const asked = agencies.filter(({ answers }) => answers.some(([one]) => one === question));
  const isWhole = published.notGrouped.includes(questionOf(question));
  const parts = isWhole
    ? [asked]
    : published.groups.map(({ kinds }) => asked.filter(({ kind }) => kinds.includes(kind)));
  return parts.some((part) => {
    const others = part.filter(({ kind }) => isOther(kind)).length;
    return [others, part.length - others].some((few) => few > 0 && few < SMALLEST_GROUP);
  });
}

test('own against agreed ratings are a recount, and none where a scale has fewer than five agencies', () => {
  // Six on each of two scales, where everything is said.
  const twelve = Array.from({ length: 12 }, (_, agency): AgencyGiven => ({
    kind: agency < 6 ? 'police' : 'charity',
    answers: Array.from({ length: QUESTIONS }, (__, place) => [place, (agency + place) % 4]),
  }));
  let [told, hidden] = [0, 0];
  fc.assert(
    fc.property(agenciesOf(18, QUESTIONS, 6), (agencies) => {
      const { counted } = countIn(twoScales(agencies, decideSome(agencies)));
      const published = publishNumbers(counted);
      for (const { of, numbers } of listEquations(published, agencies)) {
        const rated = agencies.flatMap(({ kind, answers }, agency) =>
          answers.slice(0, 4).flatMap(([question, own], place) => {
            if (of[agency * QUESTIONS + question] !== 1 || typeof own !== 'number') return [];
            return [{ question, pair: `${isOther(kind)} ${own} ${place < 2 ? 1 : own}` }];
          }),
        );
        expect(numbers.pairs.rated).toBe(rated.length);
        const said = numbers.pairs.byScale.flatMap(({ scale, pairs }) =>
          pairs.flatMap(({ own, agreed, count }) =>
            Array.from({ length: count }, () => `${scale.id === 'own'} ${own} ${agreed}`),
          ),
        );
        const isHidden = rated.some(({ question }) => isSmallScale(question, agencies, published));
        const expected = isHidden ? [] : rated.map(({ pair }) => pair);
        expect(said.toSorted()).toEqual(expected.toSorted());
        if (isHidden) hidden += 1;
        else if (rated.length > 0) told += 1;
      }
    }),
    { numRuns: 60, examples: [[twelve]] },
  );
  expect(Math.min(told, hidden)).toBeGreaterThan(10);
});

const of = (kind: string, count: number, rating = 3): readonly AgencyGiven[] =>
  Array.from({ length: count }, () => ({ kind, answers: [[0, rating]] as const }));

const groupsOf = (agencies: readonly AgencyGiven[]): readonly (readonly string[])[] =>
  publishNumbers(countIn(roundDataOf(agencies)).counted).groups.map(({ kinds }) => kinds);

test('small kinds are put together, and where that is too few a larger one goes with them', () => {
  expect(groupsOf([...of('police', 5), ...of('school', 6)])).toEqual([['police'], ['school']]);
  expect(groupsOf([...of('police', 3), ...of('school', 6), ...of('charity', 2)])).toEqual([
    ['school'],
    ['charity', 'police'],
  ]);
  expect(groupsOf([...of('police', 5), ...of('school', 7), ...of('charity', 2)])).toEqual([
    ['school'],
    ['charity', 'police'],
  ]);
  expect(groupsOf([...of('police', 6), ...of('charity', 2)])).toEqual([['charity', 'police']]);
  expect(groupsOf(of('police', 4))).toEqual([]);
});

test('tried by every way the answers could be, a small kind in a group keeps more than one', () => {
  const agencies = [...of('police', 2, 3), ...of('school', 5, 0), ...of('charity', 5, 3)];
  const { counted } = countIn(roundDataOf(agencies));
  const { groups, questions } = publishNumbers(counted);
  expect(groups).toHaveLength(2);
  const [question] = questions;
  const published = question?.byGroup?.map((numbers) => numbers?.self.full);
  const seen = new Set<number>();
  for (let bits = 0; bits < 2 ** agencies.length; bits += 1) {
    const tried = agencies.map(({ kind }, place) => ({
      kind,
      full: Math.floor(bits / 2 ** place) % 2,
    }));
    const inGroup = (kinds: readonly string[]): number =>
      tried.reduce((sum, { kind, full }) => sum + (kinds.includes(kind) ? full : 0), 0);
    if (groups.every(({ kinds }, place) => inGroup(kinds) === published?.[place])) {
      seen.add(inGroup(['police']));
    }
  }
  expect([...seen].length).toBeGreaterThan(1);
});
