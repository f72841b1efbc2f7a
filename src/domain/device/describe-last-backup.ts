import { countDays, toPlainDate, type PlainDate } from '../shared/plain-date.ts';
import type { LastBackup } from './care.ts';

/** `Last backup 3 days ago`, in days of the user's own calendar. */
export function describeLastBackup(lastBackup: LastBackup | undefined, today: PlainDate): string {
  if (lastBackup === undefined) return 'Never backed up';
  return `Last backup ${describeDay(new Date(lastBackup.at), today)}`;
}

/** `today`, `yesterday` or `3 days ago`. A clock that was set back makes no day of the future. */
export function describeDay(then: Date, today: PlainDate): string {
  const days = countDays(toPlainDate(then), today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
