import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { fillLetter, listAddresses } from '../../domain/collection/letter.ts';
import type { TrackedAgency } from '../../domain/collection/track-round.ts';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { NotStored } from './not-stored.tsx';
import { useAgencyChange } from './use-agency-change.ts';
import { useDate } from './use-date.ts';

const WAYS = ['By email', 'By telephone', 'At a meeting', 'By letter'] as const;

type AgencyChasesProps = {
  readonly stored: StoredRound;
  readonly tracked: TrackedAgency;
  readonly today: PlainDate;
};

/** When it was chased, how, and what came of it; and the words to chase it with. */
export function AgencyChases({ stored, tracked, today }: AgencyChasesProps): ReactElement {
  const { agency } = tracked;
  const { fault, change } = useAgencyChange(stored, agency);
  const address = listAddresses([agency]);
  return (
    <section aria-labelledby="chases">
      <h2 className="govuk-heading-m" id="chases">
        Chases
      </h2>
      <NotStored fault={fault} />
      {agency.chases.length === 0 ? (
        <p className="govuk-body">It has not been chased.</p>
      ) : (
        <ul className="govuk-list">
          {agency.chases.map(({ on, how, note }, place) => (
            <li key={place}>
              {[formatDate(on), how, note].filter((part) => part !== '').join(', ')}{' '}
              <Button
                variant="link"
                onClick={() =>
                  void change((known) => ({ ...known, chases: known.chases.toSpliced(place, 1) }))
                }
              >
                Remove<VisuallyHidden> the chase of {formatDate(on)}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {address !== '' && (
        <p className="govuk-body">
          {address} <CopyWords label="Copy the address" boxLabel="Email addresses" text={address} />
        </p>
      )}
      <p className="govuk-body">
        <CopyWords
          label="Copy reminder text"
          boxLabel="Reminder text"
          text={fillLetter(stored.round.reminder, stored.round, agency)}
        />
      </p>
      <Details summary="Record a chase">
        <ChaseForm today={today} change={change} />
      </Details>
    </section>
  );
}

type ChaseFormProps = {
  readonly today: PlainDate;
  readonly change: ReturnType<typeof useAgencyChange>['change'];
};

function ChaseForm({ today, change }: ChaseFormProps): ReactElement {
  const on = useDate('chased', today);
  const [how, setHow] = useState<string>(WAYS[0]);
  const [note, setNote] = useState('');
  const [tries, setTries] = useState(0);
  const fault = on.findFault('the date of the chase', 'Enter the date of the chase');
  const error = tries > 0 ? fault : undefined;
  const save = async (): Promise<void> => {
    setTries(tries + 1);
    const { date } = on;
    if (fault !== undefined || date === undefined) return;
    const done = await change((known) => ({
      ...known,
      chases: [...known.chases, { on: date, how, note: note.trim() }].toSorted((a, b) =>
        a.on.localeCompare(b.on),
      ),
    }));
    if (!done) return;
    setNote('');
    setTries(0);
  };
  return (
    <>
      <ErrorSummary
        attempt={tries}
        errors={error === undefined ? [] : [{ fieldId: 'chased-day', message: error }]}
      />
      <DateInput id="chased" legend="When?" error={error} {...on.boxes} />
      <Select
        name="how"
        label="How?"
        value={how}
        onChange={({ target }) => {
          setHow(target.value);
        }}
        options={WAYS.map((way) => ({ value: way, label: way }))}
      />
      <Textarea
        name="chase-note"
        label="What came of it? (optional)"
        rows={2}
        value={note}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
      <Button variant="secondary" onClick={() => void save()}>
        Record this chase
      </Button>
    </>
  );
}
