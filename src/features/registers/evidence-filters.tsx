import type { ReactElement } from 'react';

import { FilterBar } from '../../components/filter-bar.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { countOf } from '../../domain/report/wording.ts';
import {
  EVIDENCE_FILTERS,
  EVIDENCE_KINDS,
  passesEvidenceFilter,
  type EvidenceEntry,
  type EvidenceFilter,
  type EvidenceKindFilter,
  type EvidenceView,
} from '../../domain/scoring/list-evidence.ts';
import { findChoice } from './use-kept-view.ts';

const FILTER_WORDS: Readonly<Record<EvidenceFilter, string>> = {
  all: 'All evidence',
  unlinked: 'Not linked to any question',
  stale: 'Out of date',
  reviewOverdue: 'Review overdue',
  toConfirm: 'To confirm',
};

const KIND_WORDS: Readonly<Record<EvidenceKindFilter, string>> = {
  all: 'All kinds',
  link: 'Links',
  document: 'Documents held elsewhere',
  attachment: 'Attached files',
};

type EvidenceFiltersProps = {
  readonly entries: readonly EvidenceEntry[];
  /** How many of them are shown. */
  readonly shown: number;
  readonly view: EvidenceView;
  readonly onChange: (change: Partial<EvidenceView>) => void;
};

export function EvidenceFilters(props: EvidenceFiltersProps): ReactElement {
  const { entries, shown, view, onChange } = props;
  const isOn = view.show !== 'all' || view.kind !== 'all' || view.words.trim() !== '';
  return (
    <FilterBar
      label="Find evidence"
      status={describeShown(entries.length, shown, view)}
      onClear={
        isOn
          ? () => {
              onChange({ show: 'all', kind: 'all', words: '' });
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
        onChange={(event) => {
          onChange({ words: event.target.value });
        }}
      />
      <Select
        name="show"
        label="Show"
        value={view.show}
        onChange={(event) => {
          onChange({ show: findChoice(EVIDENCE_FILTERS, event.target.value) });
        }}
        options={EVIDENCE_FILTERS.map((filter) => ({
          value: filter,
          label: `${FILTER_WORDS[filter]} (${countPassing(entries, filter)})`,
        }))}
      />
      <Select
        name="kind"
        label="Kind"
        value={view.kind}
        onChange={(event) => {
          onChange({ kind: findChoice(EVIDENCE_KINDS, event.target.value) });
        }}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      />
    </FilterBar>
  );
}

function countPassing(entries: readonly EvidenceEntry[], filter: EvidenceFilter): number {
  return entries.filter((entry) => passesEvidenceFilter(entry, filter)).length;
}

/** On paper it is all that says which part of the register this is. */
function describeShown(all: number, shown: number, { show, kind, words }: EvidenceView): string {
  const by = [
    ...(show === 'all' ? [] : [FILTER_WORDS[show].toLowerCase()]),
    ...(kind === 'all' ? [] : [KIND_WORDS[kind].toLowerCase()]),
    ...(words.trim() === '' ? [] : [`with “${words.trim()}”`]),
  ].join(', ');
  if (by === '') return `${countOf(all, 'item')} of evidence.`;
  return `${shown} of ${countOf(all, 'item')} shown: ${by}.`;
}
