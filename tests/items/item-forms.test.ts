import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { questionIdSchema } from '../../src/domain/template/template.ts';
import { toDate } from '../../src/domain/shared/date-parts.ts';
import {
  actionDraftSchema,
  actionFormSchema,
  startActionForm,
  toActionDraft,
  toActionForm,
} from '../../src/items/action-form.ts';
import {
  evidenceDraftSchema,
  evidenceFormSchema,
  startEvidenceForm,
  toEvidenceDraft,
  toEvidenceForm,
} from '../../src/items/evidence-form.ts';
import { aLink, aPlannedAction } from '../support/builders.ts';
import { actionsOf, evidenceOf } from '../support/item-arbitraries.ts';

const NOW = new Date('2026-11-26T10:00:00.000Z');
const QUESTION = questionIdSchema.parse('core.question-1');

/** Typed words are stored without the spaces at their ends. */
const words = { text: trimmed(1), maybeText: trimmed(0), ids: [QUESTION] };

function trimmed(minLength: number): fc.Arbitrary<string> {
  return fc
    .string({ minLength, maxLength: 40 })
    .map((text) => text.trim())
    .filter(({ length }) => length >= minLength);
}

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

describe('a change loses nothing', () => {
  test('of any item of evidence', () => {
    fc.assert(
      fc.property(evidenceOf(words), (items) => {
        for (const item of items) {
          const { number, addedAt, ...draft } = item;
          const form = evidenceDraftSchema.parse(JSON.parse(JSON.stringify(toEvidenceForm(item))));
          const out = toEvidenceDraft(form, item.id, item.questionIds);
          expect({ ...out, number, addedAt }).toEqual({ ...withoutEmpty(draft), number, addedAt });
        }
      }),
    );
  });

  test('of any action and any accepted gap, and a new note comes after the others', () => {
    fc.assert(
      fc.property(actionsOf(words), (actions) => {
        for (const action of actions) {
          const { number, addedAt, ...draft } = action;
          const form = actionDraftSchema.parse(JSON.parse(JSON.stringify(toActionForm(action))));
          const out = toActionDraft(form, action.id, action.questionId, NOW);
          expect({ ...out, number, addedAt }).toEqual({ ...withoutEmpty(draft), number, addedAt });
          const noted = toActionDraft({ ...form, newNote: ' Rang ' }, action.id, QUESTION, NOW);
          if (noted.kind !== 'planned' || action.kind !== 'planned') continue;
          const note = { at: NOW.toISOString(), text: 'Rang' };
          expect(noted.progress).toEqual([...(action.progress ?? []), note]);
        }
      }),
    );
  });

  test('of what an earlier version of the app left in a half-filled form', () => {
    const { version, sensitivity, ...evidence } = startEvidenceForm('link');
    expect(evidenceDraftSchema.parse(evidence)).toEqual({ ...evidence, version, sensitivity });
    const { priority, completedOn, progress, newNote, reviewDate, ...action } =
      startActionForm('planned');
    expect(actionDraftSchema.parse(action)).toEqual({
      ...action,
      ...{ priority, completedOn, progress, newNote, reviewDate },
    });
  });
});

/** A version nobody gave and notes nobody wrote are left out, which says the same. */
function withoutEmpty<Draft extends object>(draft: Draft): Partial<Draft> {
  const kept = { ...draft };
  if ('version' in kept && kept.version === '') delete kept.version;
  if ('progress' in kept && Array.isArray(kept.progress) && kept.progress.length === 0) {
    delete kept.progress;
  }
  return kept;
}

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
    expect(toActionDraft(toActionForm(action), action.id, action.questionId, NOW)).toEqual(draft);
    expect([number, addedAt]).toEqual([action.number, action.addedAt]);
  });
});
