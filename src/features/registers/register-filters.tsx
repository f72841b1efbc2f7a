import type { ReactElement, ReactNode } from 'react';

import { FilterBar } from '../../components/filter-bar.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { findChoice } from './use-kept-view.ts';

/** What both registers can be narrowed by. */
type BaseView<Show extends string> = { readonly show: Show; readonly words: string };

type RegisterFiltersProps<Entry, Show extends string> = {
  /** Names what is filtered: "Find evidence". */
  readonly label: string;
  /** How many there are, in words: "12 items"; and at length, where nothing is filtered. */
  readonly all: string;
  readonly allAtLength: string;
  readonly entries: readonly Entry[];
  /** How many of them are shown. */
  readonly shown: number;
  readonly view: BaseView<Show>;
  /** The first shows everything. */
  readonly filters: readonly [Show, ...Show[]];
  readonly filterWords: Readonly<Record<Show, string>>;
  readonly passes: (entry: Entry, filter: Show) => boolean;
  /** What else narrows the list, in words, where anything does. */
  readonly also?: readonly string[];
  readonly note?: ReactNode;
  readonly onChange: (change: Partial<BaseView<Show>>) => void;
  readonly onClear: () => void;
  /** Further fields. */
  readonly children: ReactNode;
};

/** The fields both registers have, with counts, and what is shown of how many. */
export function RegisterFilters<Entry, Show extends string>(
  props: RegisterFiltersProps<Entry, Show>,
): ReactElement {
  const {
    label,
    all,
    allAtLength,
    entries,
    shown,
    view,
    filters,
    filterWords,
    passes,
    also = [],
  } = props;
  const { note, onChange, onClear, children } = props;
  const words = view.words.trim();
  const by = [
    ...(view.show === filters[0] ? [] : [filterWords[view.show].toLowerCase()]),
    ...also,
    ...(words === '' ? [] : [`with “${words}”`]),
  ].join(', ');
  return (
    <FilterBar
      label={label}
      // On paper it is all that says which part of the register this is.
      status={by === '' ? `${allAtLength}.` : `${shown} of ${all} shown: ${by}.`}
      onClear={by === '' ? undefined : onClear}
      note={note}
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
          onChange({ show: findChoice(filters, event.target.value) });
        }}
        options={filters.map((filter) => ({
          value: filter,
          label: `${filterWords[filter]} (${entries.filter((entry) => passes(entry, filter)).length})`,
        }))}
      />
      {children}
    </FilterBar>
  );
}
