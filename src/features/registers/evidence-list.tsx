import { useDeferredValue, useMemo, type ReactElement } from 'react';

import { useSteady } from '../../components/use-steady.ts';
import type { AuditId, Evidence } from '../../domain/audit/audit.ts';
import {
  EVIDENCE_FILTERS,
  EVIDENCE_KINDS,
  filterEvidence,
  type EvidenceEntry,
} from '../../domain/scoring/list-evidence.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { EvidenceFilters } from './evidence-filters.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import type { EvidenceRegister } from './use-evidence-register.ts';
import { findChoice, useKeptView } from './use-kept-view.ts';

const WHOLE = { show: 'all', kind: 'all', words: '', sort: 'number' } as const;

type EvidenceListProps = {
  readonly auditId: AuditId;
  readonly today: PlainDate;
  readonly register: EvidenceRegister;
  readonly entries: readonly EvidenceEntry[];
  readonly isSigned: boolean;
};

/** The table, with what chooses its rows and puts them in order. */
export function EvidenceList(props: EvidenceListProps): ReactElement {
  const { auditId, today, register, entries, isSigned } = props;
  const [view, setView] = useKeptView(WHOLE, (read) => ({
    show: findChoice(EVIDENCE_FILTERS, read('show')),
    kind: findChoice(EVIDENCE_KINDS, read('kind')),
    words: read('words'),
    sort: read('sort'),
  }));
  // The box takes each letter at once, however long the table is.
  const words = useDeferredValue(view.words);
  const { show, kind } = view;
  const shown = useMemo(
    () => filterEvidence(entries, { show, kind, words }),
    [entries, show, kind, words],
  );
  const sort = useSteady((by: string) => {
    setView({ sort: by });
  });
  const change = useSteady(register.change);
  const startLinking = useSteady(register.startLinking);
  const remove = useSteady((item: Evidence) => void register.changes.remove(item));
  const setCarried = useSteady(
    (item: Evidence, from: string | undefined) => void register.changes.setCarried(item, from),
  );
  return (
    <>
      <EvidenceFilters entries={entries} shown={shown.length} view={view} onChange={setView} />
      <EvidenceTable
        auditId={auditId}
        today={today}
        entries={shown}
        isSigned={isSigned}
        sort={view.sort}
        onSortChange={sort}
        openId={register.openItem.item?.id}
        onChange={change}
        onLinks={startLinking}
        onCarried={setCarried}
        onRemove={remove}
      />
    </>
  );
}
