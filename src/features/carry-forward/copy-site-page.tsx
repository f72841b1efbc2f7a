import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useState, type ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import * as z from 'zod/mini';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { Page } from '../../components/page.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useChanges } from '../../components/use-changes.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { CarryPageProps } from './carry-page-props.ts';
import { copyToSite } from './copy-to-site.ts';
import { explainFault } from './explain-fault.ts';
import { FaultNotice } from './fault-notice.tsx';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));
const siteFormSchema = z.object({
  site: line.check(z.minLength(1, 'Enter the name of the other site, service or school')),
  preparedBy: line,
});
type SiteForm = z.infer<typeof siteFormSchema>;
const siteDraftSchema = z.object({ site: z.string(), preparedBy: z.string() });

type CopySitePageProps = CarryPageProps & { readonly reportSave: ReportSave };

/** Starts the audit of another site from this one: the same questions, everything to be confirmed. */
export function CopySitePage({ stored, scorecard, reportSave }: CopySitePageProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const { form, fault, copy } = useCopying(stored, scorecard, reportSave);
  const { errors, submitCount, isSubmitting } = form.formState;
  return (
    <Page
      title="Copy for another site"
      context={organisation}
      caption={organisation}
      back={<Link to={home}>{organisation}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={
        <ErrorSummary
          attempt={submitCount}
          errors={listErrors(errors, ['site', 'preparedBy'], (field) => field)}
        />
      }
    >
      <p className="govuk-body-l">
        Makes a new audit of {organisation} with the same questions. Your answers, evidence and open
        actions come along, each marked “to confirm”. Ratings are not copied: each site rates
        itself.
      </p>
      <p className="govuk-body">This audit stays as it is.</p>
      <FaultNotice fault={fault} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
        noValidate
      >
        <TextInput
          {...form.register('site')}
          label="Name of the other site, service or school"
          error={errors.site?.message}
          autoComplete="off"
        />
        <TextInput
          {...form.register('preparedBy')}
          label="Who prepares it there (optional)"
          hint="A role, such as head of safeguarding"
          error={errors.preparedBy?.message}
          autoComplete="off"
        />
        <Button type="submit" disabled={isSubmitting}>
          Make the copy
        </Button>
      </form>
    </Page>
  );
}

type Copying = {
  readonly form: UseFormReturn<SiteForm>;
  readonly fault: string | undefined;
  readonly copy: () => Promise<void>;
};

/** The form, kept as it is typed, and what comes of it. */
function useCopying(stored: StoredAudit, scorecard: Scorecard, reportSave: ReportSave): Copying {
  const draftKey = `${stored.audit.id} copy`;
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  const form = useForm<SiteForm>({
    resolver: zodResolver(siteFormSchema),
    defaultValues: readDraft(draftKey, siteDraftSchema) ?? { site: '', preparedBy: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const keep = useCallback(
    (values: SiteForm) => {
      keepDraft(draftKey, values);
    },
    [draftKey],
  );
  useChanges(form, keep);
  const copy = form.handleSubmit(async (values) => {
    setFault(undefined);
    const copied = await copyToSite(stored, scorecard, values);
    if (!copied.ok) {
      setFault(explainFault(copied.problem));
      return;
    }
    dropDraft(draftKey);
    reportSave('copy', { kind: 'saved', at: new Date() });
    await navigate(`/audits/${copied.value}`);
  });
  return { form, fault, copy };
}
