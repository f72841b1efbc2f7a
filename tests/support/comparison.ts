import fc from 'fast-check';

import { compareScorecards } from '../../src/domain/comparison/compare-scorecards.ts';
import type { Comparison } from '../../src/domain/comparison/comparison.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../src/domain/scoring/scorecard.ts';
import {
  crosswalkSchema,
  listSteps,
  relationSchema,
  type CrosswalkStep,
} from '../../src/domain/template/crosswalk.ts';
import type { Answer } from '../../src/domain/audit/audit.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { anAnswer, anAudit, aQuestion, aTemplate } from './builders.ts';

export const TODAY = '2026-11-22';
export const NOT_APPLICABLE = anAnswer({ naReason: 'We have none.' });

/** A template that asks the questions of these ids, in an edition; one word on changes their words. */
export function templateOf(
  edition: string,
  ids: readonly string[],
  change: Parameters<typeof aQuestion>[1] = {},
): Template {
  return { ...aTemplate(1, ids.length, (place) => aQuestion(ids[place] ?? '', change)), edition };
}

export function scorecardOf(
  template: Template,
  answers: readonly (Answer | number | undefined)[],
): Scorecard {
  return scoreAudit(template, anAudit(template, answers), TODAY);
}

export function stepsOf(changes: readonly object[]): readonly CrosswalkStep[] {
  return listSteps(
    crosswalkSchema.parse({ id: 'wt2018-wt2023', from: 'wt2018', to: 'wt2023', changes }),
  );
}

/** Two audits of one question each, answered so; compared within one edition. */
export function compareAnswers(
  before: Answer | number | undefined,
  after: typeof before,
): Comparison {
  const template = templateOf('wt2023', ['core.one']);
  return compareScorecards(scorecardOf(template, [before]), scorecardOf(template, [after]), []);
}

type AnyAudits = {
  readonly earlier: Scorecard;
  readonly later: Scorecard;
  readonly steps: readonly CrosswalkStep[];
};

const IDS = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `core.${name}`);

const anyScorecard = (edition: string): fc.Arbitrary<Scorecard> =>
  fc
    .record({
      ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
      wording: fc.constantFrom('a', 'b'),
      answers: fc.array(
        fc.oneof(fc.nat(3), fc.constantFrom(undefined, NOT_APPLICABLE, anAnswer({ naReason: '' }))),
        { minLength: IDS.length, maxLength: IDS.length },
      ),
    })
    .map(({ ids, wording, answers }) =>
      scorecardOf(
        templateOf(edition, ids, { wordingHash: wording.repeat(64) }),
        answers.slice(0, ids.length),
      ),
    );

const anyStep: fc.Arbitrary<CrosswalkStep> = fc
  .record({
    relation: fc.constantFrom(...relationSchema.options),
    from: fc.constantFrom(...IDS),
    to: fc.constantFrom(...IDS),
  })
  .map(({ relation, from, to }) => ({
    relation,
    reason: `It is ${relation}.`,
    from: relation === 'new' ? undefined : from,
    to: relation === 'retired' ? undefined : to,
  }));

/** Any two audits, of one edition or two, with any crosswalk that has each pair of questions once. */
export const anyAudits: fc.Arbitrary<AnyAudits> = fc.record({
  earlier: fc.constantFrom('wt2018', 'wt2023').chain(anyScorecard),
  later: anyScorecard('wt2023'),
  steps: fc.uniqueArray(anyStep, {
    maxLength: 8,
    selector: ({ from, to }) => `${from ?? ''}>${to ?? ''}`,
  }),
});
