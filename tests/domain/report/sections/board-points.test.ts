import { describe, expect, test } from 'vitest';

import type { Audit } from '../../../../src/domain/audit/audit.ts';
import {
  describeNoneStrong,
  listRequests,
  listStrong,
} from '../../../../src/domain/report/sections/board-points.ts';
import type { Scorecard } from '../../../../src/domain/scoring/scorecard.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../../support/builders.ts';

const TESTED = anAnswer({ rating: 3, evidenceStrength: 'tested' });
const ASSERTED = anAnswer({ rating: 3, evidenceStrength: 'described' });
const NOT_APPLICABLE = anAnswer({ naReason: 'None here' });

type Answers = Parameters<typeof anAudit>[1];

function cardOf(
  answers: Answers,
  perStandard = 2,
  change: Partial<Audit> = {},
  standards = 1,
): Scorecard {
  const template = aTemplate(standards, perStandard);
  return scoreAudit(template, anAudit(template, answers, change), '2026-11-22');
}

describe('what is strong', () => {
  test.each<[string, Answers, number, string]>([
    ['one', [TESTED], 1, '1 of 1'],
    ['one that applies', [TESTED, NOT_APPLICABLE], 2, '1 of 1'],
    ['all', [TESTED, TESTED], 2, '2 of 2'],
    ['some', [TESTED, ASSERTED, 3], 3, '1 of 3'],
  ])('%s of the top ratings evidenced', (_, answers, perStandard, words) => {
    const card = cardOf(answers, perStandard, listedFor(perStandard));
    expect(listStrong(card)).toEqual([`Standard leadership (${words} evidenced)`]);
  });

  test.each<[string, Answers]>([
    ['without evidence', [ASSERTED, 3]],
    ['with a gap', [TESTED, 2]],
    ['half answered', [TESTED]],
    ['to which nothing applies', [NOT_APPLICABLE, NOT_APPLICABLE]],
  ])('is no standard %s', (_, answers) => {
    expect(listStrong(cardOf(answers, 2, listedFor(2)))).toEqual([]);
  });

  test('is no standard whose evidence is all out of date, or is judged but not listed', () => {
    const old = listedFor(2, { reviewDate: '2026-01-01' });
    expect(listStrong(cardOf([TESTED, TESTED], 2, old))).toEqual([]);
    expect(listStrong(cardOf([TESTED, TESTED]))).toEqual([]);
  });

  test('says why there is none', () => {
    const NONE = 'No standard has every applicable question at the top rating yet.';
    const BUT =
      'every applicable question at the top rating, but no listed evidence that is judged documented or tested, and not known to be out of date.';
    expect(describeNoneStrong(cardOf([3, 2]))).toBe(NONE);
    expect(describeNoneStrong(cardOf([]))).toBe(NONE);
    expect(describeNoneStrong(cardOf([3, ASSERTED]))).toBe(`1 standard has ${BUT}`);
    expect(describeNoneStrong(cardOf([3, 3, 3, 3], 2, {}, 2))).toBe(`2 standards have ${BUT}`);
  });
});

describe('the board is asked to', () => {
  test.each<[string, Answers, readonly string[]]>([
    [
      'one of each',
      [3, 1],
      [
        'Agree an action, or a reason to accept it, for 1 gap with neither.',
        'Ask for the evidence behind 1 top rating: it is weak, not listed or out of date.',
        'Note that 1 question is not answered yet: the overall score is provisional.',
      ],
    ],
    [
      'two top ratings',
      [3, 3],
      [
        'Ask for the evidence behind 2 top ratings: it is weak, not listed or out of date.',
        'Note that 1 question is not answered yet: the overall score is provisional.',
      ],
    ],
    [
      'two gaps',
      [1, 1, TESTED],
      ['Agree an action, or a reason to accept it, for 2 gaps with neither.'],
    ],
    ['nothing', [], ['Note that 3 questions are not answered yet: there is no overall score.']],
    [
      'all well',
      [TESTED, TESTED, TESTED],
      ['Satisfy itself that the evidence bears out the ratings in this report.'],
    ],
    [
      'nothing applicable',
      [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE],
      ['Satisfy itself that no question applies to this organisation.'],
    ],
  ])('%s', (_, answers, requests) => {
    expect(listRequests(cardOf(answers, 3, listedFor(3)))).toEqual(requests);
  });

  test('ask for evidence that is said to be documented and is nowhere listed', () => {
    expect(listRequests(cardOf([TESTED, TESTED]))).toEqual([
      'Ask for the evidence behind 2 top ratings: it is weak, not listed or out of date.',
    ]);
  });

  test.each([
    [1, 'Ask why 1 action is overdue.'],
    [2, 'Ask why 2 actions are overdue.'],
  ])('%i overdue', (count, words) => {
    const actions = Array.from({ length: count }, (_, index) =>
      aPlannedAction(index + 1, 'core.question-1', { dueDate: '2026-01-01' }),
    );
    expect(listRequests(cardOf([1, TESTED], 2, { actions, ...listedFor(2) }))).toEqual([words]);
  });
});

/** An item of evidence that serves all questions. */
function listedFor(questions: number, dates: Parameters<typeof aLink>[1] = {}): Partial<Audit> {
  const template = aTemplate(1, questions);
  const questionIds = listQuestions(template).map(({ id }) => id);
  return { evidence: [aLink(1, { ...dates, questionIds })] };
}
