import type { PlainDate } from '../shared/plain-date.ts';
import type { Action, ActionStatus, PlannedAction } from './audit.ts';

/**
 * The action with another status. The day it was done comes with being done and goes with no longer
 * being so; `doneOn` is that day.
 */
export function setActionStatus(
  action: PlannedAction,
  status: ActionStatus,
  doneOn: PlainDate,
): PlannedAction {
  if (status === action.status) return action;
  const changed: PlannedAction = { ...action, status };
  if (status === 'done') changed.completedOn = action.completedOn ?? doneOn;
  else delete changed.completedOn;
  return changed;
}

/** The item once somebody has confirmed that it still holds. */
export function confirmCarried<Item extends { carriedFrom?: string }>(item: Item): Item {
  const confirmed = { ...item };
  delete confirmed.carriedFrom;
  return confirmed;
}

/** The action with one more note of how it goes, after those it has. */
export function addProgressNote<Noted extends Pick<PlannedAction, 'progress'>>(
  action: Noted,
  text: string,
  now: Date,
): Noted {
  if (text.trim() === '') return action;
  const note = { at: now.toISOString(), text: text.trim() };
  return { ...action, progress: [...(action.progress ?? []), note] };
}

/** The newest note of an action, where there is one. */
export function findLastNote(action: Action): { at: string; text: string } | undefined {
  return action.kind === 'planned' ? action.progress?.at(-1) : undefined;
}
