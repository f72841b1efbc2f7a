import { useState, type ChangeEvent, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DateInput, type DatePartProps } from '../../components/date-input.tsx';
import { countOf } from '../../domain/report/wording.ts';
import { toDate, toDateForm, type DateForm } from '../../domain/shared/date-parts.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { countGroups } from './describe-row.ts';
import { SaveSummary } from './save-summary.tsx';
import type { Import, LookedState } from './use-import.ts';

type StoreFormProps = {
  readonly stored: StoredRound;
  readonly today: PlainDate;
  readonly importing: Import;
  readonly state: LookedState;
};

/** The day they came, which says who was late, and the button that stores them. */
export function StoreForm({ stored, today, importing, state }: StoreFormProps): ReactElement {
  const [date, setDate] = useState(() => toDateForm(today));
  const [error, setError] = useState<string>();
  const { rows, isBusy } = state;
  const { ready, decision, sealed } = countGroups(rows);
  const waiting = decision + sealed;
  const store = (): void => {
    const cameOn = toDate(date);
    const fault = explainDate(cameOn, today);
    setError(fault);
    if (fault === undefined && cameOn !== undefined) void importing.store(cameOn);
    else document.getElementById('came-on-day')?.focus();
  };
  const part = (name: keyof DateForm): DatePartProps => ({
    name: `came-on-${name}`,
    value: date[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setDate({ ...date, [name]: target.value });
    },
  });
  return (
    <>
      {ready > 0 && (
        <DateInput
          id="came-on"
          legend="When did they reach you?"
          hint="The tracker tells by this day who was late. Import what came on other days by itself."
          error={error}
          day={part('day')}
          month={part('month')}
          year={part('year')}
        />
      )}
      {ready > 0 && waiting > 0 && (
        <p className="govuk-body">
          {countOf(waiting, 'file')} without a decision or a key {waiting === 1 ? 'is' : 'are'} left
          out. You can import {waiting === 1 ? 'it' : 'them'} later.
        </p>
      )}
      <ButtonGroup>
        {ready > 0 && (
          <Button
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) store();
            }}
          >
            Import {countOf(ready, 'return')}
          </Button>
        )}
        <Button variant="secondary" onClick={importing.startOver}>
          Choose other files
        </Button>
        <SaveSummary roundName={stored.round.name} rows={rows} isStored={false} />
      </ButtonGroup>
    </>
  );
}

function explainDate(date: PlainDate | undefined, today: PlainDate): string | undefined {
  if (date === undefined) return 'Enter the day they reached you, like 22 11 2026';
  return date > today ? 'The day they reached you must be today or in the past' : undefined;
}
