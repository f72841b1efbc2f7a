import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { countOf } from '../../domain/report/wording.ts';
import {
  ACTION_FILTERS,
  ACTION_ORDERS,
  passesActionFilter,
  type ActionEntry,
  type ActionFilter,
  type ActionOrder,
  type ActionView,
} from '../../domain/scoring/list-actions.ts';
import { DUE_SOON_DAYS } from '../../domain/scoring/timeliness.ts';
import { RegisterFilters } from './register-filters.tsx';
import { findChoice } from './use-kept-view.ts';

const FILTER_WORDS: Readonly<Record<ActionFilter, string>> = {
  all: 'All actions',
  overdue: 'Overdue',
  soon: `Due within ${DUE_SOON_DAYS} days`,
  noOwner: 'No owner',
  noDate: 'No due date',
  toConfirm: 'To confirm',
  done: 'Done',
};

const ORDER_WORDS: Readonly<Record<ActionOrder, string>> = {
  overdueFirst: 'Overdue first',
  byDate: 'By due date',
  byOwner: 'By owner',
};

/** What can be set; an order by column ends when one of the views is chosen. */
export type ActionPlanView = ActionView & { readonly order: ActionOrder; readonly sort: string };

type ActionFiltersProps = {
  readonly entries: readonly ActionEntry[];
  /** How many of them are shown. */
  readonly shown: number;
  readonly view: ActionPlanView;
  readonly onChange: (change: Partial<ActionPlanView>) => void;
  /** Given while an action may stand elsewhere than it would now. */
  readonly onSettle: (() => void) | undefined;
};

export function ActionFilters(props: ActionFiltersProps): ReactElement {
  const { entries, shown, view, onChange, onSettle } = props;
  return (
    <RegisterFilters
      label="Find actions"
      all={countOf(entries.length, 'action')}
      allAtLength={countOf(entries.length, 'action')}
      entries={entries}
      shown={shown}
      view={view}
      filters={ACTION_FILTERS}
      filterWords={FILTER_WORDS}
      passes={passesActionFilter}
      onChange={onChange}
      onClear={() => {
        onChange({ show: 'all', words: '' });
      }}
      note={
        onSettle !== undefined && (
          <>
            Actions whose status you change keep their place.{' '}
            <Button variant="link" onClick={onSettle}>
              Update the list
            </Button>
          </>
        )
      }
    >
      <OrderSelect view={view} onChange={onChange} />
    </RegisterFilters>
  );
}

const BY_COLUMN = 'byColumn';

/** A column's heading may have put the table in another order: then none of the views is in force. */
function OrderSelect({
  view,
  onChange,
}: Pick<ActionFiltersProps, 'view' | 'onChange'>): ReactElement {
  const isByColumn = view.sort !== '';
  return (
    <Select
      name="order"
      label="Order"
      value={isByColumn ? BY_COLUMN : view.order}
      onChange={(event) => {
        if (event.target.value === BY_COLUMN) return;
        onChange({ order: findChoice(ACTION_ORDERS, event.target.value), sort: '' });
      }}
      options={[
        ...(isByColumn ? [{ value: BY_COLUMN, label: 'By the column you chose' }] : []),
        ...ACTION_ORDERS.map((order) => ({ value: order, label: ORDER_WORDS[order] })),
      ]}
    />
  );
}
