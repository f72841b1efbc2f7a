import { describe, expect, test } from 'vitest';

import {
  ACTION_FILTERS,
  filterActions,
  listAccepted,
  listActions,
  listOpenGaps,
  orderActions,
  withStatuses,
  type ActionFilter,
} from '../../../src/domain/scoring/list-actions.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { anAcceptedGap, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const template = aTemplate(1, 4);
const FIRST = 'core.question-1';
const actions = [
  aPlannedAction(1, FIRST, { dueDate: '2026-12-01', ownerRole: 'head of  training' }),
  aPlannedAction(2, FIRST, { dueDate: '2026-11-01', ownerRole: 'Chair' }),
  aPlannedAction(3, FIRST, { ownerRole: '' }),
  aPlannedAction(4, FIRST, { dueDate: '2026-10-01', status: 'done' }),
  aPlannedAction(5, 'core.gone', { dueDate: '2027-06-01', ownerRole: 'Head of Training' }),
  anAcceptedGap(6, 'core.question-2'),
];
const scorecard = scoreAudit(template, anAudit(template, [0, 1, 2, 3], { actions }), '2026-11-22');
const entries = listActions(scorecard);

function numbers(listed: readonly { readonly action: { readonly number: number } }[]): number[] {
  return listed.map(({ action }) => action.number);
}

test('actions and accepted gaps stand apart, and none is lost', () => {
  expect(numbers(entries)).toEqual([1, 2, 3, 4, 5]);
  expect(numbers(listAccepted(scorecard))).toEqual([6]);
});

test('an action keeps its place when the audit no longer has its question', () => {
  expect(entries.map(({ result }) => result?.place)).toEqual([
    '1.1',
    '1.1',
    '1.1',
    '1.1',
    undefined,
  ]);
});

test('a gap is open until it has an action or a reason', () => {
  expect(listOpenGaps(scorecard).map(({ place }) => place)).toEqual(['1.3']);
});

describe('the plan shows', () => {
  test.each<[ActionFilter, number[]]>([
    ['all', [1, 2, 3, 4, 5]],
    ['overdue', [2]],
    ['soon', [1]],
    ['noOwner', [3]],
    ['noDate', [3]],
    ['done', [4]],
  ])('%s', (show, expected) => {
    expect(ACTION_FILTERS).toContain(show);
    expect(numbers(filterActions(entries, { show, words: '' }))).toEqual(expected);
  });

  test('what has the words sought', () => {
    expect(numbers(filterActions(entries, { show: 'all', words: 'A02' }))).toEqual([2]);
    expect(numbers(filterActions(entries, { show: 'all', words: 'training' }))).toEqual([1, 5]);
  });
});

test('what is overdue comes first, then by date, then what has none, then what is done', () => {
  expect(numbers(orderActions(entries, 'overdueFirst'))).toEqual([2, 1, 5, 3, 4]);
  expect(numbers(orderActions(entries, 'byDate'))).toEqual([2, 1, 5, 3, 4]);
});

test('by owner, what has none comes first, and an owner written in two ways is one', () => {
  expect(numbers(orderActions(entries, 'byOwner'))).toEqual([3, 2, 4, 1, 5]);
});

test('with another status an action is as late as that makes it, and no other action changes', () => {
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new Error('Too few entries');
  const changed = withStatuses(entries, new Map([[second.action.id, 'done']]), '2026-11-22');
  expect(changed[1]).toMatchObject({ action: { number: 2, status: 'done' }, isOverdue: false });
  expect(changed.toSpliced(1, 1)).toEqual(entries.toSpliced(1, 1));
  const back = withStatuses(changed, new Map([[second.action.id, 'notStarted']]), '2026-11-22');
  expect(back).toEqual(entries);
});
