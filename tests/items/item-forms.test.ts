import { describe, expect, test } from 'vitest';

import { toDate } from '../../src/domain/shared/date-parts.ts';
import {
  actionFormSchema,
  startActionForm,
  toActionDraft,
  toActionForm,
} from '../../src/items/action-form.ts';
import {
  evidenceFormSchema,
  startEvidenceForm,
  toEvidenceDraft,
  toEvidenceForm,
} from '../../src/items/evidence-form.ts';
import { aLink, aPlannedAction } from '../support/builders.ts';

function messagesOf(result: { error?: { issues: { message: string }[] } | undefined }): string[] {
  return result.error?.issues.map(({ message }) => message) ?? [];
}

describe('a date in three boxes', () => {
  test.each([
    ['27', '3', '2026', '2026-03-27'],
    [' 1 ', '12', '2026', '2026-12-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2026', undefined],
    ['31', '4', '2026', undefined],
    ['0', '1', '2026', undefined],
    ['x', '1', '2026', undefined],
    ['1', '1', '26', undefined],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(toDate({ day, month, year })).toBe(date);
  });

  test.each([
    [{ day: '31', month: '2', year: '2026' }, 'The due date must be a real date, like 27 3 2026'],
    [{ day: '3', month: '', year: '2026' }, 'The due date must include a month'],
    [{ day: '', month: '', year: '2026' }, 'The due date must include a day and a month'],
  ])('%j is refused with what to do', (dueDate, message) => {
    const form = { ...startActionForm('planned'), what: 'Do it', dueDate };
    expect(messagesOf(actionFormSchema.safeParse(form))).toEqual([message]);
  });
});

describe('evidence', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'example.org/policy', 'vbscript:x', ''])(
    '%s is no web address',
    (place) => {
      const form = { ...startEvidenceForm('link'), title: 'Policy', place };
      expect(messagesOf(evidenceFormSchema.safeParse(form))).toEqual([
        'Enter a web address in the correct format, like https://example.org/policy',
      ]);
    },
  );

  test('needs a title and, held elsewhere, a place', () => {
    expect(messagesOf(evidenceFormSchema.safeParse(startEvidenceForm('document')))).toEqual([
      'Enter what the evidence is',
      'Enter where the document is held',
    ]);
  });

  test('goes into the form and comes out the same', () => {
    const item = aLink(3, { dateRepresented: '2026-02-28', reviewDate: '2027-02-28' });
    const { number, addedAt, ...draft } = item;
    expect(toEvidenceDraft(toEvidenceForm(item), item.id, item.questionIds)).toEqual(draft);
    expect([number, addedAt]).toEqual([item.number, item.addedAt]);
  });
});

describe('an action', () => {
  test('needs only what will change: owner and date may come later', () => {
    expect(
      actionFormSchema.safeParse({ ...startActionForm('planned'), what: 'Re-check files' }).success,
    ).toBe(true);
    expect(messagesOf(actionFormSchema.safeParse(startActionForm('planned')))).toEqual([
      'Enter what will change',
    ]);
    expect(messagesOf(actionFormSchema.safeParse(startActionForm('accepted')))).toEqual([
      'Enter why the gap is accepted',
    ]);
  });

  test('goes into the form and comes out the same', () => {
    const action = aPlannedAction(2, 'core.question-1', { dueDate: '2026-12-01', status: 'done' });
    const { number, addedAt, ...draft } = action;
    expect(toActionDraft(toActionForm(action), action.id, action.questionId)).toEqual(draft);
    expect([number, addedAt]).toEqual([action.number, action.addedAt]);
  });
});
