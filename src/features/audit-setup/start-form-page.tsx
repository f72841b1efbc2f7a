import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { useChanges } from '../../components/use-changes.ts';
import { fail } from '../../domain/shared/result.ts';
import type { Choices } from '../../catalogue/choices.ts';
import { dropDraft, keepDraft } from '../../storage/kept-drafts.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { ChosenTemplate } from './chosen-template.tsx';
import { createAudit } from './create-audit.ts';
import { DetailsFields } from './details-fields.tsx';
import { findStart, isChosenBy, START_DRAFT } from './find-start.ts';
import { startFormSchema, type StartForm } from './start-form.ts';
import { toSummary } from './to-summary.ts';

type StartFormPageProps = {
  readonly choices: Choices;
  /** From the settings; empty where nothing is set. */
  readonly preparedBy: string;
  readonly reportSave: ReportSave;
};

const NOT_LOADED =
  'Its questions could not be loaded or stored. What you entered is still on this page. Check that you are online, then try again.';

/** The form itself, with everything to choose from at hand. It is kept until an audit is started. */
export function StartFormPage({
  choices,
  preparedBy,
  reportSave,
}: StartFormPageProps): ReactElement {
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const [params] = useSearchParams();
  const [first] = useState(() => findStart(choices, params, preparedBy));
  const form = useForm<StartForm>({
    resolver: zodResolver(startFormSchema),
    defaultValues: first,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useChanges(form, keepStart);
  const { errors, submitCount } = form.formState;
  const start = form.handleSubmit(async (values) => {
    setFault('');
    const created = await createAudit(values).catch(() => fail(NOT_LOADED));
    if (!created.ok) {
      setFault(created.problem);
      return;
    }
    dropDraft(START_DRAFT);
    reportSave('start', { kind: 'saved', at: new Date() });
    await navigate(`/audits/${created.value}`);
  });
  return (
    <Page
      title="Start an audit"
      back={<Link to="/">Your audits</Link>}
      hasError={Object.keys(errors).length > 0}
      before={<ErrorSummary errors={toSummary(errors)} attempt={submitCount} />}
    >
      {fault !== '' && (
        <Alert kind="error" role="alert" title="The audit could not be started">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <form onSubmit={(event) => void start(event)} noValidate>
        <ChosenTemplate form={form} choices={choices} isChosen={isChosenBy(params, first)} />
        <h2 className="govuk-heading-m">About the audit</h2>
        <InsetText>
          Name roles rather than people where you can. You can change all of this later, and add
          sites, people and recipients.
        </InsetText>
        <DetailsFields register={form.register} errorOf={(name) => errors[name]?.message} />
        <Button type="submit" disabled={form.formState.isSubmitting}>
          Start the audit
        </Button>
      </form>
    </Page>
  );
}

function keepStart(values: StartForm): void {
  keepDraft(START_DRAFT, values);
}
