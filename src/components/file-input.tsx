import type { ComponentPropsWithRef, ReactElement } from 'react';

import { classNames } from './class-names.ts';
import { Field, describedBy, isSaid, type FieldWords } from './field.tsx';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'children' | 'className' | 'value'>;

export type FileInputProps = InputProps & FieldWords & { readonly name: string };

/** One file, chosen with the browser's own button or dropped anywhere on the box. */
export function FileInput({
  label,
  labelSize,
  labelHidden,
  hint,
  error,
  ...input
}: FileInputProps): ReactElement {
  const id = input.id ?? input.name;
  return (
    <Field {...{ id, label, labelSize, labelHidden, hint, error }}>
      <input
        {...input}
        id={id}
        type="file"
        className={classNames('s11-file-input', isSaid(error) && 's11-file-input--error')}
        aria-describedby={describedBy(id, { hint, error }, input['aria-describedby'])}
      />
    </Field>
  );
}
