import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
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
  const isOn = view.show !== 'all' || view.words.trim() !== '';
  return (
    <FilterBar
      label="Find actions"
      status={describeShown(entries.length, shown, view)}
      onClear={
        isOn
          ? () => {
              onChange({ show: 'all', words: '' });
            }
          : undefined
      }
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
      <TextInput
        name="words"
        type="search"
        autoComplete="off"
        label="Search"
        value={view.words}
        onChange={(event) => {
          onChange({ words: event.target.value });
        }}
      />
      <Select
        name="show"
        label="Show"
        value={view.show}
        onChange={(event) => {
          onChange({ show: findChoice(ACTION_FILTERS, event.target.value) });
        }}
        options={ACTION_FILTERS.map((filter) => ({
          value: filter,
          label: `${FILTER_WORDS[filter]} (${countPassing(entries, filter)})`,
        }))}
      />
      <OrderSelect view={view} onChange={onChange} />
    </FilterBar>
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

function countPassing(entries: readonly ActionEntry[], filter: ActionFilter): number {
  return entries.filter((entry) => passesActionFilter(entry, filter)).length;
}

/** On paper it is all that says which part of the plan this is. */
function describeShown(all: number, shown: number, { show, words }: ActionView): string {
  const by = [
    ...(show === 'all' ? [] : [FILTER_WORDS[show].toLowerCase()]),
    ...(words.trim() === '' ? [] : [`with “${words.trim()}”`]),
  ].join(', ');
  if (by === '') return `${countOf(all, 'action')}.`;
  return `${shown} of ${countOf(all, 'action')} shown: ${by}.`;
}
