import type { Evidence } from '../audit/audit.ts';
import type { ActionEntry, ActionOrder } from '../scoring/list-actions.ts';
import { DUE_SOON_DAYS } from '../scoring/timeliness.ts';
import { countDays, type PlainDate } from '../shared/plain-date.ts';
import { countOf } from './wording.ts';

/** "12 days overdue", "due today", "due in 5 days"; nothing while it is further off, or done. */
export function describeDueIn(
  { action, isOverdue, isDueSoon }: ActionEntry,
  today: PlainDate,
): string | undefined {
  if (action.dueDate === undefined) return undefined;
  const days = countDays(today, action.dueDate);
  if (isOverdue) return `${countOf(-days, 'day')} overdue`;
  if (!isDueSoon) return undefined;
  if (days === 0) return 'due today';
  return days === 1 ? 'due tomorrow' : `due in ${days} days`;
}

/** Why evidence counts as out of date, when it does. */
export function describeStaleness({ reviewDate }: Evidence, today: PlainDate): string {
  if (reviewDate === undefined) return 'speaks of a day over a year ago';
  return `review ${countOf(countDays(reviewDate, today), 'day')} overdue`;
}

/** The heading an action stands under; none in the plain order of dates. */
export function nameActionGroup(entry: ActionEntry, order: ActionOrder): string | undefined {
  switch (order) {
    case 'byDate':
      return undefined;
    case 'byOwner':
      return entry.action.ownerRole === '' ? 'No owner yet' : entry.action.ownerRole;
    case 'overdueFirst':
      return nameUrgency(entry);
  }
}

function nameUrgency({ action, isOverdue, isDueSoon }: ActionEntry): string {
  if (action.status === 'done') return 'Done';
  if (action.dueDate === undefined) return 'No due date yet';
  if (isOverdue) return 'Overdue';
  return isDueSoon ? `Due within ${DUE_SOON_DAYS} days` : 'Due later';
}
