import {
  formatActionNumber,
  type Action,
  type ActionId,
  type ActionStatus,
  type PlannedAction,
} from '../audit/audit.ts';
import { hasWords } from '../shared/has-words.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { QuestionResult, Scorecard } from './scorecard.ts';
import { isDueSoon, isOverdue } from './timeliness.ts';

/** One line of the action plan. */
export type ActionEntry = {
  readonly action: PlannedAction;
  /** The question it follows from; none when this audit's template does not have it. */
  readonly result: QuestionResult | undefined;
  readonly isOverdue: boolean;
  readonly isDueSoon: boolean;
};

/** A gap that is lived with, and why. */
export type AcceptedEntry = {
  readonly action: Extract<Action, { kind: 'accepted' }>;
  readonly result: QuestionResult | undefined;
};

export const ACTION_FILTERS = [
  'all',
  'overdue',
  'soon',
  'noOwner',
  'noDate',
  'toConfirm',
  'done',
] as const;
export type ActionFilter = (typeof ACTION_FILTERS)[number];

export const ACTION_ORDERS = ['overdueFirst', 'byDate', 'byOwner'] as const;
export type ActionOrder = (typeof ACTION_ORDERS)[number];

export type ActionView = {
  readonly show: ActionFilter;
  /** Each must begin a word of the entry. */
  readonly words: string;
};

/** All actions of an audit by number. */
export function listActions(scorecard: Scorecard): readonly ActionEntry[] {
  const { actions, today } = scorecard;
  return actions.flatMap((action) =>
    action.kind === 'planned'
      ? [
          {
            action,
            result: findResult(action, scorecard),
            isOverdue: isOverdue(action, today),
            isDueSoon: isDueSoon(action, today),
          },
        ]
      : [],
  );
}

/** The entries as they would be with other statuses; those not named stay as they are. */
export function withStatuses(
  entries: readonly ActionEntry[],
  statusById: ReadonlyMap<ActionId, ActionStatus>,
  today: PlainDate,
): readonly ActionEntry[] {
  return entries.map((entry) => {
    const status = statusById.get(entry.action.id);
    if (status === undefined || status === entry.action.status) return entry;
    const action = { ...entry.action, status };
    return {
      ...entry,
      action,
      isOverdue: isOverdue(action, today),
      isDueSoon: isDueSoon(action, today),
    };
  });
}

export function listAccepted(scorecard: Scorecard): readonly AcceptedEntry[] {
  return scorecard.actions.flatMap((action) =>
    action.kind === 'accepted' ? [{ action, result: findResult(action, scorecard) }] : [],
  );
}

/** Gaps with neither an action nor a reason for accepting them, in the order of priority. */
export function listOpenGaps({ gaps }: Scorecard): readonly QuestionResult[] {
  return gaps.filter(({ actions }) => actions.length === 0);
}

export function filterActions(
  entries: readonly ActionEntry[],
  { show, words }: ActionView,
): readonly ActionEntry[] {
  return entries.filter(
    (entry) => passesActionFilter(entry, show) && hasWords(listWordsOf(entry), words),
  );
}

export function passesActionFilter(entry: ActionEntry, filter: ActionFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
      return entry.isOverdue;
    case 'soon':
      return entry.isDueSoon;
    case 'noOwner':
      return toOwnerKey(entry.action) === '';
    case 'noDate':
      return entry.action.dueDate === undefined;
    case 'toConfirm':
      return entry.action.carriedFrom !== undefined;
    case 'done':
      return entry.action.status === 'done';
  }
}

/** What is done comes last in each order, and before it what has no date. */
export function orderActions(
  entries: readonly ActionEntry[],
  order: ActionOrder,
): readonly ActionEntry[] {
  const byDate = entries.toSorted(
    (a, b) => rankDone(a) - rankDone(b) || dueOf(a).localeCompare(dueOf(b)),
  );
  // What is overdue has the earliest dates of all that is open, so both orders are one.
  if (order !== 'byOwner') return byDate;
  return byDate.toSorted((a, b) =>
    toOwnerKey(a.action).localeCompare(toOwnerKey(b.action), 'en-GB', { numeric: true }),
  );
}

/** One owner however written, so that capitals do not make two of them; nobody comes first. */
export function toOwnerKey({ ownerRole }: PlannedAction): string {
  return ownerRole.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB');
}

function findResult(action: Action, { standards }: Scorecard): QuestionResult | undefined {
  return standards
    .flatMap((standard) => standard.questions)
    .find(({ question }) => question.id === action.questionId);
}

function rankDone({ action }: ActionEntry): number {
  return action.status === 'done' ? 1 : 0;
}

function dueOf({ action }: ActionEntry): string {
  return action.dueDate ?? '9999-99-99';
}

function listWordsOf({ action, result }: ActionEntry): string {
  return [
    formatActionNumber(action),
    action.what,
    action.ownerRole,
    action.successMeasure,
    ...(action.progress ?? []).map(({ text }) => text),
    ...(result === undefined ? [] : [result.place, result.question.title]),
  ].join(' ');
}
