import type { ReactElement, ReactNode } from 'react';

/** Words set apart from those around them, as a quotation is. */
export function InsetText({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="govuk-inset-text">{children}</div>;
}
