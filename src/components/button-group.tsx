import type { ReactElement, ReactNode } from 'react';

/** Buttons and links side by side, one above the other where there is no room. */
export function ButtonGroup({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="govuk-button-group">{children}</div>;
}
