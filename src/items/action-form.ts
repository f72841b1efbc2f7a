import * as z from 'zod/mini';

import {
  ACTION_STATUSES,
  actionIdSchema,
  PRIORITIES,
  progressNoteSchema,
  type Action,
  type ProgressNote,
} from '../domain/audit/audit.ts';
import { addProgressNote } from '../domain/audit/item-changes.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
  type DateForm,
} from '../domain/shared/date-parts.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../domain/shared/limits.ts';
import type { QuestionId } from '../domain/template/template.ts';
import type { ActionDraft } from '../storage/actions.ts';

const text = z
  .string()
  .check(z.trim(), z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters'));

/** Nothing chosen is a choice too. */
const priority = z.enum(['', ...PRIORITIES]);

/** What follows from a gap. Owner and date may come later: only sign-off asks for them. */
export const actionFormSchema = z
  .object({
    kind: z.enum(['planned', 'accepted']),
    what: text,
    ownerRole: z
      .string()
      .check(
        z.trim(),
        z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`),
      ),
    dueDate: partialDateSchema('the due date'),
    successMeasure: text,
    priority,
    status: z.enum(ACTION_STATUSES),
    completedOn: partialDateSchema('the day it was done'),
    progress: z.array(progressNoteSchema),
    newNote: text,
    reason: text,
    reviewDate: partialDateSchema('the review date'),
    carriedFrom: z.exactOptional(z.string()),
  })
  .check(
    z.refine(({ kind, what }) => kind !== 'planned' || what !== '', {
      path: ['what'],
      message: 'Enter what will change',
    }),
    z.refine(({ kind, reason }) => kind !== 'accepted' || reason !== '', {
      path: ['reason'],
      message: 'Enter why the gap is accepted',
    }),
  );
export type ActionForm = {
  kind: Action['kind'];
  what: string;
  ownerRole: string;
  dueDate: DateForm;
  successMeasure: string;
  priority: '' | (typeof PRIORITIES)[number];
  status: (typeof ACTION_STATUSES)[number];
  completedOn: DateForm;
  /** Shown beside the form: notes are added and never changed. */
  progress: ProgressNote[];
  newNote: string;
  reason: string;
  reviewDate: DateForm;
  /** Not changed in the form, and not lost by it. */
  carriedFrom?: string;
};

/** The form as it may be left, half-filled; one left by an earlier version of the app lacks fields. */
export const actionDraftSchema: z.ZodMiniType<ActionForm> = z.object({
  kind: z.enum(['planned', 'accepted']),
  what: z.string(),
  ownerRole: z.string(),
  dueDate: dateFormSchema,
  successMeasure: z.string(),
  priority: z.catch(priority, ''),
  status: z.enum(ACTION_STATUSES),
  completedOn: z.catch(dateFormSchema, EMPTY_DATE),
  progress: z.catch(z.array(progressNoteSchema), []),
  newNote: z.catch(z.string(), ''),
  reason: z.string(),
  reviewDate: z.catch(dateFormSchema, EMPTY_DATE),
  carriedFrom: z.exactOptional(z.string()),
});

export function startActionForm(kind: Action['kind']): ActionForm {
  return {
    kind,
    what: '',
    ownerRole: '',
    dueDate: EMPTY_DATE,
    successMeasure: '',
    priority: '',
    status: 'notStarted',
    completedOn: EMPTY_DATE,
    progress: [],
    newNote: '',
    reason: '',
    reviewDate: EMPTY_DATE,
  };
}

export function toActionForm(action: Action): ActionForm {
  const carried = action.carriedFrom === undefined ? {} : { carriedFrom: action.carriedFrom };
  if (action.kind === 'accepted') {
    const reviewDate = toDateForm(action.reviewDate);
    return { ...startActionForm('accepted'), reason: action.reason, reviewDate, ...carried };
  }
  return {
    ...startActionForm('planned'),
    what: action.what,
    ownerRole: action.ownerRole,
    dueDate: toDateForm(action.dueDate),
    successMeasure: action.successMeasure,
    priority: action.priority ?? '',
    status: action.status,
    completedOn: toDateForm(action.completedOn),
    progress: action.progress ?? [],
    ...carried,
  };
}

/** A form that has passed its schema, as an action to store; `now` is when its new note is written. */
export function toActionDraft(
  form: ActionForm,
  id: string,
  questionId: QuestionId,
  now: Date,
): ActionDraft {
  const common = {
    id: actionIdSchema.parse(id),
    questionId,
    ...(form.carriedFrom === undefined ? {} : { carriedFrom: form.carriedFrom }),
  };
  if (form.kind === 'accepted') {
    const reviewDate = toDate(form.reviewDate);
    return {
      kind: 'accepted',
      ...common,
      reason: form.reason.trim(),
      ...(reviewDate === undefined ? {} : { reviewDate }),
    };
  }
  const dueDate = toDate(form.dueDate);
  const completedOn = toDate(form.completedOn);
  const draft = {
    kind: 'planned' as const,
    ...common,
    what: form.what.trim(),
    ownerRole: form.ownerRole.trim(),
    successMeasure: form.successMeasure.trim(),
    status: form.status,
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(form.priority === '' ? {} : { priority: form.priority }),
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(form.progress.length === 0 ? {} : { progress: form.progress }),
  };
  return addProgressNote(draft, form.newNote, now);
}
