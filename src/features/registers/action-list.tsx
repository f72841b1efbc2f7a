import { useDeferredValue, useMemo, type ReactElement } from 'react';

import { useSteady } from '../../components/use-steady.ts';
import type { Action, AuditId } from '../../domain/audit/audit.ts';
import { nameActionGroups } from '../../domain/report/due-words.ts';
import {
  ACTION_FILTERS,
  ACTION_ORDERS,
  filterActions,
  orderActions,
  type ActionEntry,
  type ActionOrder,
  type ActionView,
} from '../../domain/scoring/list-actions.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { ActionFilters, type ActionPlanView } from './action-filters.tsx';
import { ActionTable } from './action-table.tsx';
import type { ActionPlan } from './use-action-plan.ts';
import { findChoice, useKeptView } from './use-kept-view.ts';
import { useStatuses } from './use-statuses.ts';

const WHOLE = { show: 'all', order: 'overdueFirst', words: '', sort: '' } as const;

type ActionListProps = {
  readonly auditId: AuditId;
  readonly today: PlainDate;
  readonly plan: ActionPlan;
  readonly entries: readonly ActionEntry[];
};

/** The table, with what chooses its rows and puts them in order. */
export function ActionList({ auditId, today, plan, entries }: ActionListProps): ReactElement {
  const [view, setView] = useKeptView<ActionPlanView>(WHOLE, (read) => ({
    show: findChoice(ACTION_FILTERS, read('show')),
    order: findChoice(ACTION_ORDERS, read('order')),
    words: read('words'),
    sort: read('sort'),
  }));
  const statuses = useStatuses(entries, today, plan.changes.setStatus);
  const look = (change: Partial<ActionPlanView>): void => {
    statuses.settle();
    setView(change);
  };
  // The box takes each letter at once, however long the table is.
  const words = useDeferredValue(view.words);
  const { entries: now, placed, beforeById } = statuses;
  const { show, order } = view;
  const shown = useMemo(
    () => listShown(now, placed, { show, words }, order),
    [now, placed, show, words, order],
  );
  const sort = useSteady((by: string) => {
    look({ sort: by });
  });
  const setStatus = useSteady(statuses.set);
  const change = useSteady(plan.change);
  const remove = useSteady((action: Action) => void plan.changes.remove(action));
  const setCarried = useSteady(
    (action: Action, from: string | undefined) => void plan.changes.setCarried(action, from),
  );
  return (
    <>
      <ActionFilters
        entries={now}
        shown={shown.entries.length}
        view={view}
        onChange={look}
        onSettle={beforeById.size > 0 ? statuses.settle : undefined}
      />
      <ActionTable
        auditId={auditId}
        today={today}
        entries={shown.entries}
        // An order by column takes the place of the view's own, and with it of its headings.
        groupOf={view.sort === '' ? shown.groupOf : undefined}
        sort={view.sort}
        onSortChange={sort}
        beforeById={beforeById}
        onStatus={setStatus}
        openId={plan.openItem.item?.id}
        onChange={change}
        onCarried={setCarried}
        onRemove={remove}
      />
    </>
  );
}

type Shown = {
  readonly entries: readonly ActionEntry[];
  readonly groupOf: ((entry: ActionEntry) => string) | undefined;
};

/** The actions as they are now, in the order and under the headings of their places. */
function listShown(
  now: readonly ActionEntry[],
  placed: readonly ActionEntry[],
  view: ActionView,
  order: ActionOrder,
): Shown {
  const ordered = orderActions(filterActions(placed, view), order);
  const entryById = new Map(now.map((entry) => [entry.action.id, entry]));
  return {
    entries: ordered.map((entry) => entryById.get(entry.action.id) ?? entry),
    groupOf: groupAsPlaced(ordered, order),
  };
}

/** Each action under the heading it had when the list was put in order. */
function groupAsPlaced(
  placed: readonly ActionEntry[],
  order: ActionOrder,
): ((entry: ActionEntry) => string) | undefined {
  const nameGroup = nameActionGroups(placed, order);
  if (nameGroup === undefined) return undefined;
  const titleById = new Map(placed.map((entry) => [entry.action.id, nameGroup(entry)]));
  return (entry) => titleById.get(entry.action.id) ?? nameGroup(entry);
}
