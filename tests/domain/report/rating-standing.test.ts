import { expect, test } from 'vitest';

import { toRatingSlot, toScaleSlot } from '../../../src/domain/report/cells.ts';
import { toRatingStanding } from '../../../src/domain/report/rating-standing.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { anAnswer, anAudit, aTemplate } from '../../support/builders.ts';

const template = aTemplate(1, 3);

test('a rating stands at its share of the scale', () => {
  const shares = template.scale.points.map((_, rating) =>
    toRatingStanding(toScaleSlot(template.scale, rating)),
  );
  expect(shares).toEqual([0, 1 / 3, 2 / 3, 1].map((share) => ({ kind: 'rated', share })));
});

test('not applicable and not answered have no share', () => {
  const audit = anAudit(template, [anAnswer({ naReason: 'None here' })]);
  const { standards } = scoreAudit(template, audit, '2026-11-22');
  const [notApplicable, unanswered] = must(standards[0], 'the standard').questions.map((result) =>
    toRatingStanding(toRatingSlot(result, template.scale)),
  );
  expect(notApplicable).toEqual({ kind: 'notApplicable' });
  expect(unanswered).toEqual({ kind: 'unanswered' });
});
