import { expect, test } from 'vitest';

import type { Assignment } from '../../../src/domain/audit/assignment.ts';
import {
  filterQuestions,
  markAssignee,
  NO_FILTER,
  NOBODY,
} from '../../../src/domain/scoring/filter-questions.ts';
import { isAnswerOverdue, listAssignees } from '../../../src/domain/scoring/list-assignees.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { anAudit, START } from '../../support/builders.ts';
import { PART_IDS, PART_TEMPLATE } from '../../support/parts.ts';

const TODAY = '2026-11-20';

function asked(place: number, to: string, change: Partial<Assignment> = {}): Assignment {
  return { questionId: must(PART_IDS[place], 'id'), to, assignedAt: START, ...change };
}

function score(assignments: readonly Assignment[]) {
  return scoreAudit(PART_TEMPLATE, anAudit(PART_TEMPLATE, [2], { assignments }), TODAY);
}

test('who has what, by name, with the earliest date and what is in a file', () => {
  const requestId = '3f2c1f6e-9d3b-4c61-8f0a-2b7d5f1e0a99';
  const card = score([
    asked(0, 'Sam', { dueDate: '2026-12-09' }),
    asked(1, 'Ana'),
    asked(2, 'Sam', { dueDate: '2026-12-03', requestId }),
  ]);
  expect(listAssignees(card)).toMatchObject([
    { to: 'Ana', answered: 0, sent: 0, isOverdue: false },
    { to: 'Sam', answered: 1, sent: 1, dueDate: '2026-12-03', questions: [{}, {}] },
  ]);
});

test('what is answered is never overdue, and what is due today is not yet', () => {
  const late = { dueDate: '2026-11-19' };
  expect(listAssignees(score([asked(0, 'Sam', late)]))[0]?.isOverdue).toBe(false);
  expect(listAssignees(score([asked(1, 'Sam', late)]))[0]?.isOverdue).toBe(true);
  const [, second] = score([asked(1, 'Sam', { dueDate: TODAY })]).standards[0]?.questions ?? [];
  expect(isAnswerOverdue(must(second, 'second'), TODAY)).toBe(false);
});

test('the table finds the questions of one person, and those of nobody', () => {
  const card = score([asked(0, 'Sam'), asked(2, 'Sam')]);
  const all = card.standards.flatMap(({ questions }) => questions);
  const find = (assignedTo: string): readonly string[] =>
    filterQuestions(all, { ...NO_FILTER, assignedTo }).map(({ place }) => place);
  expect(find(markAssignee('Sam'))).toEqual(['1.1', '2.1']);
  expect(find(NOBODY)).toEqual(['1.2', '2.2']);
  expect(find(markAssignee('Ana'))).toEqual([]);
});
