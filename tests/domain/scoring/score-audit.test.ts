import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const TODAY = '2026-11-22';
const NOT_APPLICABLE = anAnswer({ naReason: 'We hold no such service' });

describe('a standard', () => {
  test('scores points over points possible', () => {
    const template = aTemplate(1, 2);
    const { standards } = scoreAudit(template, anAudit(template, [3, 1]), TODAY);
    expect(standards[0]?.score).toEqual({ kind: 'scored', points: 4, outOf: 6 });
  });

  test('is provisional while a question is unanswered, which never counts against it', () => {
    const template = aTemplate(1, 2);
    const { standards } = scoreAudit(template, anAudit(template, [3]), TODAY);
    expect(standards[0]?.score).toEqual({ kind: 'provisional', points: 3, outOf: 3, missing: 1 });
  });

  test('has no score when nothing applies', () => {
    const template = aTemplate(1, 2);
    const { standards, overall } = scoreAudit(
      template,
      anAudit(template, [NOT_APPLICABLE, NOT_APPLICABLE]),
      TODAY,
    );
    expect(standards[0]?.score).toEqual({ kind: 'notApplicable' });
    expect(overall).toEqual({ kind: 'notApplicable' });
  });

  test('counts not applicable without a reason as unanswered', () => {
    const template = aTemplate(1, 1);
    const { counts } = scoreAudit(
      template,
      anAudit(template, [anAnswer({ naReason: '  ' })]),
      TODAY,
    );
    expect(counts).toMatchObject({ notApplicable: 0, unanswered: 1 });
  });

  test('takes a rating beyond its scale for no answer', () => {
    const template = aTemplate(1, 1);
    expect(scoreAudit(template, anAudit(template, [9]), TODAY).overall).toEqual({
      kind: 'unanswered',
      missing: 1,
    });
  });
});

describe('overall', () => {
  test('is the mean of the standards that have a score', () => {
    const template = aTemplate(3, 1);
    const { overall } = scoreAudit(template, anAudit(template, [3, 0, NOT_APPLICABLE]), TODAY);
    expect(overall).toEqual({ kind: 'scored', share: 0.5, standards: 2 });
  });
});

describe('gaps', () => {
  test('come statutory first, then lowest rating, then weak evidence, then overdue action', () => {
    const template = aTemplate(1, 6, (place) => (place === 4 ? { strength: 'must' } : {}));
    const documented = anAnswer({ rating: 1, evidenceStrength: 'documented' });
    const audit = anAudit(
      template,
      [documented, anAnswer({ rating: 1 }), anAnswer({ rating: 0 }), documented, 2, 3],
      {
        actions: [aPlannedAction(1, 'core.question-4', { dueDate: '2026-11-21' })],
      },
    );
    expect(scoreAudit(template, audit, TODAY).gaps.map(({ question }) => question.id)).toEqual([
      'core.question-5',
      'core.question-3',
      'core.question-2',
      'core.question-4',
      'core.question-1',
    ]);
  });

  test('are statutory only on a must', () => {
    const template = aTemplate(1, 2, (place) => ({ strength: place === 0 ? 'must' : 'should' }));
    const { gaps } = scoreAudit(template, anAudit(template, [1, 1]), TODAY);
    expect(gaps.map(({ isStatutoryGap }) => isStatutoryGap)).toEqual([true, false]);
  });
});

describe('unevidenced strengths', () => {
  test.each([
    ['none', undefined, 1],
    ['described', undefined, 1],
    ['documented', undefined, 0],
    ['tested', undefined, 0],
    [undefined, undefined, 1],
    ['tested', '2026-11-21', 1],
    ['tested', '2026-11-22', 0],
  ] as const)('evidence %s with review date %s counts %i', (strength, reviewDate, count) => {
    const template = aTemplate(1, 1);
    const answer = anAnswer({
      rating: 3,
      ...(strength === undefined ? {} : { evidenceStrength: strength }),
    });
    const evidence = aLink(1, {
      questionIds: template.standards[0]?.questions.map(({ id }) => id) ?? [],
      ...(reviewDate === undefined ? {} : { reviewDate }),
    });
    const audit = anAudit(template, [answer], { evidence: [evidence] });
    expect(scoreAudit(template, audit, TODAY).unevidencedStrengths).toHaveLength(count);
  });
});

test.each([
  ['described', false],
  ['documented', true],
  ['tested', true],
  [undefined, false],
] as const)('evidence judged %s but not in the register: unlisted is %s', (strength, unlisted) => {
  const template = aTemplate(1, 1);
  const answer = anAnswer({ rating: 3, ...(strength && { evidenceStrength: strength }) });
  const { unevidencedStrengths } = scoreAudit(template, anAudit(template, [answer]), TODAY);
  expect(unevidencedStrengths).toMatchObject([{ hasUnlistedEvidence: unlisted }]);
});

describe('whatever the answers', () => {
  const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.nat(3).map((rating) => anAnswer({ rating })),
    fc.constant(NOT_APPLICABLE),
    fc.constant(anAnswer({ naReason: '' })),
  );
  const answers = fc.array(answer, { minLength: 12, maxLength: 12 });
  const template = aTemplate(4, 3);

  test('the order in which answers are given does not matter', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (given, keys) => {
        const audit = anAudit(template, given);
        const shuffled = [...audit.answerByQuestion]
          .map((entry, index) => ({ entry, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const again = { ...audit, answerByQuestion: new Map(shuffled) };
        expect(scoreAudit(template, again, TODAY)).toEqual(scoreAudit(template, audit, TODAY));
      }),
    );
  });

  test('the order of questions and of standards does not move a score', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const audit = anAudit(template, given);
        const turned = {
          ...template,
          standards: template.standards
            .toReversed()
            .map((standard) => ({ ...standard, questions: standard.questions.toReversed() })),
        };
        const card = scoreAudit(template, audit, TODAY);
        const turnedCard = scoreAudit(turned, audit, TODAY);
        expect(turnedCard.overall).toEqual(card.overall);
        expect(turnedCard.counts).toEqual(card.counts);
        expect(turnedCard.standards.map(({ score }) => score).toReversed()).toEqual(
          card.standards.map(({ score }) => score),
        );
      }),
    );
  });

  test('saying that a question does not apply moves no other question and no other standard', () => {
    fc.assert(
      fc.property(answers, fc.nat(11), (given, place) => {
        const before = scoreAudit(template, anAudit(template, given), TODAY);
        const after = scoreAudit(
          template,
          anAudit(template, given.with(place, NOT_APPLICABLE)),
          TODAY,
        );
        before.standards.forEach((standard, index) => {
          if (index !== Math.floor(place / 3)) expect(after.standards[index]).toEqual(standard);
          standard.questions.forEach((question, nth) => {
            if (index * 3 + nth !== place) {
              expect(after.standards[index]?.questions[nth]).toEqual(question);
            }
          });
        });
      }),
    );
  });

  test('points stay between none and all, and counts add up to the questions', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { overall, standards, counts } = scoreAudit(
          template,
          anAudit(template, given),
          TODAY,
        );
        for (const { score } of standards) {
          if (score.kind === 'scored' || score.kind === 'provisional') {
            expect(score.points).toBeGreaterThanOrEqual(0);
            expect(score.points).toBeLessThanOrEqual(score.outOf);
          }
        }
        if (overall.kind === 'scored' || overall.kind === 'provisional') {
          expect(overall.share).toBeGreaterThanOrEqual(0);
          expect(overall.share).toBeLessThanOrEqual(1);
        }
        const rated = counts.byRating.reduce((sum, count) => sum + count, 0);
        expect(rated + counts.notApplicable + counts.unanswered).toBe(12);
      }),
    );
  });

  test('one more point never lowers the overall score', () => {
    fc.assert(
      fc.property(answers, fc.nat(11), fc.nat(2), (given, place, rating) => {
        const share = (at: number): number => {
          const { overall } = scoreAudit(
            template,
            anAudit(template, given.with(place, anAnswer({ rating: at }))),
            TODAY,
          );
          return 'share' in overall ? overall.share : Number.NaN;
        };
        expect(share(rating + 1)).toBeGreaterThan(share(rating));
      }),
    );
  });
});
