import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { HintAndError, describedBy, isSaid } from './field.tsx';

/** What a group of fields says of itself. */
export type FieldsetWords = {
  readonly legend: ReactNode;
  readonly legendSize?: 's' | 'm' | 'l' | undefined;
  readonly legendHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

type FieldsetProps = FieldsetWords & {
  readonly id: string;
  /** Dates are a group by role, as their three boxes are one answer. */
  readonly role?: 'group';
  readonly children: ReactNode;
};

/** Fields that are one question. */
export function Fieldset({
  id,
  legend,
  legendSize,
  legendHidden = false,
  hint,
  error,
  role,
  children,
}: FieldsetProps): ReactElement {
  return (
    <div className={classNames('govuk-form-group', isSaid(error) && 'govuk-form-group--error')}>
      <fieldset
        className="govuk-fieldset"
        role={role}
        aria-describedby={describedBy(id, { hint, error })}
      >
        <legend
          className={classNames(
            'govuk-fieldset__legend',
            legendSize !== undefined && `govuk-fieldset__legend--${legendSize}`,
            legendHidden && 'govuk-visually-hidden',
          )}
        >
          {legend}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
