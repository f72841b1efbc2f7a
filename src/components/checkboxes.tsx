import { Fragment, type ComponentPropsWithRef, type ReactElement, type ReactNode } from 'react';

import { CheckboxItem } from './checkbox.tsx';
import { classNames } from './class-names.ts';
import { Fieldset, type FieldsetWords } from './fieldset.tsx';

/** One thing that can be ticked. */
export type CheckboxOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown while this one is ticked. */
  readonly reveal?: ReactNode;
};

type InputProps = Omit<
  ComponentPropsWithRef<'input'>,
  'type' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked' | 'children' | 'className'
>;

/** The form's `register` spreads onto it; without a form, give `values` with `onChange`. */
export type CheckboxesProps = InputProps &
  FieldsetWords & {
    readonly name: string;
    readonly options: readonly CheckboxOption[];
    readonly values?: readonly string[] | undefined;
    readonly small?: boolean;
  };

/** Any number of a few. For a single yes-or-no tick see `Checkbox`. */
export function Checkboxes({
  legend,
  legendSize,
  legendHidden,
  hint,
  error,
  options,
  values,
  small = false,
  ...input
}: CheckboxesProps): ReactElement {
  const id = input.id ?? input.name;
  return (
    <Fieldset {...{ id, legend, legendSize, legendHidden, hint, error }}>
      <div className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
        {options.map((option, place) => (
          <Fragment key={option.value}>
            <CheckboxItem
              {...input}
              {...(values === undefined ? {} : { checked: values.includes(option.value) })}
              id={place === 0 ? id : `${id}-${place + 1}`}
              value={option.value}
              label={option.label}
              hint={option.hint}
            />
            {option.reveal !== undefined && (
              <div className="govuk-checkboxes__conditional s11-reveal">{option.reveal}</div>
            )}
          </Fragment>
        ))}
      </div>
    </Fieldset>
  );
}
