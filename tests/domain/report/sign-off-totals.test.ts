import { expect, test } from 'vitest';

import { listSignOffTotals } from '../../../src/domain/report/sign-off-totals.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import {
  aLink,
  anAcceptedGap,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
} from '../../support/builders.ts';

const template = aTemplate(1, 3, (place) => ({ strength: place === 0 ? 'must' : 'should' }));

test('what is read back is counted from the scorecard, and says when the score is provisional', () => {
  const audit = anAudit(template, [0, anAnswer({ rating: 2, complete: true })], {
    actions: [
      aPlannedAction(1, 'core.question-1', { dueDate: '2026-01-01' }),
      anAcceptedGap(2, 'core.question-2'),
    ],
    evidence: [aLink(1, { reviewDate: '2026-01-01' })],
  });
  const totals = Object.fromEntries(
    listSignOffTotals(scoreAudit(template, audit, '2026-11-22')).map(({ label, value }) => [
      label,
      value,
    ]),
  );
  expect(totals).toMatchObject({
    Answered: '2 of 3 questions answered',
    'Marked as completed': '1 of 3 questions',
    Gaps: '1 statutory gap and 1 other gap',
    Actions: '1 action, 1 overdue, 1 gap accepted for a reason',
    Evidence: '1 item, 1 out of date',
  });
  expect(totals['Score']).toMatch(/^Provisional score /);
});
