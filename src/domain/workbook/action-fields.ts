import { ACTION_STATUSES, PRIORITIES, type Action, type PlannedAction } from '../audit/audit.ts';
import { ACTION_STATUS_WORDS, PRIORITY_WORDS } from '../audit/audit-words.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import { findChoice, takeDate, takeText, type CellFault } from './cell-fault.ts';

export const ACTION_FIELDS = [
  'what',
  'ownerRole',
  'dueDate',
  'status',
  'priority',
  'completedOn',
  'successMeasure',
  'reviewDate',
] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

export const STATUS_CHOICES = ACTION_STATUSES.map((each) => ACTION_STATUS_WORDS[each]);
export const PRIORITY_CHOICES = PRIORITIES.map((each) => PRIORITY_WORDS[each]);

const NOTHING = {
  what: '',
  ownerRole: '',
  dueDate: '',
  status: '',
  priority: '',
  completedOn: '',
  successMeasure: '',
  reviewDate: '',
} as const;

/** Each part as its cell says it; days as `YYYY-MM-DD`. */
export function showAction(action: Action): Readonly<Record<ActionField, string>> {
  if (action.kind === 'accepted') {
    return { ...NOTHING, what: action.reason, reviewDate: action.reviewDate ?? '' };
  }
  const { what, ownerRole, dueDate, status, priority, completedOn, successMeasure } = action;
  return {
    ...NOTHING,
    what,
    ownerRole,
    dueDate: dueDate ?? '',
    status: ACTION_STATUS_WORDS[status],
    priority: priority === undefined ? '' : PRIORITY_WORDS[priority],
    completedOn: completedOn ?? '',
    successMeasure,
  };
}

export function takeActionCell(
  action: Action,
  field: ActionField,
  text: string,
): Result<Action, CellFault> {
  return action.kind === 'planned'
    ? takePlannedCell(action, field, text)
    : takeAcceptedCell(action, field, text);
}

function takePlannedCell(
  action: PlannedAction,
  field: ActionField,
  text: string,
): Result<Action, CellFault> {
  switch (field) {
    case 'what':
    case 'successMeasure':
    case 'ownerRole': {
      const words = takeText(text, field === 'ownerRole' ? 'line' : 'text');
      return words.ok ? succeed({ ...action, [field]: words.value }) : words;
    }
    case 'dueDate':
    case 'completedOn': {
      const date = takeDate(text);
      if (!date.ok) return date;
      const rest: PlannedAction = { ...action };
      if (field === 'dueDate') delete rest.dueDate;
      else delete rest.completedOn;
      return succeed(date.value === undefined ? rest : { ...rest, [field]: date.value });
    }
    case 'status': {
      const status = ACTION_STATUSES[findChoice(STATUS_CHOICES, text)];
      if (status === undefined) return fail({ kind: 'notAChoice', allowed: STATUS_CHOICES });
      return succeed({ ...action, status });
    }
    case 'priority': {
      const rest: PlannedAction = { ...action };
      delete rest.priority;
      if (text.trim() === '') return succeed(rest);
      const priority = PRIORITIES[findChoice(PRIORITY_CHOICES, text)];
      if (priority === undefined) return fail({ kind: 'notAChoice', allowed: PRIORITY_CHOICES });
      return succeed({ ...rest, priority });
    }
    case 'reviewDate':
      return fail({ kind: 'notOfThisKind' });
  }
}

function takeAcceptedCell(
  action: Extract<Action, { kind: 'accepted' }>,
  field: ActionField,
  text: string,
): Result<Action, CellFault> {
  if (field === 'what') {
    const words = takeText(text, 'text');
    return words.ok ? succeed({ ...action, reason: words.value }) : words;
  }
  if (field !== 'reviewDate') return fail({ kind: 'notOfThisKind' });
  const date = takeDate(text);
  if (!date.ok) return date;
  const rest = { ...action };
  delete rest.reviewDate;
  return succeed(date.value === undefined ? rest : { ...rest, reviewDate: date.value });
}
