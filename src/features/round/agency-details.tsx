import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import type { Agency } from '../../domain/collection/agency.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { AgencyFields } from './agency-fields.tsx';
import { agencyFormSchema, toAgency, toAgencyForm, type AgencyForm } from './agency-form.ts';
import { NotStored } from './not-stored.tsx';
import { useAgencyChange } from './use-agency-change.ts';

type AgencyDetailsProps = { readonly stored: StoredRound; readonly agency: Agency };

/** Its name, kind, contact and notes, to be changed. */
export function AgencyDetails({ stored, agency }: AgencyDetailsProps): ReactElement {
  const [contact] = agency.contacts;
  const lines = [contact?.name, contact?.role, contact?.email, contact?.phone, agency.notes].filter(
    (line) => line !== undefined && line !== '',
  );
  return (
    <section aria-labelledby="details">
      <h2 className="govuk-heading-m" id="details">
        Contact and notes
      </h2>
      {lines.length === 0 ? (
        <p className="govuk-body">No contact yet. Add one to be able to chase this agency.</p>
      ) : (
        <p className="govuk-body s11-letter">{lines.join('\n')}</p>
      )}
      <Details summary="Change its name, kind, contact or notes">
        <DetailsForm stored={stored} agency={agency} />
      </Details>
    </section>
  );
}

function DetailsForm({ stored, agency }: AgencyDetailsProps): ReactElement {
  // As it was when the form was opened: what another tab changes meanwhile is not overwritten unseen.
  const [base, setBase] = useState(() => stored.revisionByToken.get(agency.token));
  const [isSaved, setIsSaved] = useState(false);
  const { fault, change } = useAgencyChange(stored, agency);
  const form = useForm<AgencyForm>({
    resolver: zodResolver(agencyFormSchema),
    defaultValues: toAgencyForm(agency),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, submitCount, isDirty } = form.formState;
  // What was done elsewhere on this page, such as a chase, is seen here and no clash.
  const latest = stored.revisionByToken.get(agency.token);
  if (!isDirty && latest !== base) setBase(latest);
  const submit = form.handleSubmit(async (values) => {
    const done = await change((known) => ({ ...known, ...toAgency(values, known) }), base);
    setIsSaved(done);
    if (done) form.reset(values);
  });
  return (
    <>
      <ErrorSummary
        attempt={submitCount}
        errors={listErrors(errors, Object.keys(agencyFormSchema.shape), (field) => field)}
      />
      <NotStored fault={fault} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <AgencyFields form={form} round={stored.round} />
        <Button type="submit">Save changes</Button>
        <div role="status">
          {isSaved && !isDirty && <p className="govuk-body">Saved on this device.</p>}
        </div>
      </form>
    </>
  );
}
