import type { ReactElement } from 'react';

import { SummaryList } from '../../components/summary-list.tsx';
import type { Fact } from '../../domain/audit/facts.ts';
import { KeptText } from './kept-text.tsx';

/** All that a version says; what it leaves empty is left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const said = facts.filter(({ value }) => value !== '');
  return (
    <SummaryList
      stacked
      rows={said.map(({ label, kind, value }) => ({
        key: label,
        value: kind === 'text' ? <KeptText label={label} text={value} /> : value,
      }))}
    />
  );
}
