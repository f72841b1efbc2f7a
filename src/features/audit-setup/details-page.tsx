import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { useStaysOpen } from '../../components/use-stays-open.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { DetailsFields } from './details-fields.tsx';
import { MoreDetailsFields } from './more-details-fields.tsx';
import { SignedDetails } from './signed-details.tsx';
import { toSummary } from './to-summary.ts';
import { useDetailsForm } from './use-details-form.ts';

type DetailsPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

const TITLE = 'Details of this audit';

/** Who the audit is of, and for when: a form, or what was signed. */
export function DetailsPage({ stored, reportSave }: DetailsPageProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const isOpen = useStaysOpen(findSignOff(audit.signOffs) === undefined);
  if (isOpen) return <DetailsForm stored={stored} reportSave={reportSave} />;
  return (
    <Page
      title={TITLE}
      context={organisation}
      back={<Link to={`/audits/${audit.id}`}>{organisation}</Link>}
    >
      <SignedDetails audit={audit} />
      <HistoryLink auditId={audit.id} />
    </Page>
  );
}

function DetailsForm({ stored, reportSave }: Omit<DetailsPageProps, 'scorecard'>): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const navigate = useNavigate();
  const { form, isRestored, save, drop } = useDetailsForm(audit, reportSave);
  const { errors, submitCount } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    if (await save(values)) await navigate(home);
  });
  return (
    <Page
      title={TITLE}
      context={organisation}
      back={<Link to={home}>{organisation}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={<ErrorSummary attempt={submitCount} errors={toSummary(errors)} />}
    >
      {isRestored && (
        <InsetText>
          Changes you made earlier and did not save are here again. Save them, or cancel to leave
          the details as they were.
        </InsetText>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DetailsFields register={form.register} errorOf={(name) => errors[name]?.message} />
        <MoreDetailsFields form={form} />
        <ButtonGroup>
          <Button type="submit">Save details</Button>
          <Button
            variant="link"
            onClick={() => {
              drop();
              void navigate(home);
            }}
          >
            Cancel
          </Button>
        </ButtonGroup>
      </form>
      <HistoryLink auditId={audit.id} />
    </Page>
  );
}

function HistoryLink({ auditId }: { readonly auditId: string }): ReactElement {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={`/audits/${auditId}/history`}>
        Earlier versions and removed items
      </Link>
    </p>
  );
}
