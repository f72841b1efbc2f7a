import type { ReactElement } from 'react';

import { FilterBar } from '../../components/filter-bar.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import type { TrackedAgency } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { hasWords } from '../../domain/shared/has-words.ts';

const FILTERS = [
  'all',
  'missing',
  'late',
  'notChased',
  'extended',
  'returned',
  'returnedLate',
  'twice',
  'notExpected',
] as const;
type Filter = (typeof FILTERS)[number];

const WORDS: Readonly<Record<Filter, string>> = {
  all: 'All agencies',
  missing: 'Not returned',
  late: 'Late',
  notChased: 'Late and never chased',
  extended: 'Extension agreed',
  returned: 'Returned',
  returnedLate: 'Returned late',
  twice: 'Returned more than once',
  notExpected: 'Not expected',
};

/** Which agencies are shown. */
export type TrackerView = { readonly show: Filter; readonly words: string };

/** The agencies that a view shows, in the order they come. */
export function filterAgencies(
  all: readonly TrackedAgency[],
  { show, words }: TrackerView,
  templates: readonly RoundTemplate[],
): readonly TrackedAgency[] {
  const nameByKind = new Map(templates.map(({ kind, kindName }) => [kind, kindName]));
  return all.filter((one) => {
    const { agency } = one;
    const kind = nameByKind.get(agency.kind) ?? '';
    const contacts = agency.contacts.map(({ name, email }) => `${name} ${email}`).join(' ');
    return (
      passes(one, show) && hasWords(`${agency.name} ${kind} ${contacts} ${agency.notes}`, words)
    );
  });
}

function passes({ standing, agency, superseded, waiting }: TrackedAgency, show: Filter): boolean {
  const { kind } = standing;
  switch (show) {
    case 'all':
      return true;
    case 'missing':
      return kind === 'late' || kind === 'due' || kind === 'extended';
    case 'late':
    case 'extended':
    case 'returned':
    case 'notExpected':
      return kind === show;
    case 'notChased':
      return kind === 'late' && agency.chases.length === 0;
    case 'returnedLate':
      return kind === 'returned' && standing.daysLate > 0;
    case 'twice':
      return kind === 'returned' && (superseded > 0 || waiting.length > 0);
  }
}

type TrackerFiltersProps = {
  readonly view: TrackerView;
  readonly all: readonly TrackedAgency[];
  readonly shown: number;
  readonly onChange: (change: Partial<TrackerView>) => void;
};

export function TrackerFilters({ view, all, shown, onChange }: TrackerFiltersProps): ReactElement {
  const isOn = view.show !== 'all' || view.words.trim() !== '';
  return (
    <FilterBar
      label="Find agencies"
      status={
        isOn
          ? `${shown} of ${countOf(all.length, 'agency', 'agencies')} shown.`
          : `${countOf(all.length, 'agency', 'agencies')}.`
      }
      onClear={
        isOn
          ? () => {
              onChange({ show: 'all', words: '' });
            }
          : undefined
      }
    >
      <TextInput
        name="words"
        type="search"
        autoComplete="off"
        label="Search"
        value={view.words}
        onChange={({ target }) => {
          onChange({ words: target.value });
        }}
      />
      <Select
        name="show"
        label="Show"
        value={view.show}
        onChange={({ target }) => {
          onChange({ show: FILTERS.find((filter) => filter === target.value) ?? 'all' });
        }}
        options={FILTERS.map((filter) => ({
          value: filter,
          label: `${WORDS[filter]} (${all.filter((one) => passes(one, filter)).length})`,
        }))}
      />
    </FilterBar>
  );
}
