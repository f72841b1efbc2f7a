import type { ReactElement } from 'react';

import { SummaryList } from '../../components/summary-list.tsx';
import { findTextFate, type Difference } from '../../domain/audit/facts.ts';
import { KeptText } from './kept-text.tsx';

/** What a version says otherwise than the one after it: what it was then, and what became of it. */
export function DifferenceList({
  differences,
}: {
  readonly differences: readonly Difference[];
}): ReactElement {
  return (
    <SummaryList
      stacked
      rows={differences.map((difference) => ({
        key: difference.label,
        value: <DifferenceWords difference={difference} />,
      }))}
    />
  );
}

const FATES = {
  written: 'Empty then, written later.',
  takenOut: 'Taken out later.',
  addedTo: 'Added to later.',
  changed: 'Changed later.',
} as const;

function DifferenceWords({ difference }: { readonly difference: Difference }): ReactElement {
  const { label, kind, before, after } = difference;
  if (kind === 'choice') {
    return (
      <>
        Changed from <strong>{before === '' ? 'nothing' : before}</strong> to{' '}
        <strong>{after === '' ? 'nothing' : after}</strong>.
      </>
    );
  }
  return (
    <>
      <div className="s11-quiet">{FATES[findTextFate(difference)]}</div>
      {before !== '' && <KeptText label={label} text={before} />}
    </>
  );
}
