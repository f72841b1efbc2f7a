import type { ReactElement } from 'react';

type ProgressProps = { readonly label: string; readonly done: number; readonly of: number };

/** How far something is, in a bar and in words. */
export function Progress({ label, done, of }: ProgressProps): ReactElement {
  return (
    <p className="govuk-body">
      <progress className="s11-round__progress" aria-label={label} value={done} max={of} /> {done}{' '}
      of {of} made…
    </p>
  );
}
