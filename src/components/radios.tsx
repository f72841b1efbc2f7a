import { Fragment, type ComponentPropsWithRef, type ReactElement, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { isSaid } from './field.tsx';
import { Fieldset, type FieldsetWords } from './fieldset.tsx';

/** One choice. */
export type RadioOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown while this choice is the chosen one. What is typed there outlives another choice. */
  readonly reveal?: ReactNode;
  /** A word such as "or" above this choice, setting it apart from those before. */
  readonly divider?: ReactNode;
  /** Names the group of choices that begins with this one. */
  readonly heading?: ReactNode;
};

type InputProps = Omit<
  ComponentPropsWithRef<'input'>,
  'type' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked' | 'children' | 'className'
>;

/** The form's `register` spreads onto it; without a form, give `value` with `onChange`, or `defaultValue`. */
export type RadiosProps = InputProps &
  FieldsetWords & {
    readonly name: string;
    readonly options: readonly RadioOption[];
    readonly value?: string | undefined;
    readonly defaultValue?: string | undefined;
    readonly inline?: boolean;
    readonly small?: boolean;
    /** Many short choices, side by side in columns; one with a hint has a row of its own. */
    readonly inColumns?: boolean;
  };

/**
 * One choice of a few. The first choice's id is the field's own, so that an error leads there.
 * A reveal shows by CSS from the radio's own state: however a form sets it, the two agree.
 */
export function Radios({
  legend,
  legendSize,
  legendHidden,
  hint,
  error,
  options,
  inline = false,
  small = false,
  inColumns = false,
  ...input
}: RadiosProps): ReactElement {
  const id = input.id ?? input.name;
  return (
    <Fieldset {...{ id, legend, legendSize, legendHidden, hint, error }}>
      <div
        className={classNames(
          'govuk-radios',
          inline && 'govuk-radios--inline',
          (small || inColumns) && 'govuk-radios--small',
          inColumns && 's11-radios--columns',
        )}
      >
        {options.map((option, place) => (
          <Choice
            key={option.value}
            option={option}
            input={input}
            id={place === 0 ? id : `${id}-${place + 1}`}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type ChoiceProps = {
  readonly option: RadioOption;
  readonly input: Omit<
    RadiosProps,
    keyof FieldsetWords | 'options' | 'inline' | 'small' | 'inColumns'
  >;
  readonly id: string;
};

function Choice({ option, input, id }: ChoiceProps): ReactElement {
  const { value, defaultValue, ...rest } = input;
  const hintId = `${id}-item-hint`;
  return (
    <Fragment>
      {option.heading !== undefined && <p className="s11-choice-heading">{option.heading}</p>}
      {option.divider !== undefined && (
        <div className="govuk-radios__divider">{option.divider}</div>
      )}
      <div className="govuk-radios__item">
        <input
          {...rest}
          {...(value === undefined ? {} : { checked: value === option.value })}
          {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
          className="govuk-radios__input"
          type="radio"
          id={id}
          value={option.value}
          aria-describedby={isSaid(option.hint) ? hintId : undefined}
        />
        <label className="govuk-label govuk-radios__label" htmlFor={id}>
          {option.label}
        </label>
        {isSaid(option.hint) && (
          <div id={hintId} className="govuk-hint govuk-radios__hint">
            {option.hint}
          </div>
        )}
      </div>
      {option.reveal !== undefined && (
        <div className="govuk-radios__conditional s11-reveal">{option.reveal}</div>
      )}
    </Fragment>
  );
}
