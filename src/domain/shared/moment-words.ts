import { formatDate, toPlainDate, type Moment } from './plain-date.ts';

/** `26 November 2026, 09:10` on the user's own clock. */
export function formatMoment(moment: Moment): string {
  const at = new Date(moment);
  const hours = String(at.getHours()).padStart(2, '0');
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${formatDate(toPlainDate(at))}, ${hours}:${minutes}`;
}
