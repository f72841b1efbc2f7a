import { formatDate, toPlainDate, type Moment } from './plain-date.ts';

/** `26 November 2026 at 14:32`, by the user's own clock. */
export function formatMoment(moment: Moment): string {
  const date = new Date(moment);
  const hours = String(date.getHours()).padStart(2, '0');
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${formatDate(toPlainDate(date))} at ${hours}:${minutes}`;
}
