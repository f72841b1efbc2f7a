import { expect, test } from 'vitest';

import {
  summariseActions,
  summariseEvidence,
} from '../../../src/domain/report/summarise-registers.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { aLink, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const template = aTemplate(1, 3);
const FIRST = questionIdSchema.parse('core.question-1');

function scored(change: Parameters<typeof anAudit>[2], ratings: readonly number[] = []) {
  return scoreAudit(template, anAudit(template, ratings, change), '2026-11-22');
}

test('registers without anything in them say so', () => {
  expect(summariseEvidence(scored({}))).toMatchObject({ standing: 'None yet', isLate: false });
  expect(summariseActions(scored({}))).toEqual({
    about: 'No actions yet',
    standing: 'None yet',
    isLate: false,
  });
});

test('evidence is counted, and what is late or not linked is said', () => {
  const fresh = aLink(1, { questionIds: [FIRST] });
  expect(summariseEvidence(scored({ evidence: [fresh] }))).toEqual({
    about: '1 item',
    standing: 'Up to date',
    isLate: false,
  });
  const stale = aLink(2, { reviewDate: '2026-01-01' });
  expect(summariseEvidence(scored({ evidence: [fresh, stale] }))).toEqual({
    about: '2 items, 1 not linked to any question',
    standing: '1 out of date',
    isLate: true,
  });
});

test('actions are counted, and so are the gaps without one', () => {
  const actions = [
    aPlannedAction(1, FIRST, { dueDate: '2026-11-01' }),
    aPlannedAction(2, FIRST, { dueDate: '2026-11-30' }),
    aPlannedAction(3, FIRST, { status: 'done' }),
  ];
  expect(summariseActions(scored({ actions }, [0, 1, 2]))).toEqual({
    about: '3 actions, 1 done, 1 due within 30 days, 2 gaps without an action',
    standing: '1 overdue',
    isLate: true,
  });
  expect(summariseActions(scored({ actions: actions.slice(1, 2) }, [0]))).toEqual({
    about: '1 action, 1 due within 30 days',
    standing: 'Nothing overdue',
    isLate: false,
  });
});
