import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';

type DetailsProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Leave out and it opens and closes by itself. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly small?: boolean;
};

/** More, for those who ask. Native, so that find-in-page and print know it. */
export function Details({
  summary,
  children,
  open,
  onOpenChange,
  small = false,
}: DetailsProps): ReactElement {
  return (
    <details
      className={classNames('govuk-details', small && 's11-details--small')}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onOpenChange?.(event.currentTarget.open);
      }}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
