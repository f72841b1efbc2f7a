import * as z from 'zod/mini';

import { plainDateSchema, type PlainDate } from './plain-date.ts';

/** A date as its three boxes hold it. */
export type DateForm = { day: string; month: string; year: string };

/** The three boxes as they may be left, half-filled. */
export const dateFormSchema = z.object({ day: z.string(), month: z.string(), year: z.string() });

/** Three boxes nobody has typed in. */
export const EMPTY_DATE: DateForm = { day: '', month: '', year: '' };

/** A date as its boxes; empty ones without a date. */
export function toDateForm(date: PlainDate | undefined): DateForm {
  if (date === undefined) return EMPTY_DATE;
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The date the boxes name, or `undefined` when they are empty or name none. */
export function toDate({ day, month, year }: DateForm): PlainDate | undefined {
  const text = [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-');
  const date = plainDateSchema.safeParse(text);
  return date.success ? date.data : undefined;
}

/** All three boxes empty, or a date that exists; `what` names it in the message. */
export function partialDateSchema(what: string): z.ZodMiniType<DateForm, DateForm> {
  return dateFormSchema.check(
    z.superRefine((date, context) => {
      const message = findDateFault(date, what);
      if (message !== undefined) {
        context.addIssue({ code: 'custom', message, path: [], input: date });
      }
    }),
  );
}

function findDateFault(date: DateForm, what: string): string | undefined {
  const parts = [
    { name: 'a day', text: date.day },
    { name: 'a month', text: date.month },
    { name: 'a year', text: date.year },
  ];
  const missing = parts.filter(({ text }) => text.trim() === '');
  if (missing.length === parts.length) return undefined;
  const start = what.charAt(0).toUpperCase() + what.slice(1);
  if (missing.length > 0) {
    return `${start} must include ${missing.map(({ name }) => name).join(' and ')}`;
  }
  return toDate(date) === undefined ? `${start} must be a real date, like 27 3 2026` : undefined;
}
