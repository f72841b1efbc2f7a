import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import * as z from 'zod/mini';

import { loadTemplate } from '../../catalogue/catalogue.ts';
import { loadChoices, type Choices } from '../../catalogue/choices.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { Radios } from '../../components/radios.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import { DEPTH_WORDS } from '../../domain/template/depth-words.ts';
import { depthSchema } from '../../domain/template/template-source.ts';
import { createOwnTemplate } from '../../storage/own-templates.ts';
import { AgencyField, EditionField, NameField } from './base-fields.tsx';
import { explainOwnProblem } from './explain-own-problem.ts';

const TITLE = 'Make a template';
const BACK = <Link to="/rounds/templates">Your own templates</Link>;

const formSchema = z.object({
  agency: z.string().check(z.minLength(1, 'Select the kind of organisation it is for')),
  edition: z.string().check(z.minLength(1, 'Select an edition of the guidance')),
  depth: depthSchema,
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter a name for the template'),
      z.maxLength(200, 'Shorten the name to 200 characters'),
    ),
});
type NewForm = z.infer<typeof formSchema>;
const ORDER = ['agency', 'edition', 'depth', 'name'];

/** A copy of bundled questions, to be made one's own. */
export function NewPage(): ReactElement {
  const loaded = useLoaded('choices', loadChoices);
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return <QuestionsNotLoaded title={TITLE} back={BACK} onRetry={loaded.retry} />;
    case 'ready':
      return <NewTemplate choices={loaded.value} />;
  }
}

function NewTemplate({ choices }: { readonly choices: Choices }): ReactElement {
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const form = useForm<NewForm>({
    resolver: zodResolver(formSchema),
    defaultValues: {
      agency: '',
      edition: choices.editions[0]?.id ?? '',
      depth: 'standard',
      name: '',
    },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, submitCount, isSubmitting } = form.formState;
  const make = form.handleSubmit(async (values) => {
    setFault('');
    const made = await copy(values).catch(() => fail(NOT_LOADED));
    if (made.ok) await navigate(`/rounds/templates/${made.value}`);
    else setFault(made.problem);
  });
  return (
    <Page
      title={TITLE}
      back={BACK}
      hasError={Object.keys(errors).length > 0}
      before={
        <ErrorSummary attempt={submitCount} errors={listErrors(errors, ORDER, (field) => field)} />
      }
    >
      {fault !== '' && (
        <Alert kind="error" role="alert" title="The template was not made">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <p className="govuk-body">
        You start with a copy of the bundled questions. The bundled ones stay as they are.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <NewFields form={form} choices={choices} />
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            Make the template
          </Button>
          <Link className="govuk-link" to="/rounds/templates">
            Cancel
          </Link>
        </ButtonGroup>
      </form>
    </Page>
  );
}

type NewFieldsProps = { readonly form: UseFormReturn<NewForm>; readonly choices: Choices };

function NewFields({ form, choices }: NewFieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <AgencyField
        field={form.register('agency')}
        error={errors.agency?.message}
        choices={choices}
        hint="Later you can use it for other kinds as well."
      />
      <EditionField
        field={form.register('edition')}
        error={errors.edition?.message}
        choices={choices}
        legend="Which edition of the guidance?"
      />
      <Radios
        {...form.register('depth')}
        legend="How much is asked to begin with?"
        legendSize="s"
        options={Object.entries(DEPTH_WORDS).map(([value, words]) => ({ value, ...words }))}
      />
      <NameField field={form.register('name')} error={errors.name?.message} />
    </>
  );
}

/** The problem is a sentence to show. */
async function copy({ agency, name, ...selection }: NewForm): Promise<Result<string, string>> {
  const loaded = await loadTemplate(agency, { ...selection, options: [] });
  if (!loaded.ok) return fail(explainMissing(loaded.problem.kind));
  const made = await createOwnTemplate(loaded.value, name, new Date());
  return made.ok ? made : fail(explainOwnProblem(made.problem));
}

function explainMissing(kind: string): string {
  switch (kind) {
    case 'noSuchEdition':
      return 'This kind of organisation has no questions in that edition. Select the other edition, then try again.';
    case 'noSuchDepth':
      return 'This kind of organisation has no questions of that length. Select another length, then try again.';
    default:
      return 'There are no questions for that kind of organisation. Select another, then try again.';
  }
}

const NOT_LOADED =
  'The questions could not be loaded. What you entered is still on this page. Check that you are online, then try again.';
