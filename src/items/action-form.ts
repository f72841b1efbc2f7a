import * as z from 'zod/mini';

import { ACTION_STATUSES, actionIdSchema, type Action } from '../domain/audit/audit.ts';
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
    status: z.enum(ACTION_STATUSES),
    reason: text,
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
  status: (typeof ACTION_STATUSES)[number];
  reason: string;
};

/** The form as it may be left, half-filled. */
export const actionDraftSchema: z.ZodMiniType<ActionForm> = z.object({
  kind: z.enum(['planned', 'accepted']),
  what: z.string(),
  ownerRole: z.string(),
  dueDate: dateFormSchema,
  successMeasure: z.string(),
  status: z.enum(ACTION_STATUSES),
  reason: z.string(),
});

export function startActionForm(kind: Action['kind']): ActionForm {
  return {
    kind,
    what: '',
    ownerRole: '',
    dueDate: EMPTY_DATE,
    successMeasure: '',
    status: 'notStarted',
    reason: '',
  };
}

export function toActionForm(action: Action): ActionForm {
  if (action.kind === 'accepted') return { ...startActionForm('accepted'), reason: action.reason };
  return {
    ...startActionForm('planned'),
    what: action.what,
    ownerRole: action.ownerRole,
    dueDate: toDateForm(action.dueDate),
    successMeasure: action.successMeasure,
    status: action.status,
  };
}

/** A form that has passed its schema, as an action to store. */
export function toActionDraft(form: ActionForm, id: string, questionId: QuestionId): ActionDraft {
  const common = { id: actionIdSchema.parse(id), questionId };
  if (form.kind === 'accepted') return { kind: 'accepted', ...common, reason: form.reason.trim() };
  const dueDate = toDate(form.dueDate);
  return {
    kind: 'planned',
    ...common,
    what: form.what.trim(),
    ownerRole: form.ownerRole.trim(),
    successMeasure: form.successMeasure.trim(),
    status: form.status,
    ...(dueDate === undefined ? {} : { dueDate }),
  };
}
