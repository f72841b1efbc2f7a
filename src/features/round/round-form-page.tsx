import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Link } from 'react-router';

import type { Choices } from '../../catalogue/choices.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { Page } from '../../components/page.tsx';
import { useChanges } from '../../components/use-changes.ts';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import type { Result } from '../../domain/shared/result.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { KindFields } from './kind-fields.tsx';
import { PartFields } from './part-fields.tsx';
import { RoundFields } from './round-fields.tsx';
import { roundDraftSchema, roundFormSchema, withoutSecret, type RoundForm } from './round-form.ts';
import { SealField } from './seal-field.tsx';

type RoundFormPageProps = {
  readonly title: string;
  readonly back: { readonly to: string; readonly name: string };
  /** What the form is kept under until it is saved. */
  readonly draft: string;
  readonly first: RoundForm;
  readonly choices: Choices;
  /** Kinds whose questions are chosen already, and stay. */
  readonly known: readonly RoundTemplate[];
  readonly saveLabel: string;
  /** Answers a sentence to show when it could not be stored. */
  readonly onSave: (form: RoundForm) => Promise<Result<undefined, string>>;
  readonly children?: ReactNode;
};

const DATES = ['opensOn', 'dueDate', 'feedbackOn', 'boardDate', 'keepUntil'];
const ORDER = Object.keys(roundFormSchema.shape);

type RoundFormState = {
  readonly form: UseFormReturn<RoundForm>;
  readonly fault: string;
  readonly submit: () => void;
};

/** What is typed is kept until it is saved or given up. */
function useRoundForm({ draft, first, onSave }: RoundFormPageProps): RoundFormState {
  const [fault, setFault] = useState('');
  const [start] = useState(() => readDraft(draft, roundDraftSchema) ?? first);
  const form = useForm<RoundForm>({
    resolver: zodResolver(roundFormSchema),
    defaultValues: start,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const [keep] = useState(() => (values: RoundForm) => {
    keepDraft(draft, withoutSecret(values));
  });
  useChanges(form, keep);
  const save = form.handleSubmit(async (values) => {
    setFault('');
    dropDraft(draft);
    const saved = await onSave(values);
    if (saved.ok) return;
    keepDraft(draft, withoutSecret(values));
    setFault(saved.problem);
  });
  return { form, fault, submit: () => void save() };
}

/** The form of a round, new or known. */
export function RoundFormPage(props: RoundFormPageProps): ReactElement {
  const { title, back, draft, choices, known, saveLabel, children } = props;
  const { form, fault, submit } = useRoundForm(props);
  const { errors, submitCount, isSubmitting } = form.formState;
  return (
    <Page
      title={title}
      back={<Link to={back.to}>{back.name}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={
        <ErrorSummary
          attempt={submitCount}
          errors={listErrors(errors, ORDER, (field) =>
            DATES.includes(field) ? `${field}-day` : field,
          )}
        />
      }
    >
      {fault !== '' && (
        <Alert kind="error" role="alert" title="The round was not stored">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <RoundFields form={form} />
        <SealField form={form} />
        <KindFields form={form} choices={choices} known={known} />
        <PartFields form={form} choices={choices} known={known} />
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            {saveLabel}
          </Button>
          <Link
            className="govuk-link"
            to={back.to}
            onClick={() => {
              dropDraft(draft);
            }}
          >
            Cancel
          </Link>
        </ButtonGroup>
        <div role="status">
          {isSubmitting && <p className="govuk-body">Putting the questions together…</p>}
        </div>
      </form>
    </Page>
  );
}
