import fc from 'fast-check';

import { EVIDENCE_STRENGTHS, type Answer } from '../../src/domain/audit/audit.ts';
import type { Contribution, ReceivedContribution } from '../../src/domain/audit/contribution.ts';
import {
  listDecisions,
  planContributions,
  type BroughtTo,
  type Choices,
  type ContributionFile,
  type ContributionPlan,
} from '../../src/domain/audit/plan-contributions.ts';
import { hashContent } from '../../src/domain/shared/content-hash.ts';
import type { QuestionId } from '../../src/domain/template/template.ts';
import { anAnswer, anAudit, aTemplate, START, uuidOf } from './builders.ts';

export const PART_TEMPLATE = aTemplate(2, 2);
export const PART_IDS: readonly QuestionId[] = PART_TEMPLATE.standards.flatMap(({ questions }) =>
  questions.map(({ id }) => id),
);

/** A colleague's file of the audit of `anAudit`. */
export function aContribution(change: Partial<Contribution> = {}): Contribution {
  return {
    requestId: uuidOf(900),
    auditId: anAudit(PART_TEMPLATE, []).id,
    contributor: { name: 'Sam Okoro', role: 'HR manager' },
    savedAt: '2026-11-20T10:00:00.000Z',
    base: [],
    answers: [],
    evidence: [],
    actions: [],
    ...change,
  };
}

export function toFile(contribution: Contribution): ContributionFile {
  return { id: hashContent(contribution), contribution };
}

export function broughtTo(
  answers: readonly (readonly [QuestionId, Answer])[],
  received: readonly ReceivedContribution[] = [],
  itemIds: readonly string[] = [],
): BroughtTo {
  return {
    answerByQuestion: new Map(answers),
    questionIds: new Set(PART_IDS),
    itemIds: new Set(itemIds),
    received,
  };
}

/** What an audit is after the plans are carried out, as storage does it. */
export function carryOut(
  to: BroughtTo,
  plans: readonly ContributionPlan[],
  choices: Choices,
): BroughtTo {
  const answerByQuestion = new Map(to.answerByQuestion);
  const itemIds = new Set(to.itemIds);
  const received = [...to.received];
  for (const plan of plans) {
    for (const { questionId, answer } of plan.answers) answerByQuestion.set(questionId, answer);
    for (const { id } of [...plan.evidence, ...plan.actions]) itemIds.add(id);
    const { id, contribution } = plan;
    const decisions = [...listDecisions(plan, choices, START)];
    received.push({ id, contribution, fileName: 'part', receivedAt: START, decisions });
  }
  return { ...to, answerByQuestion, itemIds, received };
}

/** Brings files in with these choices, one after the other. */
export function bringAll(
  to: BroughtTo,
  files: readonly ContributionFile[],
  choices: Choices = new Map(),
): BroughtTo {
  return carryOut(to, planContributions(to, files, choices), choices);
}

export const NO_CHOICES: Choices = new Map();

const words = fc.constantFrom('', 'Sent', 'Ours', 'Theirs', 'Others', '  ');

/** Few values, so that what is sent, ours and theirs often agree and often clash. */
export const smallAnswer: fc.Arbitrary<Answer> = fc
  .record({
    choice: fc.constantFrom('none', 'notApplicable', 0, 1, 2),
    reason: words,
    narrative: words,
    impact: words,
    strength: fc.option(fc.constantFrom(...EVIDENCE_STRENGTHS), { nil: undefined }),
    complete: fc.boolean(),
  })
  .map(({ choice, reason, narrative, impact, strength, complete }) =>
    anAnswer({
      narrative,
      impact,
      complete,
      ...(typeof choice === 'number' ? { rating: choice } : {}),
      ...(choice === 'notApplicable' ? { naReason: reason } : {}),
      ...(typeof choice === 'number' && reason !== '' ? { naReason: reason } : {}),
      ...(strength === undefined ? {} : { evidenceStrength: strength }),
    }),
  );
