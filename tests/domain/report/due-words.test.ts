import { expect, test } from 'vitest';

import {
  describeDueIn,
  describeStaleness,
  nameActionGroups,
} from '../../../src/domain/report/due-words.ts';
import { listActions, type ActionOrder } from '../../../src/domain/scoring/list-actions.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { aLink, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const TODAY = '2026-11-22';
const template = aTemplate();

function list(...changes: readonly Parameters<typeof aPlannedAction>[2][]) {
  const actions = changes.map((change, index) =>
    aPlannedAction(index + 1, 'core.question-1', change),
  );
  return listActions(scoreAudit(template, anAudit(template, [0], { actions }), TODAY));
}

test.each([
  ['2026-11-10', '12 days overdue'],
  ['2026-11-21', '1 day overdue'],
  ['2026-11-22', 'due today'],
  ['2026-11-23', 'due tomorrow'],
  ['2026-12-22', 'due in 30 days'],
  ['2026-12-23', undefined],
])('an action due on %s is %s', (dueDate, words) => {
  expect(list({ dueDate }).map((entry) => describeDueIn(entry, TODAY))).toEqual([words]);
});

test('an action that is done, or has no date, is neither late nor soon', () => {
  const entries = list({ dueDate: '2026-11-10', status: 'done' }, {});
  expect(entries.map((entry) => describeDueIn(entry, TODAY))).toEqual([undefined, undefined]);
});

test('evidence is out of date by its review, or by its age when it has none', () => {
  expect(describeStaleness(aLink(1, { reviewDate: '2026-11-20' }), TODAY)).toBe(
    'review 2 days overdue',
  );
  expect(describeStaleness(aLink(1, { dateRepresented: '2024-01-01' }), TODAY)).toBe(
    'speaks of a day over a year ago',
  );
});

test.each<[ActionOrder, string[] | undefined]>([
  ['byDate', undefined],
  ['byOwner', ['Head of HR', 'Head of HR', 'No owner yet', 'Chair', 'Chair']],
  ['overdueFirst', ['Overdue', 'Due within 30 days', 'Due later', 'No due date yet', 'Done']],
])('%s, actions stand under %j', (order, names) => {
  const entries = list(
    { dueDate: '2026-11-01', ownerRole: 'Head of HR' },
    { dueDate: '2026-11-30', ownerRole: 'head of hr' },
    { dueDate: '2027-11-30', ownerRole: '' },
    { ownerRole: 'Chair' },
    { ownerRole: 'Chair', status: 'done' },
  );
  const nameOf = nameActionGroups(entries, order);
  expect(nameOf === undefined ? undefined : entries.map(nameOf)).toEqual(names);
});
