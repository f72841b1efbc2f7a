import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import { CONTRIBUTED_FIELDS } from '../../../src/domain/audit/contribution.ts';
import { isTextField, readField } from '../../../src/domain/audit/merge-answer.ts';
import {
  listUndecided,
  nameClash,
  planContributions,
  type BroughtTo,
  type Choices,
  type ContributionFile,
  type ContributionPlan,
} from '../../../src/domain/audit/plan-contributions.ts';
import { must } from '../../../src/domain/shared/must.ts';
import type { QuestionId } from '../../../src/domain/template/template.ts';
import { aLink, aPlannedAction, uuidOf } from '../../support/builders.ts';
import {
  aContribution,
  bringAll,
  broughtTo,
  carryOut,
  NO_CHOICES,
  PART_IDS,
  smallAnswer,
  toFile,
} from '../../support/parts.ts';

const FIRST = must(PART_IDS[0], 'first');

function planOne(to: BroughtTo, file: ContributionFile, choices: Choices): ContributionPlan {
  return must(planContributions(to, [file], choices)[0], 'a plan');
}

/** One field of an answer changed, or several, or none. */
const changeOf = (answer: Answer): fc.Arbitrary<Answer> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(answer) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('A', 'B').map((narrative) => ({ ...answer, narrative })),
    },
    { weight: 1, arbitrary: fc.constantFrom('A', 'B').map((impact) => ({ ...answer, impact })) },
    { weight: 1, arbitrary: smallAnswer },
  );

/** An audit, and two colleagues who were sent all of it and have changed some. */
const twoColleagues = fc
  .array(smallAnswer, { minLength: 4, maxLength: 4 })
  .chain((sent) => {
    const changed = fc.tuple(...sent.map(changeOf));
    const took = fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const);
    return fc.record({
      sent: fc.constant(sent),
      ours: changed,
      one: changed,
      other: changed,
      took: fc.array(took, { minLength: 60, maxLength: 60 }),
    });
  })
  .map(({ sent, ours, one, other, took }) => {
    const file = (theirs: readonly Answer[], person: number): ContributionFile =>
      toFile(
        aContribution({
          requestId: uuidOf(900 + person),
          contributor: { name: `Person ${person}`, role: '' },
          base: toList(sent),
          answers: toList(theirs),
          evidence: [aLink(person)],
          actions: [aPlannedAction(10 + person, FIRST)],
        }),
      );
    return {
      to: broughtTo(toList(ours).map(({ questionId, answer }) => [questionId, answer])),
      one: file(one, 1),
      other: file(other, 2),
      took,
    };
  });

function toList(answers: readonly Answer[]) {
  return answers.map((answer, place) => ({ questionId: must(PART_IDS[place], 'id'), answer }));
}

function decide(
  to: BroughtTo,
  files: readonly ContributionFile[],
  took: readonly ('ours' | 'theirs' | 'both')[],
): Choices {
  const choices = new Map<string, 'ours' | 'theirs' | 'both'>();
  // A choice on one file may make a clash of the next: until none is left open.
  for (;;) {
    const [open] = listUndecided(planContributions(to, files, choices), choices);
    if (open === undefined) return choices;
    choices.set(open, took[choices.size % took.length] ?? 'ours');
  }
}

test('bringing the same file in again changes nothing', () => {
  fc.assert(
    fc.property(twoColleagues, ({ to, one, took }) => {
      const choices = decide(to, [one], took);
      const after = bringAll(to, [one], choices);
      const again = planOne(after, one, choices);
      expect(again).toMatchObject({ merges: [], answers: [], evidence: [], actions: [] });
    }),
    { numRuns: 300 },
  );
});

test('but for clashes, the order of two colleagues does not matter', () => {
  let unclashed = 0;
  fc.assert(
    fc.property(twoColleagues, ({ to, one, other }) => {
      const there = planContributions(to, [one, other], NO_CHOICES);
      const back = planContributions(to, [other, one], NO_CHOICES);
      const clashing = new Set<QuestionId>(
        [...there, ...back].flatMap(({ merges }) =>
          merges.filter(({ kind }) => kind === 'clash').map(({ questionId }) => questionId),
        ),
      );
      const [after, before] = [carryOut(to, there, NO_CHOICES), carryOut(to, back, NO_CHOICES)];
      for (const id of PART_IDS.filter((each) => !clashing.has(each))) {
        unclashed += 1;
        expect(after.answerByQuestion.get(id)).toEqual(before.answerByQuestion.get(id));
      }
      expect(after.itemIds).toEqual(before.itemIds);
    }),
    { numRuns: 1_000 },
  );
  expect(unclashed).toBeGreaterThan(100);
});

test('nothing typed by anyone is lost: it stands, or is in the history, or in the stored file', () => {
  fc.assert(
    fc.property(twoColleagues, ({ to, one, other, took }) => {
      const files = [one, other];
      const choices = decide(to, files, took);
      const plans = planContributions(to, files, choices);
      const after = carryOut(to, plans, choices);
      const kept = new Map<string, Answer[]>();
      const keep = (id: QuestionId, answer: Answer): void => {
        kept.set(id, [...(kept.get(id) ?? []), answer]);
      };
      for (const [id, answer] of to.answerByQuestion) keep(id, answer);
      for (const { questionId, answer } of plans.flatMap(({ answers }) => answers))
        keep(questionId, answer);
      for (const { contribution } of after.received) {
        for (const { questionId, answer } of contribution.answers) keep(questionId, answer);
      }
      const all = [
        ...to.answerByQuestion,
        ...files.flatMap(({ contribution }) =>
          contribution.answers.map(({ questionId, answer }) => [questionId, answer] as const),
        ),
      ];
      for (const [id, answer] of all) {
        for (const field of CONTRIBUTED_FIELDS.filter(isTextField)) {
          const text = readField(answer, field);
          expect((kept.get(id) ?? []).some((each) => readField(each, field).includes(text))).toBe(
            true,
          );
        }
      }
      // What is chosen stands, and nothing else was changed.
      for (const { id, merges } of plans) {
        for (const { questionId, field, kind } of merges) {
          expect(kind === 'take' || choices.has(nameClash(id, questionId, field))).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
