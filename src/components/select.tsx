import type { ComponentPropsWithRef, ReactElement } from 'react';

import { classNames } from './class-names.ts';
import { Field, describedBy, isSaid, type FieldWords } from './field.tsx';

/** One choice; an empty value with words such as "Choose an owner" stands for none yet. */
export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
};

type InputProps = Omit<ComponentPropsWithRef<'select'>, 'children' | 'className'>;

/** The form's `register` spreads onto it. */
export type SelectProps = InputProps &
  FieldWords & {
    readonly name: string;
    readonly options: readonly SelectOption[];
  };

/** One choice of many; for a handful use radios. */
export function Select({
  label,
  labelSize,
  labelHidden,
  hint,
  error,
  options,
  ...input
}: SelectProps): ReactElement {
  const id = input.id ?? input.name;
  return (
    <Field {...{ id, label, labelSize, labelHidden, hint, error }}>
      <select
        {...input}
        id={id}
        className={classNames('govuk-select', isSaid(error) && 'govuk-select--error')}
        aria-describedby={describedBy(id, { hint, error }, input['aria-describedby'])}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
