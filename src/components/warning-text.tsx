import type { ReactElement, ReactNode } from 'react';

/** A consequence that must not be missed. */
export function WarningText({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning </span>
        {children}
      </strong>
    </div>
  );
}
