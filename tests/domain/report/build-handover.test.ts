import { expect, test } from 'vitest';

import type { Audit } from '../../../src/domain/audit/audit.ts';
import { buildHandover, type Handover } from '../../../src/domain/report/build-handover.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import {
  aDocument,
  aLink,
  anAcceptedGap,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  START,
} from '../../support/builders.ts';

const TODAY = '2026-11-22';
const template = aTemplate(2, 2);
const ids = listQuestions(template).map(({ id }) => id);
const [first, second] = ids;
if (first === undefined || second === undefined) throw new Error('too few questions');
const DONE = anAnswer({ rating: 3, complete: true });

function handOver(
  answers: Parameters<typeof anAudit>[1],
  change: Partial<Audit> = {},
  details: Partial<Audit['details']> = {},
): Handover {
  const audit = anAudit(template, answers, change);
  return buildHandover(
    scoreAudit(template, { ...audit, details: { ...audit.details, ...details } }, TODAY),
  );
}

test('what is left stands by standard, and a standard with nothing left does not', () => {
  const { standards } = handOver([undefined, anAnswer({ rating: 3 }), DONE, DONE]);
  expect(standards).toHaveLength(1);
  expect(standards[0]?.unanswered.map(({ place }) => place)).toEqual(['1.1']);
  expect(standards[0]?.notCompleted.map(({ place }) => place)).toEqual(['1.2']);
  expect(handOver([DONE, DONE, DONE, DONE]).standards).toEqual([]);
});

test('an answer carried forward is to be confirmed until somebody has', () => {
  const carried = (state: 'toConfirm' | 'confirmed'): Audit['carried'] => [
    {
      id: 'earlier',
      source: { kind: 'audit', name: '2025', questions: '' },
      broughtAt: START,
      reference: '',
      title: '',
      question: '',
      rating: '',
      naReason: '',
      narrative: '',
      impact: '',
      evidence: '',
      action: '',
      questionId: first,
      state,
    },
  ];
  const all = [DONE, DONE, DONE, DONE];
  const open = handOver(all, { carried: carried('toConfirm') }).standards;
  expect(open[0]?.toConfirm.map(({ place }) => place)).toEqual(['1.1']);
  expect(handOver(all, { carried: carried('confirmed') }).standards).toEqual([]);
});

test('what is late and what will be soon, by the day', () => {
  const { overdue, dueSoon, stale, reviewSoon } = handOver([], {
    actions: [
      aPlannedAction(1, first, { dueDate: '2026-11-21' }),
      aPlannedAction(2, first, { dueDate: '2026-12-22' }),
      aPlannedAction(3, first, { dueDate: '2026-12-23' }),
      aPlannedAction(4, first, { dueDate: '2026-11-01', status: 'done' }),
    ],
    evidence: [
      aLink(1, { reviewDate: '2026-11-21' }),
      aLink(2, { reviewDate: '2026-12-22' }),
      aLink(3, { reviewDate: '2026-12-23' }),
      aLink(4, { dateRepresented: '2025-01-01' }),
    ],
  });
  expect(overdue.map(({ action }) => action.number)).toEqual([1]);
  expect(dueSoon.map(({ action }) => action.number)).toEqual([2]);
  expect(stale.map(({ item }) => item.number)).toEqual([1, 4]);
  expect(reviewSoon.map(({ item }) => item.number)).toEqual([2]);
});

test('accepted gaps to be looked at again, the earliest first, and none that is far off or has no day', () => {
  const { acceptedToReview } = handOver([], {
    actions: [
      anAcceptedGap(1, first, { reviewDate: '2026-12-22' }),
      anAcceptedGap(2, first, { reviewDate: '2026-11-21' }),
      anAcceptedGap(3, first, { reviewDate: '2026-12-23' }),
      anAcceptedGap(4, first),
    ],
  });
  expect(acceptedToReview.map(({ action }) => action.number)).toEqual([2, 1]);
});

test('each holder has what is theirs, a role and the one person in it being one', () => {
  const { holders } = handOver(
    [],
    {
      actions: [
        aPlannedAction(1, first, { ownerRole: 'designated  safeguarding LEAD' }),
        aPlannedAction(2, first, { ownerRole: '' }),
        aPlannedAction(3, first, { ownerRole: 'Clerk', status: 'done' }),
      ],
      evidence: [
        aLink(1, { ownerRole: 'Sam Okoro' }),
        aDocument(2, { ownerRole: 'Head of people' }),
      ],
      assignments: [{ questionId: second, to: 'Sam Okoro', assignedAt: START }],
    },
    {
      people: [
        { part: 'Designated safeguarding lead', name: 'Sam Okoro', contact: 'sam@example.org' },
        { part: 'Trustee', name: '', contact: '' },
      ],
    },
  );
  expect(
    holders.map(({ name, actions, evidence, questions }) => [
      name,
      actions.map(({ action }) => action.number),
      evidence.map(({ item }) => item.number),
      questions.map(({ place }) => place),
    ]),
  ).toEqual([
    ['Sam Okoro', [1], [1], ['1.2']],
    ['Trustee', [], [], []],
    ['Head of people', [], [2], []],
    ['', [2], [], []],
  ]);
});

test('private notes are counted, and none of their words go with it', () => {
  const handover = handOver([anAnswer({ privateNote: 'CANARY' }), anAnswer({ privateNote: ' ' })]);
  expect(handover.privateNotes).toBe(1);
});

test('every open action and every item of evidence has one holder', () => {
  const { holders } = handOver([], {
    actions: [1, 2, 3].map((number) =>
      aPlannedAction(number, first, { ownerRole: `Owner ${number % 2}` }),
    ),
    evidence: [1, 2, 3].map((number) => aLink(number, { ownerRole: number === 1 ? '' : 'Clerk' })),
  });
  expect(holders.flatMap(({ actions }) => actions)).toHaveLength(3);
  expect(holders.flatMap(({ evidence }) => evidence)).toHaveLength(3);
});
