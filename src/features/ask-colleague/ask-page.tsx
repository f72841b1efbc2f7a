import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useState, type ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Link, useLocation, useNavigate } from 'react-router';
import * as z from 'zod/mini';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useChanges } from '../../components/use-changes.ts';
import { listAssignees, type Assignee } from '../../domain/scoring/list-assignees.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { useReportedSave } from '../../items/use-reported-save.ts';
import { saveAssignments } from '../../storage/assignments.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import {
  askDraftSchema,
  askFormSchema,
  toAskForm,
  toAssignments,
  type AskForm,
} from './ask-form.ts';
import { ChooseQuestions } from './choose-questions.tsx';
import type { ColleaguesPageProps } from './colleagues-page.tsx';

/** Handed over by the link that leads here; a name has no place in an address. */
const stateSchema = z.object({ to: z.string() });

/** Who is asked, by when, and what: for someone new, or changed for someone who was asked before. */
export function AskPage({ stored, scorecard, reportSave }: ColleaguesPageProps): ReactElement {
  const { audit } = stored;
  const home = `/audits/${audit.id}/colleagues`;
  const state = stateSchema.safeParse(useLocation().state);
  const assignees = listAssignees(scorecard);
  const assignee = assignees.find(({ to }) => to === state.data?.to);
  const { form, choose, drop } = useAskForm(`${audit.id} ask ${assignee?.to ?? ''}`, assignee);
  const saving = useReportedSave('assignments', reportSave);
  const navigate = useNavigate();
  const { errors, submitCount } = form.formState;
  const questions = scorecard.standards.flatMap((standard) => standard.questions);
  const submit = form.handleSubmit(async (values) => {
    const now = new Date();
    const given = toAssignments(values, questions, now);
    const kept = new Set<string>(values.questionIds);
    const takenBack = (assignee?.questions ?? [])
      .map(({ question }) => question.id)
      .filter((id) => !kept.has(id));
    if (!(await saving.attempt(() => saveAssignments(audit.id, given, takenBack, now)))) return;
    drop();
    await navigate(home);
  });
  return (
    <Page
      title={
        assignee === undefined
          ? 'Choose questions for a colleague'
          : 'Change what a colleague is asked'
      }
      caption={assignee?.to}
      context={audit.details.organisation}
      back={<Link to={home}>Ask a colleague</Link>}
      hasError={Object.keys(errors).length > 0}
      before={<ErrorSummary attempt={submitCount} errors={toSummary(errors)} />}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <WhoFields form={form} names={listNames(scorecard, assignees)} />
        <ChooseQuestions
          scorecard={scorecard}
          chosen={form.watch('questionIds')}
          error={errors.questionIds?.message}
          onChange={choose}
        />
        <ButtonGroup>
          <Button type="submit">Save and go on to send</Button>
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
    </Page>
  );
}

type WhoFieldsProps = {
  readonly form: UseFormReturn<AskForm>;
  readonly names: readonly string[];
};

function WhoFields({ form, names }: WhoFieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <TextInput
        {...form.register('to')}
        label="Who do you ask?"
        hint="A name or a role, such as Sam Okoro or HR manager"
        error={errors.to?.message}
        list="ask-names"
        autoComplete="off"
        width={30}
      />
      <datalist id="ask-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DateInput
        id="dueDate"
        legend="When do you need it by? (optional)"
        hint="For example, 27 3 2027"
        error={errors.dueDate?.message}
        day={form.register('dueDate.day')}
        month={form.register('dueDate.month')}
        year={form.register('dueDate.year')}
      />
    </>
  );
}

type AskFormState = {
  readonly form: UseFormReturn<AskForm>;
  readonly choose: (questionIds: readonly string[]) => void;
  readonly drop: () => void;
};

/** What is chosen and not saved is kept until it is saved or given up. */
function useAskForm(key: string, assignee: Assignee | undefined): AskFormState {
  const [start] = useState(() => readDraft(key, askDraftSchema) ?? toAskForm(assignee));
  const form = useForm<AskForm>({
    resolver: zodResolver(askFormSchema),
    defaultValues: start,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const keep = useCallback(
    (values: AskForm) => {
      keepDraft(key, values);
    },
    [key],
  );
  useChanges(form, keep);
  return {
    form,
    choose: (questionIds) => {
      form.setValue('questionIds', [...questionIds]);
      keep(form.getValues());
    },
    drop: () => {
      dropDraft(key);
    },
  };
}

/** Those who were asked before, who own something, or who have a part in the audit. */
function listNames(
  { audit, evidence, actions }: Scorecard,
  assignees: readonly Assignee[],
): readonly string[] {
  const names = [
    ...assignees.map(({ to }) => to),
    ...(audit.details.people ?? []).map(({ name }) => name),
    ...evidence.map(({ ownerRole }) => ownerRole),
    ...actions.map((action) => (action.kind === 'planned' ? action.ownerRole : '')),
  ];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '').toSorted();
}

type FormErrors = UseFormReturn<AskForm>['formState']['errors'];

function toSummary({ to, dueDate, questionIds }: FormErrors): readonly ErrorSummaryItem[] {
  return [
    ...(to?.message === undefined ? [] : [{ fieldId: 'to', message: to.message }]),
    ...(dueDate?.message === undefined
      ? []
      : [{ fieldId: 'dueDate-day', message: dueDate.message }]),
    ...(questionIds?.message === undefined
      ? []
      : [{ fieldId: 'question-filter', message: questionIds.message }]),
  ];
}
