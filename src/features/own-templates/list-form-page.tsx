import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { loadTemplate } from '../../catalogue/catalogue.ts';
import type { Choices } from '../../catalogue/choices.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { Page } from '../../components/page.tsx';
import { Radios } from '../../components/radios.tsx';
import type { QuestionSet } from '../../domain/question-set/set-question.ts';
import { canBeScale, toOwnTemplate } from '../../domain/question-set/to-own-template.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import { newId } from '../../storage/new-id.ts';
import { addOwnTemplate } from '../../storage/own-templates.ts';
import { AgencyField, EditionField, NameField } from './base-fields.tsx';
import { explainOwnProblem } from './explain-own-problem.ts';
import { LIST_ORDER, listFormSchema, type ListForm } from './list-form.ts';

type ListFormPageProps = {
  readonly set: QuestionSet;
  readonly fileName: string;
  readonly choices: Choices;
  readonly onBack: () => void;
  /** What was understood of the file. */
  readonly children: ReactNode;
};

/** What was understood, and what has to be said before it is a template. */
export function ListFormPage(props: ListFormPageProps): ReactElement {
  const { set, fileName, choices, onBack, children } = props;
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const form = useForm<ListForm>({
    resolver: zodResolver(listFormSchema),
    defaultValues: startForm(props),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, submitCount, isSubmitting } = form.formState;
  const make = form.handleSubmit(async (values) => {
    setFault('');
    const made = await makeTemplate(set, values).catch(() => fail(NOT_LOADED));
    if (made.ok) await navigate(`/rounds/templates/${made.value}`);
    else setFault(made.problem);
  });
  return (
    <Page
      title="Look at the questions"
      context="Make a template from a spreadsheet"
      caption={fileName}
      wide
      hasError={Object.keys(errors).length > 0}
      before={
        <ErrorSummary
          attempt={submitCount}
          errors={listErrors(errors, LIST_ORDER, (field) => field)}
        />
      }
    >
      {fault !== '' && (
        <Alert kind="error" role="alert" title="The template was not made">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      {children}
      <h2 className="govuk-heading-m">Make a template of them</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <ListFields form={form} set={set} choices={choices} />
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            Make the template
          </Button>
          <Button variant="link" onClick={onBack}>
            Back to the columns
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}

function startForm({ set, fileName, choices }: ListFormPageProps): ListForm {
  return {
    name: fileName.replace(/\.[a-z]{3,4}$/i, '').slice(0, 200),
    agency: '',
    edition: choices.editions[0]?.id ?? '',
    scale: canBeScale(set) ? 'lowestFirst' : 'bundled',
  };
}

type ListFieldsProps = {
  readonly form: UseFormReturn<ListForm>;
  readonly set: QuestionSet;
  readonly choices: Choices;
};

function ListFields({ form, set, choices }: ListFieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <NameField field={form.register('name')} error={errors.name?.message} />
      <AgencyField
        field={form.register('agency')}
        error={errors.agency?.message}
        choices={choices}
        hint="It says which duty the report names. Later you can use it for other kinds as well."
      />
      <EditionField
        field={form.register('edition')}
        error={errors.edition?.message}
        choices={choices}
        legend="Which edition of the guidance are the questions based on?"
      />
      {canBeScale(set) && <ScaleField form={form} set={set} />}
    </>
  );
}

function ScaleField({ form, set }: Pick<ListFieldsProps, 'form' | 'set'>): ReactElement {
  const words = set.choices.join(', ');
  return (
    <Radios
      {...form.register('scale')}
      legend="What are the answers?"
      legendSize="s"
      hint={`In the spreadsheet: ${words}.`}
      options={[
        {
          value: 'lowestFirst',
          label: 'Those of the spreadsheet: the first is the lowest',
          hint: `“${set.choices[0] ?? ''}” is the lowest, “${set.choices.at(-1) ?? ''}” the best.`,
        },
        {
          value: 'bestFirst',
          label: 'Those of the spreadsheet: the first is the best',
          hint: `“${set.choices[0] ?? ''}” is the best, “${set.choices.at(-1) ?? ''}” the lowest.`,
        },
        {
          value: 'bundled',
          label: 'Not met, partly met, mostly met, fully met',
          hint: 'The scale of the bundled questions.',
        },
      ]}
    />
  );
}

/** The problem is a sentence to show. */
async function makeTemplate(
  set: QuestionSet,
  { name, agency, edition, scale }: ListForm,
): Promise<Result<string, string>> {
  const base = await loadBase(agency, edition);
  if (base === undefined) return fail(NO_QUESTIONS);
  const own = toOwnTemplate(set, {
    name,
    base,
    scale: scale === 'bundled' ? 'asInBase' : { isBestFirst: scale === 'bestFirst' },
    newId,
  });
  const made = await addOwnTemplate(own, new Date());
  return made.ok ? made : fail(explainOwnProblem(made.problem));
}

/** Its duty, scale and edition are taken; of its questions none. */
async function loadBase(agency: string, edition: string) {
  for (const depth of ['standard', 'full', 'lite'] as const) {
    const loaded = await loadTemplate(agency, { edition, depth, options: [] });
    if (loaded.ok) return loaded.value;
  }
  return undefined;
}

const NO_QUESTIONS =
  'This kind of organisation has no bundled questions in that edition, so its duty is not known. Select the other edition, then try again.';

const NOT_LOADED =
  'What belongs to that kind of organisation could not be loaded. What you entered is still on this page. Check that you are online, then try again.';
