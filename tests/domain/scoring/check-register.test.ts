import { describe, expect, test } from 'vitest';

import { checkAudit, countMustFix } from '../../../src/domain/scoring/check-audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aTemplate } from '../../support/builders.ts';

const TODAY = '2026-11-22';
const FIRST = questionIdSchema.parse('core.question-1');
const SECOND = questionIdSchema.parse('core.question-2');
const GOOD = anAnswer({
  rating: 3,
  narrative: 'word '.repeat(20),
  evidenceStrength: 'tested',
  complete: true,
});
const SERVES_FIRST = aLink(1, { questionIds: [FIRST], dateRepresented: '2026-06-01' });

describe('evidence that serves no question', () => {
  const template = aTemplate(1, 1);
  const carriedAlone = aLink(2, { carriedFrom: 'Anytown, 2025', ownerRole: 'sam@gmail.com' });
  const evidence = [SERVES_FIRST, carriedAlone, aLink(3, { questionIds: [SECOND] })];

  test('is confirmed and looked through in the register, and counted', () => {
    const scorecard = scoreAudit(template, anAudit(template, [GOOD], { evidence }), TODAY);
    const { mustFix, inRegister } = checkAudit(scorecard);
    expect(mustFix).toEqual([]);
    expect(inRegister).toEqual([
      { kind: 'toConfirm', item: carriedAlone },
      { kind: 'identifier', item: carriedAlone, identifiers: ['personalEmail'] },
    ]);
    expect(countMustFix(scorecard)).toBe(1);
  });
});
