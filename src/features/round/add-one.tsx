import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import type { Agency } from '../../domain/collection/agency.ts';
import type { NewAgency } from '../../domain/collection/paste-agencies.ts';
import type { Round } from '../../domain/collection/round.ts';
import { toPlainName } from '../../domain/collection/same-organisation.ts';
import { AgencyFields } from './agency-fields.tsx';
import { agencyFormSchema, EMPTY_AGENCY_FORM, toAgency, type AgencyForm } from './agency-form.ts';

/** Adds what was looked at; answers whether it was stored. */
export type AddThem = (agencies: readonly NewAgency[]) => Promise<boolean>;

export type AddProps = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
  readonly add: AddThem;
};

/** One agency, typed. The boxes are empty again for the next. */
export function AddOne({ round, agencies, add }: AddProps): ReactElement {
  const only = round.templates.length === 1 ? round.templates[0]?.kind : undefined;
  const form = useForm<AgencyForm>({
    resolver: zodResolver(agencyFormSchema),
    defaultValues: { ...EMPTY_AGENCY_FORM, kind: only ?? '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    const name = toPlainName(values.name);
    if (agencies.some((agency) => toPlainName(agency.name) === name)) {
      form.setError('name', { message: `${values.name.trim()} is on the list already` });
      return;
    }
    if (!(await add([toAgency(values)]))) return;
    form.reset({ ...EMPTY_AGENCY_FORM, kind: values.kind });
    form.setFocus('name');
  });
  return (
    <section aria-labelledby="add-one">
      <h2 className="govuk-heading-m" id="add-one">
        Add one agency
      </h2>
      <ErrorSummary
        attempt={submitCount}
        errors={listErrors(errors, Object.keys(agencyFormSchema.shape), (field) => field)}
      />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <AgencyFields form={form} round={round} />
        <Button type="submit">Add this agency</Button>
      </form>
    </section>
  );
}
