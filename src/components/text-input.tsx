import type { ComponentPropsWithRef, ReactElement } from 'react';

import { classNames } from './class-names.ts';
import { Field, describedBy, isSaid, type FieldWords } from './field.tsx';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'children' | 'className' | 'width'>;

/** The form's `register` spreads onto it. */
export type TextInputProps = InputProps &
  FieldWords & {
    readonly name: string;
    /** In characters, to hint at how much is expected; undefined fills the width. */
    readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  };

/** A single line of text. */
export function TextInput({
  label,
  labelSize,
  labelHidden,
  hint,
  error,
  width,
  type = 'text',
  ...input
}: TextInputProps): ReactElement {
  const id = input.id ?? input.name;
  return (
    <Field {...{ id, label, labelSize, labelHidden, hint, error }}>
      <input
        {...input}
        id={id}
        type={type}
        className={classNames(
          'govuk-input',
          width !== undefined && `govuk-input--width-${width}`,
          isSaid(error) && 'govuk-input--error',
        )}
        aria-describedby={describedBy(id, { hint, error }, input['aria-describedby'])}
      />
    </Field>
  );
}
