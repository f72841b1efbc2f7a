import type { ReactElement } from 'react';

import { Select } from '../../components/select.tsx';
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
import { RegisterFilters } from './register-filters.tsx';
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
  return (
    <RegisterFilters
      label="Find evidence"
      all={countOf(entries.length, 'item')}
      allAtLength={countOf(entries.length, 'item of evidence', 'items of evidence')}
      entries={entries}
      shown={shown}
      view={view}
      filters={EVIDENCE_FILTERS}
      filterWords={FILTER_WORDS}
      passes={passesEvidenceFilter}
      also={view.kind === 'all' ? [] : [KIND_WORDS[view.kind].toLowerCase()]}
      onChange={onChange}
      onClear={() => {
        onChange({ show: 'all', kind: 'all', words: '' });
      }}
    >
      <Select
        name="kind"
        label="Kind"
        value={view.kind}
        onChange={(event) => {
          onChange({ kind: findChoice(EVIDENCE_KINDS, event.target.value) });
        }}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      />
    </RegisterFilters>
  );
}
