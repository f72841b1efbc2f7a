import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { NotStored } from './not-stored.tsx';
import { useAgencyChange } from './use-agency-change.ts';
import { useDate } from './use-date.ts';

type AgencyExtensionProps = {
  readonly stored: StoredRound;
  readonly agency: Agency;
  readonly today: PlainDate;
};

/** More time, as it was agreed; and taken back. */
export function AgencyExtension({ stored, agency, today }: AgencyExtensionProps): ReactElement {
  const { extension } = agency;
  const { fault, change } = useAgencyChange(stored, agency);
  return (
    <section aria-labelledby="extension">
      <h2 className="govuk-heading-m" id="extension">
        Extension
      </h2>
      <NotStored fault={fault} />
      {extension === undefined ? (
        <p className="govuk-body">None agreed.</p>
      ) : (
        <p className="govuk-body">
          Until {formatDate(extension.until)}, agreed on {formatDate(extension.agreedOn)}
          {extension.reason !== '' && `: ${extension.reason}`}{' '}
          <Button
            variant="link"
            onClick={() =>
              void change((known) => {
                const without = { ...known };
                delete without.extension;
                return without;
              })
            }
          >
            Take it back
          </Button>
        </p>
      )}
      <Details summary={extension === undefined ? 'Agree an extension' : 'Change the extension'}>
        <ExtensionForm agency={agency} today={today} change={change} />
      </Details>
    </section>
  );
}

type ExtensionFormProps = Omit<AgencyExtensionProps, 'stored'> & {
  readonly change: ReturnType<typeof useAgencyChange>['change'];
};

function ExtensionForm({ agency, today, change }: ExtensionFormProps): ReactElement {
  const until = useDate('until', agency.extension?.until);
  const [reason, setReason] = useState(agency.extension?.reason ?? '');
  const [tries, setTries] = useState(0);
  const fault = until.findFault('the new date', 'Enter the new date');
  const error = tries > 0 ? fault : undefined;
  const save = async (): Promise<void> => {
    setTries(tries + 1);
    const { date } = until;
    if (fault !== undefined || date === undefined) return;
    await change((known) => ({
      ...known,
      extension: { until: date, reason: reason.trim(), agreedOn: today },
    }));
  };
  return (
    <>
      <ErrorSummary
        attempt={tries}
        errors={error === undefined ? [] : [{ fieldId: 'until-day', message: error }]}
      />
      <DateInput
        id="until"
        legend="New date for the return"
        hint="For example, 27 3 2027"
        error={error}
        {...until.boxes}
      />
      <Textarea
        name="extension-reason"
        label="Reason (optional)"
        rows={2}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <ButtonGroup>
        <Button variant="secondary" onClick={() => void save()}>
          Save the extension
        </Button>
      </ButtonGroup>
    </>
  );
}
