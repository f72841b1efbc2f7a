import { useEffect, useRef, type MouseEvent, type ReactElement, type ReactNode } from 'react';

import { focusField } from './focus-field.ts';

/** One thing to mend, and the id of the field to mend it in; none when no field is at fault. */
export type ErrorSummaryItem = {
  readonly fieldId?: string | undefined;
  readonly message: ReactNode;
};

type ErrorSummaryProps = {
  readonly errors: readonly ErrorSummaryItem[];
  readonly title?: ReactNode;
  /** Changes with each try (a count will do), so that focus comes back here after the same error again. */
  readonly attempt?: number;
};

/** Everything that is wrong, on top of the page. Takes focus when it appears; draws nothing without errors. */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
  attempt = 0,
}: ErrorSummaryProps): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (hasErrors) box.current?.focus();
  }, [hasErrors, attempt]);
  if (!hasErrors) return null;
  return (
    <div ref={box} className="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((error, place) => (
              <li key={place}>
                <Problem {...error} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function Problem({ fieldId, message }: ErrorSummaryItem): ReactElement {
  if (fieldId === undefined) return <>{message}</>;
  const goToField = (event: MouseEvent) => {
    event.preventDefault();
    focusField(fieldId);
  };
  return (
    <a href={`#${fieldId}`} onClick={goToField}>
      {message}
    </a>
  );
}
