import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Audit } from '../../../src/domain/audit/audit.ts';
import { planCarry, type CarryPlan } from '../../../src/domain/carry/plan-carry.ts';
import { toBrought } from '../../../src/domain/carry/to-brought.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import type { CrosswalkStep, Relation } from '../../../src/domain/template/crosswalk.ts';
import { questionIdSchema, type Template } from '../../../src/domain/template/template.ts';
import { auditOf } from '../../support/arbitraries.ts';
import {
  aDocument,
  aLink,
  anAcceptedGap,
  anAnswer,
  anAudit,
  aPlannedAction,
  aQuestion,
  aTemplate,
} from '../../support/builders.ts';

const TODAY = '2026-11-22';
const id = (name: string) => questionIdSchema.parse(name);

/** A template of these questions in one standard. */
function templateOf(...ids: readonly string[]): Template {
  return aTemplate(1, ids.length, (place) => aQuestion(ids[place] ?? 'core.none'));
}

function step(relation: Relation, from: string | undefined, to: string | undefined): CrosswalkStep {
  return { relation, reason: `It is ${relation}.`, from, to };
}

function score(template: Template, change: Partial<Audit> = {}): Scorecard {
  const answers = template.standards.flatMap(({ questions }) =>
    questions.map(({ id: question }) => anAnswer({ rating: 1, narrative: `On ${question}` })),
  );
  return scoreAudit(template, anAudit(template, answers, change), TODAY);
}

function tell({ questions, newQuestions, notCarried }: CarryPlan) {
  return {
    carried: questions.flatMap(({ question, matches }) =>
      matches.map(({ earlier, change }) => `${earlier.question.id} ${change} ${question.id}`),
    ),
    new: newQuestions.map(({ question }) => question.id),
    left: notCarried.map(({ earlier, reason }) => `${earlier.question.id}: ${reason}`),
  };
}

describe('goes by the id', () => {
  test('the same wording is the same, another is reworded', () => {
    const then = templateOf('core.a', 'core.b');
    const now = aTemplate(1, 2, (place) =>
      place === 0
        ? aQuestion('core.a')
        : aQuestion('core.b', { question: 'Otherwise?', wordingHash: hashContent('otherwise') }),
    );
    expect(tell(planCarry(score(then), now, []))).toEqual({
      carried: ['core.a same core.a', 'core.b reworded core.b'],
      new: [],
      left: [],
    });
  });

  test('what another depth or agency does not ask is listed, with what it asks anew', () => {
    const plan = planCarry(
      score(templateOf('core.a', 'core.b')),
      templateOf('core.b', 'core.c'),
      [],
    );
    expect(tell(plan)).toEqual({
      carried: ['core.b same core.b'],
      new: ['core.c'],
      left: ['core.a: It is not asked in this audit.'],
    });
  });

  test('a question that stands for several takes them, and one of them takes its answer', () => {
    const merged = aTemplate(1, 1, () =>
      aQuestion('core.a', { covers: [id('core.a'), id('core.b')] }),
    );
    const split = templateOf('core.a', 'core.b');
    expect(tell(planCarry(score(split), merged, [])).carried).toEqual([
      'core.a same core.a',
      'core.b wider core.a',
    ]);
    expect(tell(planCarry(score(merged), split, [])).carried).toEqual([
      'core.a same core.a',
      'core.a narrower core.b',
    ]);
  });
});

describe('goes by the crosswalk', () => {
  test.each([
    ['equal', 'core.a', 'core.b', 'core.a equal core.b'],
    ['equal', 'core.b', 'core.b', 'core.b same core.b'],
    ['wider', 'core.b', 'core.b', 'core.b wider core.b'],
    ['narrower', 'core.a', 'core.b', 'core.a narrower core.b'],
    ['overlapping', 'core.a', 'core.b', 'core.a overlapping core.b'],
  ] as const)('%s from %s to %s', (relation, from, to, carried) => {
    const plan = planCarry(score(templateOf(from)), templateOf(to), [step(relation, from, to)]);
    expect(tell(plan).carried).toEqual([carried]);
  });

  test('several to one and one to several', () => {
    const then = score(templateOf('old.a', 'old.b'));
    const now = templateOf('new.x', 'new.y');
    const steps = [
      step('overlapping', 'old.a', 'new.x'),
      step('overlapping', 'old.b', 'new.x'),
      step('overlapping', 'old.b', 'new.y'),
    ];
    expect(tell(planCarry(then, now, steps)).carried).toEqual([
      'old.a overlapping new.x',
      'old.b overlapping new.x',
      'old.b overlapping new.y',
    ]);
  });

  test('retired says why, and takes no way round', () => {
    const now = aTemplate(1, 1, () =>
      aQuestion('core.a', { covers: [id('core.a'), id('core.b')] }),
    );
    const plan = planCarry(score(templateOf('core.a', 'core.b')), now, [
      step('retired', 'core.b', undefined),
    ]);
    expect(tell(plan)).toEqual({
      carried: ['core.a same core.a'],
      new: [],
      left: ['core.b: It is retired.'],
    });
  });
});

test('nothing of the earlier audit is lost: all that was said is planned or listed, never both', () => {
  const then = aTemplate(2, 3);
  const ids = then.standards.flatMap(({ questions }) => questions.map((one) => String(one.id)));
  const target = fc.constantFrom(...ids, 'new.a', 'new.b', 'new.c');
  const relations = fc.constantFrom<Relation[]>('equal', 'wider', 'narrower', 'overlapping');
  const steps = fc.array(
    fc.oneof(
      fc
        .tuple(relations, fc.constantFrom(...ids), target)
        .map(([r, from, to]) => step(r, from, to)),
      fc.constantFrom(...ids).map((from) => step('retired', from, undefined)),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      auditOf(then),
      fc.uniqueArray(target, { minLength: 1 }),
      steps,
      (audit, asked, crosswalk) => {
        const earlier = scoreAudit(then, audit, TODAY);
        const plan = planCarry(earlier, templateOf(...asked), crosswalk);
        const { answers, evidence } = toBrought(earlier, plan, 'audit', new Set());
        const planned = plan.questions.flatMap(({ matches }) => matches.map((one) => one.earlier));
        for (const result of earlier.standards.flatMap(({ questions }) => questions)) {
          const { narrative, impact, naReason = '' } = result.answer;
          const isListed = plan.notCarried.some((one) => one.earlier === result);
          const isPlanned = planned.includes(result);
          expect(isListed && isPlanned).toBe(false);
          if ([narrative, impact, naReason].every((text) => text.trim() === '')) continue;
          expect(isListed || isPlanned).toBe(true);
          expect(answers).toContainEqual(
            expect.objectContaining({ title: result.question.title, narrative, impact, naReason }),
          );
        }
        expect(new Set(answers.map((one) => one.id)).size).toBe(answers.length);
        const words = answers.map((one) => one.evidence).join('\n');
        for (const item of audit.evidence) {
          const isItem = evidence.some((one) => one.id === item.id);
          expect(isItem || words.includes(item.title.trim())).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('what is brought', () => {
  const then = templateOf('core.a', 'core.b', 'core.c');
  const now = templateOf('core.a', 'core.b');
  const earlier = score(then, {
    evidence: [
      aLink(1, { questionIds: [id('core.a'), id('core.b'), id('core.c')] }),
      aDocument(2, { questionIds: [id('core.c')] }),
      aLink(7),
      aLink(8, { questionIds: [id('core.not-of-this-audit')] }),
    ],
    actions: [
      aPlannedAction(3, 'core.a'),
      aPlannedAction(4, 'core.a', { status: 'done' }),
      anAcceptedGap(5, 'core.b'),
      aPlannedAction(6, 'core.c'),
    ],
  });
  const plan = planCarry(earlier, now, []);
  const brought = toBrought(earlier, plan, 'audit', new Set([id('core.b')]));

  test('the source and each answer as they were, the rating as a word', () => {
    expect(brought.source).toEqual({
      kind: 'audit',
      name: 'Anytown Police, 2026',
      questions: 'Section 11 self-audit, Working Together to Safeguard Children 2023',
    });
    expect(brought.answers).toMatchObject([
      { questionId: 'core.a', rating: 'Partly met', narrative: 'On core.a', isStart: true },
      { questionId: 'core.b', change: 'same', isStart: false },
      { reference: '1.3', title: 'Title of core.c', isStart: false },
    ]);
  });

  test('evidence once with the questions begun from it, or with none as it had none; open actions, nothing that is done', () => {
    expect(plan.unlinked.map(({ number }) => number)).toEqual([7, 8]);
    expect(brought.evidence).toMatchObject([
      { number: 1, questionIds: ['core.a'] },
      { number: 7, questionIds: [] },
      { number: 8, questionIds: [] },
    ]);
    expect(brought.actions).toMatchObject([{ number: 3, questionId: 'core.a' }]);
  });

  test('where they come as no items they are words, so that nothing is lost', () => {
    const [, afresh, left] = brought.answers;
    expect(afresh).toMatchObject({ action: 'A05 Gap accepted: Reason 5' });
    expect(left?.evidence).toBe(
      'E01 Evidence 1: https://example.org/policy\nE02 Evidence 2: Shared drive',
    );
    expect(left?.action).toBe('A06 Do thing 6');
  });
});
