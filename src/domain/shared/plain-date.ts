import * as z from 'zod/mini';

/** A day in the calendar as `YYYY-MM-DD`; only days that exist are accepted. */
export const plainDateSchema = z.iso.date();
export type PlainDate = z.infer<typeof plainDateSchema>;

/** A moment as an ISO 8601 text in UTC, as `Date.prototype.toISOString` writes it. */
export const momentSchema = z.iso.datetime();
export type Moment = z.infer<typeof momentSchema>;

/** The day on the user's own calendar, which is the one a due date is written in. */
export function toPlainDate(moment: Date): PlainDate {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function countDays(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-22` as `22 November 2026`. */
export function formatDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year}`;
}

/** `2026-11` as `November 2026`. */
export function formatMonth(yearAndMonth: string): string {
  const [year, month] = yearAndMonth.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1] ?? ''} ${year}`;
}

/** `2026-11-22` as `22 Nov 2026`, for tables. */
export function formatShortDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${(MONTHS[(month ?? 1) - 1] ?? '').slice(0, 3)} ${year}`;
}
