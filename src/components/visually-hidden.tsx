import type { ReactElement, ReactNode } from 'react';

/** Words for those who listen, where those who look have the place on the page to tell them. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className="govuk-visually-hidden">{children}</span>;
}
