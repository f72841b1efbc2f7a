import { describe, expect, test } from 'vitest';

import {
  isDueSoon,
  isEvidenceStale,
  isReviewOverdue,
  isOverdue,
} from '../../../src/domain/scoring/timeliness.ts';
import { aLink, aPlannedAction } from '../../support/builders.ts';

const TODAY = '2026-11-22';

describe('an action', () => {
  test.each([
    ['2026-11-21', true, false],
    ['2026-11-22', false, true],
    ['2026-12-22', false, true],
    ['2026-12-23', false, false],
  ])('due on %s: overdue %s, due soon %s', (dueDate, overdue, soon) => {
    const action = aPlannedAction(1, 'core.question-1', { dueDate });
    expect([isOverdue(action, TODAY), isDueSoon(action, TODAY)]).toEqual([overdue, soon]);
  });

  test.each([{ status: 'done', dueDate: '2026-11-21' } as const, {}])(
    'that is done, or has no date, is neither overdue nor due soon',
    (change) => {
      const action = aPlannedAction(1, 'core.question-1', change);
      expect([isOverdue(action, TODAY), isDueSoon(action, TODAY)]).toEqual([false, false]);
    },
  );
});

test.each([
  [{ reviewDate: '2026-11-22' }, false],
  [{ reviewDate: '2026-11-21' }, true],
  [{ dateRepresented: '2025-11-22' }, false],
  [{ dateRepresented: '2025-11-21' }, true],
  [{ dateRepresented: '2020-01-01', reviewDate: '2027-01-01' }, false],
  [{}, false],
])('evidence with %j is out of date: %s', (dates, isStale) => {
  expect(isEvidenceStale(aLink(1, dates), TODAY)).toBe(isStale);
});

test.each([
  [{ reviewDate: '2026-11-21' }, true],
  [{ reviewDate: '2026-11-22' }, false],
  [{ dateRepresented: '2020-01-01' }, false],
])('the review of evidence with %j is overdue: %s', (dates, isOverdueNow) => {
  expect(isReviewOverdue(aLink(1, dates), TODAY)).toBe(isOverdueNow);
});
