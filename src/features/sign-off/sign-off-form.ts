import * as z from 'zod/mini';

import type { SignOffEvent } from '../../domain/audit/sign-off.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
  type DateForm,
} from '../../domain/shared/date-parts.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';
import { must } from '../../domain/shared/must.ts';
import type { Moment, PlainDate } from '../../domain/shared/plain-date.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));
const text = z
  .string()
  .check(z.trim(), z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters'));

export type SignatoryForm = { name: string; role: string; signedOn: DateForm };

/** Who signs what, half-filled as it may be. */
export type SignOffForm = {
  declaration: string;
  signatories: SignatoryForm[];
  minuteReference: string;
  hasPaper: boolean;
  paperKeptAt: string;
  /** The two statements, which nobody has ticked until it is done by hand. */
  isAgreed: boolean;
  isUnderstood: boolean;
};

/** The form as it is kept while the page is left. Ticks are made anew each time. */
export const signOffDraftSchema = z.object({
  declaration: z.string(),
  signatories: z
    .array(z.object({ name: z.string(), role: z.string(), signedOn: dateFormSchema }))
    .check(z.minLength(1)),
  minuteReference: z.string(),
  hasPaper: z.boolean(),
  paperKeptAt: z.string(),
});

export function startSignOffForm(declaration: string, today: PlainDate): SignOffForm {
  return {
    declaration,
    signatories: [startSignatory(today)],
    minuteReference: '',
    hasPaper: false,
    paperKeptAt: '',
    isAgreed: false,
    isUnderstood: false,
  };
}

export function startSignatory(today: PlainDate): SignatoryForm {
  return { name: '', role: '', signedOn: toDateForm(today) };
}

/** What a sign-off needs; nobody signs on a day that has not come. */
export function composeSignOffSchema(today: PlainDate): z.ZodMiniType<SignOffForm, SignOffForm> {
  const signatory = z.object({
    name: line.check(z.minLength(1, 'Enter the name of the person signing off')),
    role: line.check(z.minLength(1, 'Enter their role')),
    signedOn: partialDateSchema('the date of signing').check(
      z.refine((date) => !isEmptyDate(date), 'Enter the date of signing'),
      z.refine(
        (date) => (toDate(date) ?? today) <= today,
        'The date of signing must be today or in the past',
      ),
    ),
  });
  return z
    .object({
      declaration: text.check(z.minLength(1, 'Enter the declaration that is signed')),
      signatories: z.array(signatory),
      minuteReference: line,
      hasPaper: z.boolean(),
      paperKeptAt: line,
      isAgreed: z.boolean().check(z.refine((is) => is, 'Select to confirm that they agree')),
      isUnderstood: z
        .boolean()
        .check(z.refine((is) => is, 'Select to confirm that you understand what signing off does')),
    })
    .check(
      z.refine(({ hasPaper, paperKeptAt }) => !hasPaper || paperKeptAt !== '', {
        path: ['paperKeptAt'],
        message: 'Enter where the signed paper copy is kept',
      }),
    );
}

/** A form that has passed its schema, as the event to keep. */
export function toSignOffEvent(form: SignOffForm, version: string, at: Moment): SignOffEvent {
  return {
    kind: 'signedOff',
    version,
    at,
    declaration: form.declaration.trim(),
    signatories: form.signatories.map(({ name, role, signedOn }) => ({
      name: name.trim(),
      role: role.trim(),
      signedOn: must(toDate(signedOn), 'the date of signing'),
    })),
    minuteReference: form.minuteReference.trim(),
    ...(form.hasPaper && { paperKeptAt: form.paperKeptAt.trim() }),
  };
}

function isEmptyDate(date: DateForm): boolean {
  return (
    date.day.trim() === EMPTY_DATE.day &&
    date.month.trim() === EMPTY_DATE.month &&
    date.year.trim() === EMPTY_DATE.year
  );
}
