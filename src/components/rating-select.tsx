import type { ReactElement } from 'react';

import { classNames } from './class-names.ts';
import { findRatingLook, type RatingStanding } from './rating-look.ts';
import type { SelectOption } from './select.tsx';

type RatingSelectProps = {
  readonly id: string;
  /** Row and column name it for those who look; this does for those who listen. */
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Draws the rating's colour along its edge; the chosen word says it. */
  readonly standing: RatingStanding;
  readonly describedBy?: string | undefined;
};

/** A rating that is changed where it stands, in a cell of a table. */
export function RatingSelect(props: RatingSelectProps): ReactElement {
  const { id, label, options, value, onChange, standing, describedBy } = props;
  return (
    <select
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className={classNames('s11-rating-select', `s11-rating-edge--${findRatingLook(standing)}`)}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
