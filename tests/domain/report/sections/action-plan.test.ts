import { expect, test } from 'vitest';

import { actionIdSchema, type Action } from '../../../../src/domain/audit/audit.ts';
import type { ReportBlock } from '../../../../src/domain/report/report-block.ts';
import { buildActionPlan } from '../../../../src/domain/report/sections/action-plan.ts';
import { buildAllAnswers } from '../../../../src/domain/report/sections/all-answers.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../../../src/domain/template/template.ts';
import { anAudit, aPlannedAction, aTemplate, START, uuidOf } from '../../../support/builders.ts';

const template = aTemplate(1, 2);
const accepted = (number: number): Action => ({
  kind: 'accepted',
  id: actionIdSchema.parse(uuidOf(number)),
  number,
  questionId: questionIdSchema.parse(`core.question-${number}`),
  addedAt: START,
  reason: `Reason ${number}`,
});
// The first question is a gap; the second was one when its reason was given.
const card = scoreAudit(
  template,
  anAudit(template, [1, 3], { actions: [accepted(1), accepted(2)] }),
  '2026-11-22',
);

test('a gap accepted for a reason is listed while it is a gap', () => {
  const words = JSON.stringify(buildActionPlan(card));
  expect(words).toContain('A01 Reason 1');
  expect(words).not.toContain('Reason 2');
});

test('a reason for a gap that has closed stands with its answer, and says so', () => {
  const facts = listFacts(buildAllAnswers(card));
  expect(facts).toContain('Gap accepted, A01: Reason 1');
  expect(facts).toContain('Accepted when it was a gap, A02: Reason 2');
});

test('an action without a description is not blank', () => {
  const actions = [aPlannedAction(1, 'core.question-1', { what: '' })];
  const blank = scoreAudit(template, anAudit(template, [1], { actions }), '2026-11-22');
  expect(JSON.stringify(buildActionPlan(blank))).toContain('A01 Action without a description');
  expect(listFacts(buildAllAnswers(blank))).toContain('Action A01: Action without a description');
});

function listFacts(blocks: readonly ReportBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.facts.map(({ label, runs }) => `${label}: ${runs.map(({ text }) => text).join('')}`)
      : [],
  );
}
