import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { updateDetails } from '../../storage/audits.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { DetailsFields } from './details-fields.tsx';
import { detailsFormSchema, toDetails, toDetailsForm, type DetailsForm } from './details-form.ts';
import { toSummary } from './to-summary.ts';

type DetailsPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

/** Who the audit is of, and for when. */
export function DetailsPage({ stored, reportSave }: DetailsPageProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const navigate = useNavigate();
  const form = useForm<DetailsForm>({
    resolver: zodResolver(detailsFormSchema),
    defaultValues: toDetailsForm(audit.details),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const save = async (values: DetailsForm): Promise<void> => {
    reportSave('details', { kind: 'saving' });
    const saved = await updateDetails(audit.id, () => toDetails(values), new Date());
    if (!saved.ok) {
      reportSave('details', { kind: 'notSaved', problem: saved.problem });
      return;
    }
    reportSave('details', { kind: 'saved', at: new Date() });
    await navigate(home);
  };
  return (
    <Page
      title="Details of this audit"
      context={organisation}
      back={<Link to={home}>{organisation}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={<ErrorSummary attempt={submitCount} errors={toSummary(errors)} />}
    >
      <form onSubmit={(event) => void form.handleSubmit(save)(event)} noValidate>
        <DetailsFields register={form.register} errorOf={(name) => errors[name]?.message} />
        <Button type="submit">Save details</Button>
      </form>
    </Page>
  );
}
