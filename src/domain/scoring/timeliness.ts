import type { Action, Evidence } from '../audit/audit.ts';
import { countDays, type PlainDate } from '../shared/plain-date.ts';

/** Evidence without a review date is taken to be out of date this many days after the day it speaks of. */
export const EVIDENCE_LIFE_DAYS = 365;

/** An open action is due soon from this many days before its due date. */
export const DUE_SOON_DAYS = 30;

/** Planned, not done, and its due date has passed. */
export function isOverdue(action: Action, today: PlainDate): boolean {
  return (
    action.kind === 'planned' &&
    action.status !== 'done' &&
    action.dueDate !== undefined &&
    action.dueDate < today
  );
}

/** Planned, not done, and due today or within the days of `DUE_SOON_DAYS`. */
export function isDueSoon(action: Action, today: PlainDate): boolean {
  return (
    action.kind === 'planned' &&
    action.status !== 'done' &&
    action.dueDate !== undefined &&
    action.dueDate >= today &&
    countDays(today, action.dueDate) <= DUE_SOON_DAYS
  );
}

/** Its review date has passed. */
export function isReviewOverdue({ reviewDate }: Evidence, today: PlainDate): boolean {
  return reviewDate !== undefined && reviewDate < today;
}

/** Its review date has passed or, when it has none, it speaks of a day over a year ago. */
export function isEvidenceStale(evidence: Evidence, today: PlainDate): boolean {
  if (evidence.reviewDate !== undefined) return isReviewOverdue(evidence, today);
  if (evidence.dateRepresented === undefined) return false;
  return countDays(evidence.dateRepresented, today) > EVIDENCE_LIFE_DAYS;
}
