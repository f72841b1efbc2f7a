import type { ReactElement, ReactNode } from 'react';

type FieldErrorProps = {
  readonly id?: string | undefined;
  readonly children: ReactNode;
};

/** What is wrong with one field, in the same words as the summary above. */
export function FieldError({ id, children }: FieldErrorProps): ReactElement {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {children}
    </p>
  );
}
