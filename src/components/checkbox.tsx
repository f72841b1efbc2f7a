import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';
import { isSaid } from './field.tsx';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'children' | 'className'>;

export type CheckboxProps = InputProps & {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly small?: boolean;
};

/** One tick that means yes. Has no value of its own, so a form reads it as true or false. */
export function Checkbox({ error, small = false, ...item }: CheckboxProps): ReactElement {
  const id = item.id ?? item.name;
  const errorId = isSaid(error) ? `${id}-error` : undefined;
  return (
    <div className={classNames('govuk-form-group', isSaid(error) && 'govuk-form-group--error')}>
      {isSaid(error) && <FieldError id={errorId}>{error}</FieldError>}
      <div className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
        <CheckboxItem {...item} id={id} errorId={errorId} />
      </div>
    </div>
  );
}

type CheckboxItemProps = InputProps & {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly errorId?: string | undefined;
};

/** The box, its label and hint, without a group around them. */
export function CheckboxItem({
  id,
  label,
  hint,
  errorId,
  ...input
}: CheckboxItemProps): ReactElement {
  const hintId = isSaid(hint) ? `${id}-item-hint` : undefined;
  const described = classNames(errorId, hintId);
  return (
    <div className="govuk-checkboxes__item">
      <input
        {...input}
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        aria-describedby={described === '' ? undefined : described}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      {hintId !== undefined && (
        <div id={hintId} className="govuk-hint govuk-checkboxes__hint">
          {hint}
        </div>
      )}
    </div>
  );
}
