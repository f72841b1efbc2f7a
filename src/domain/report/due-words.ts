import type { Evidence } from '../audit/audit.ts';
import { toOwnerKey, type ActionEntry, type ActionOrder } from '../scoring/list-actions.ts';
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

/** Names the heading each action stands under; there are none in the plain order of dates. */
export function nameActionGroups(
  entries: readonly ActionEntry[],
  order: ActionOrder,
): ((entry: ActionEntry) => string) | undefined {
  switch (order) {
    case 'byDate':
      return undefined;
    case 'byOwner':
      return nameOwners(entries);
    case 'overdueFirst':
      return nameUrgency;
  }
}

/** An owner written in two ways is named as written first. */
function nameOwners(entries: readonly ActionEntry[]): (entry: ActionEntry) => string {
  const names = new Map([['', 'No owner yet']]);
  for (const { action } of entries) {
    const key = toOwnerKey(action);
    if (!names.has(key)) names.set(key, action.ownerRole);
  }
  return ({ action }) => names.get(toOwnerKey(action)) ?? action.ownerRole;
}

function nameUrgency({ action, isOverdue, isDueSoon }: ActionEntry): string {
  if (action.status === 'done') return 'Done';
  if (action.dueDate === undefined) return 'No due date yet';
  if (isOverdue) return 'Overdue';
  return isDueSoon ? `Due within ${DUE_SOON_DAYS} days` : 'Due later';
}
