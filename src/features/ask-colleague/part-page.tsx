import { zodResolver } from '@hookform/resolvers/zod';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { buildContribution, listLeftOut } from '../../domain/audit/build-contribution.ts';
import type { Request } from '../../domain/audit/contribution.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { partFileName } from '../../files/contribution/part-file-name.ts';
import { writeContribution } from '../../files/contribution/write-part.ts';
import { downloadFile } from '../../files/download-file.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { readSetting, saveSetting } from '../../storage/settings.ts';
import { CONTRIBUTOR, contributorSchema, type ContributorForm } from './contributor-form.ts';
import { writeReturnMail } from './mail-text.ts';

type PartPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** On a colleague's device: makes the file that goes back. */
export function PartPage({ stored, scorecard }: PartPageProps): ReactElement {
  const { audit, request } = stored;
  const known = useLiveQuery(() => readSetting(CONTRIBUTOR, contributorSchema), []);
  if (request === undefined) return <NoPart auditId={audit.id} />;
  if (known === undefined) return <LoadingPage />;
  const contributor = known.ok ? known.value : undefined;
  return (
    <SendBack
      stored={stored}
      scorecard={scorecard}
      request={request}
      contributor={contributor ?? { name: '', role: '' }}
    />
  );
}

function NoPart({ auditId }: { readonly auditId: string }): ReactElement {
  return (
    <Page title="This is a whole audit" back={<Link to={`/audits/${auditId}`}>The audit</Link>}>
      <p className="govuk-body">
        Only a part that a colleague asked you for is saved to send back. To keep this audit safe,
        save a backup.
      </p>
    </Page>
  );
}

type SendBackProps = PartPageProps & {
  readonly request: Request;
  readonly contributor: ContributorForm;
};

function SendBack(props: SendBackProps): ReactElement {
  const { stored, scorecard, request } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const form = useForm<ContributorForm>({
    resolver: zodResolver(contributorSchema),
    defaultValues: props.contributor,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const [saved, setSaved] = useState<Result<string, string>>();
  const { errors, submitCount } = form.formState;
  const leftOut = listLeftOut(audit).map(({ file }) => file.name);
  const save = form.handleSubmit((values) => {
    void saveSetting(CONTRIBUTOR, values);
    setSaved(savePart(stored, request, values, new Date()));
  });
  return (
    <Page
      title="Save your part to send back"
      context={organisation}
      back={<Link to={`/audits/${audit.id}`}>Your part for {organisation}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={<ErrorSummary attempt={submitCount} errors={listErrors(errors)} />}
    >
      <p className="govuk-body">
        This makes a file with your answers, evidence and actions, for{' '}
        {request.askedBy || 'the one who asked'}. You can go on answering after it, and save it
        again: the newest file counts.
      </p>
      <Standing scorecard={scorecard} leftOut={leftOut} />
      <form onSubmit={(event) => void save(event)} noValidate>
        <TextInput
          {...form.register('name')}
          label="Your name"
          error={errors.name?.message}
          autoComplete="name"
          width={30}
        />
        <TextInput
          {...form.register('role')}
          label="Your role"
          hint="For example, HR manager"
          error={errors.role?.message}
          autoComplete="organization-title"
          width={30}
        />
        <Button type="submit">Save your part</Button>
      </form>
      <Outcome saved={saved} mail={writeReturnMail(organisation, request.askedBy, leftOut)} />
    </Page>
  );
}

type StandingProps = { readonly scorecard: Scorecard; readonly leftOut: readonly string[] };

/** What is not in the file, or not in it yet. */
function Standing({ scorecard, leftOut }: StandingProps): ReactElement {
  const { total, unanswered } = scorecard.counts;
  return (
    <>
      {unanswered > 0 && (
        <WarningText>
          {countOf(unanswered, 'question')} of {total} {unanswered === 1 ? 'has' : 'have'} no answer
          yet.
        </WarningText>
      )}
      <InsetText>
        Your private notes stay on this device.
        {leftOut.length > 0 && (
          <>
            {' '}
            {countOf(leftOut.length, 'attached file')} cannot go with it. Send{' '}
            {leftOut.length === 1 ? 'it' : 'them'} by{' '}
            {leftOut.length === 1 ? 'itself' : 'themselves'}: {leftOut.join(', ')}.
          </>
        )}
      </InsetText>
    </>
  );
}

function savePart(
  { audit }: StoredAudit,
  request: Request,
  contributor: ContributorForm,
  now: Date,
): Result<string, string> {
  const { organisation } = audit.details;
  const part = buildContribution(audit, request, contributor, now);
  const written = writeContribution(part, organisation);
  if (!written.ok) return fail('Your part is too large for one file. Shorten the longest answers.');
  const name = partFileName({ organisation, of: 'contribution', at: now, id: request.id });
  downloadFile({ name, type: 'application/json', bytes: written.value });
  return succeed(name);
}

type OutcomeProps = { readonly saved: Result<string, string> | undefined; readonly mail: string };

function Outcome({ saved, mail }: OutcomeProps): ReactElement {
  return (
    <div role="status">
      {saved?.ok === true && (
        <Alert kind="success" title="Your part has been saved as a file. It has not been sent.">
          <p className="govuk-body">
            Look for {saved.value} in your downloads, attach it to an email, and send it to the one
            who asked you.
          </p>
          <p className="govuk-body">
            <CopyWords
              label="Copy the words for an email"
              boxLabel="Words for an email"
              text={mail}
            />
          </p>
        </Alert>
      )}
      {saved?.ok === false && (
        <Alert kind="error" title="Your part was not saved">
          <p className="govuk-body">{saved.problem} Your answers are safe on this device.</p>
        </Alert>
      )}
    </div>
  );
}

type FormErrors = UseFormReturn<ContributorForm>['formState']['errors'];

function listErrors({ name, role }: FormErrors) {
  return [
    ...(name?.message === undefined ? [] : [{ fieldId: 'name', message: name.message }]),
    ...(role?.message === undefined ? [] : [{ fieldId: 'role', message: role.message }]),
  ];
}
