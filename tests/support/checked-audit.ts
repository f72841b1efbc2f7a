import { actionIdSchema, type Action, type Audit } from '../../src/domain/audit/audit.ts';
import { checkAudit } from '../../src/domain/scoring/check-audit.ts';
import type { AuditCheck, Finding } from '../../src/domain/scoring/finding.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aTemplate, START, uuidOf } from './builders.ts';

export const TODAY = '2026-11-22';
export const FIRST = questionIdSchema.parse('core.question-1');
export const SECOND = questionIdSchema.parse('core.question-2');
export const LONG = 'word '.repeat(20);
export const GOOD = anAnswer({
  rating: 3,
  narrative: LONG,
  evidenceStrength: 'tested',
  complete: true,
});
export const GAP = { ...GOOD, rating: 1 };
export const SERVES_FIRST = aLink(1, { questionIds: [FIRST], dateRepresented: '2026-06-01' });

/** What is found in an audit of these answers. */
export function checkAnswers(
  answers: Parameters<typeof anAudit>[1],
  change: Partial<Audit> = {},
  template = aTemplate(1, answers.length),
): AuditCheck {
  return checkAudit(scoreAudit(template, anAudit(template, answers, change), TODAY));
}

/** A gap of the first question that is accepted. */
export function anAcceptance(reason: string): Action {
  return {
    kind: 'accepted',
    id: actionIdSchema.parse(uuidOf(7)),
    number: 7,
    questionId: FIRST,
    addedAt: START,
    reason,
  };
}

/** Each finding with its question's number and its place. */
export function tell(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ kind, result, place }) => `${result.place} ${kind} ${place}`);
}
