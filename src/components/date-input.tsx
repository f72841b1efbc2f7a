import type { ComponentPropsWithRef, ReactElement } from 'react';

import { classNames } from './class-names.ts';
import { isSaid } from './field.tsx';
import { Fieldset, type FieldsetWords } from './fieldset.tsx';

type DatePart = 'day' | 'month' | 'year';

/** One box: what the form's `register` gives, or `value` with `onChange`. */
export type DatePartProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'className'> & {
  readonly name: string;
};

type DateInputProps = FieldsetWords & {
  /** The boxes' ids are this with `-day`, `-month` and `-year`; an error leads to `-day` or the first part named. */
  readonly id: string;
  readonly day: DatePartProps;
  readonly month: DatePartProps;
  readonly year: DatePartProps;
  /** Which boxes the error is about; all of them unless said. */
  readonly errorParts?: readonly DatePart[] | undefined;
};

const LABELS = { day: 'Day', month: 'Month', year: 'Year' } as const;
const PARTS = ['day', 'month', 'year'] as const;

/** A date as three boxes of text: calendars are slow for dates people know. */
export function DateInput({
  id,
  day,
  month,
  year,
  errorParts = PARTS,
  ...words
}: DateInputProps): ReactElement {
  const boxes = { day, month, year };
  return (
    <Fieldset {...words} id={id} role="group">
      <div className="govuk-date-input" id={id}>
        {PARTS.map((part) => (
          <Box
            key={part}
            id={`${id}-${part}`}
            part={part}
            input={boxes[part]}
            isWrong={isSaid(words.error) && errorParts.includes(part)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type BoxProps = {
  readonly id: string;
  readonly part: DatePart;
  readonly input: DatePartProps;
  readonly isWrong: boolean;
};

function Box({ id, part, input, isWrong }: BoxProps): ReactElement {
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <label className="govuk-label govuk-date-input__label" htmlFor={id}>
          {LABELS[part]}
        </label>
        <input
          inputMode="numeric"
          autoComplete="off"
          {...input}
          id={id}
          type="text"
          className={classNames(
            'govuk-input govuk-date-input__input',
            part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
            isWrong && 'govuk-input--error',
          )}
        />
      </div>
    </div>
  );
}
