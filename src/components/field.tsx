import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';

/** What every field says of itself. */
export type FieldWords = {
  readonly label: ReactNode;
  readonly labelSize?: 's' | 'm' | 'l' | undefined;
  /** Only where something else on the screen already shows the name, as in a table. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

type FieldProps = FieldWords & {
  readonly id: string;
  readonly children: ReactNode;
};

/** Label, hint, error, then the field: the order in which they are read out. */
export function Field({
  id,
  label,
  labelSize,
  labelHidden = false,
  hint,
  error,
  children,
}: FieldProps): ReactElement {
  return (
    <div className={classNames('govuk-form-group', isSaid(error) && 'govuk-form-group--error')}>
      <label
        htmlFor={id}
        className={classNames(
          'govuk-label',
          labelSize !== undefined && `govuk-label--${labelSize}`,
          labelHidden && 'govuk-visually-hidden',
        )}
      >
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

type HintAndErrorProps = Pick<FieldWords, 'hint' | 'error'> & { readonly id: string };

/** The two paragraphs `describedBy` points at. */
export function HintAndError({ id, hint, error }: HintAndErrorProps): ReactElement {
  return (
    <>
      {isSaid(hint) && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {isSaid(error) && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </>
  );
}

/** The ids of the paragraphs that describe a field; undefined when there is none. */
export function describedBy(
  id: string,
  words: Pick<FieldWords, 'hint' | 'error'>,
  ...more: readonly (string | undefined)[]
): string | undefined {
  const ids = classNames(
    isSaid(words.hint) && `${id}-hint`,
    isSaid(words.error) && `${id}-error`,
    ...more,
  );
  return ids === '' ? undefined : ids;
}

/** Whether there are words; forms pass `undefined`, and templates an empty text, for none. */
export function isSaid(words: ReactNode): boolean {
  return words !== undefined && words !== null && words !== '' && words !== false;
}
