import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactElement } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';

import { DateInput } from '../components/date-input.tsx';
import { Radios } from '../components/radios.tsx';
import { Select } from '../components/select.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Textarea } from '../components/textarea.tsx';
import { useChanges } from '../components/use-changes.ts';
import { ACTION_STATUSES, PRIORITIES } from '../domain/audit/audit.ts';
import { ACTION_STATUS_WORDS, PRIORITY_WORDS } from '../domain/audit/audit-words.ts';
import { EMPTY_DATE, toDateForm, type DateForm } from '../domain/shared/date-parts.ts';
import { toPlainDate } from '../domain/shared/plain-date.ts';
import { actionFormSchema, type ActionForm } from './action-form.ts';
import { ItemForm } from './item-form.tsx';
import type { OpenFormProps } from './open-form.tsx';
import { nameOpenAction } from './open-forms.ts';
import { ProgressNotes } from './progress-notes.tsx';
import type { OpenItem } from './use-open-item.ts';

const FIELDS = Object.keys(actionFormSchema.shape);

/** An action with its owner and date, or the reason a gap is accepted. */
export function ActionItemForm(props: OpenFormProps<ActionForm>): ReactElement {
  const { item, calls, about, onChange, onSave, onCancel } = props;
  const form = useForm<ActionForm>({
    resolver: zodResolver(actionFormSchema),
    defaultValues: item.values,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useChanges(form, onChange);
  const isPlanned = item.values.kind === 'planned';
  return (
    <ItemForm
      title={nameForm(item)}
      prefix="action"
      fields={FIELDS}
      state={form.formState}
      calls={calls}
      wayOut={nameOpenAction(item)}
      about={about}
      saveLabel={isPlanned ? 'Save action' : 'Save reason'}
      onSubmit={form.handleSubmit(onSave)}
      onCancel={onCancel}
    >
      {isPlanned ? <PlannedFields form={form} /> : <AcceptedFields form={form} />}
    </ItemForm>
  );
}

function nameForm({ isNew, values }: OpenItem<ActionForm>): string {
  if (values.kind === 'accepted') return isNew ? 'Accept this gap' : 'Change the reason';
  return isNew ? 'Add an action' : 'Change this action';
}

type FieldsProps = { readonly form: UseFormReturn<ActionForm> };

function AcceptedFields({ form }: FieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <Textarea
        {...form.register('reason')}
        id="action-reason"
        label="Why is this gap accepted?"
        hint="Your board will read this."
        error={errors.reason?.message}
        rows={3}
      />
      <DateInput
        id="action-reviewDate"
        legend="When will you look at it again? (optional)"
        hint="For example, 27 3 2027"
        error={errors.reviewDate?.message}
        day={form.register('reviewDate.day')}
        month={form.register('reviewDate.month')}
        year={form.register('reviewDate.year')}
      />
    </>
  );
}

function PlannedFields({ form }: FieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <Textarea
        {...form.register('what')}
        id="action-what"
        label="What will change?"
        error={errors.what?.message}
        rows={2}
      />
      <TextInput
        {...form.register('ownerRole')}
        id="action-ownerRole"
        label="Who owns it? (needed before sign-off)"
        hint="A role, such as head of training"
        error={errors.ownerRole?.message}
      />
      <DateInput
        id="action-dueDate"
        legend="When is it due? (needed before sign-off)"
        hint="For example, 27 3 2027"
        error={errors.dueDate?.message}
        day={form.register('dueDate.day')}
        month={form.register('dueDate.month')}
        year={form.register('dueDate.year')}
      />
      <Textarea
        {...form.register('successMeasure')}
        id="action-successMeasure"
        label="How will you know it has worked? (optional)"
        error={errors.successMeasure?.message}
        rows={2}
      />
      <Select
        {...form.register('priority')}
        id="action-priority"
        label="Priority (optional)"
        options={[
          { value: '', label: 'Not set' },
          ...PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] })),
        ]}
      />
      <StatusFields form={form} />
      <ProgressFields form={form} />
    </>
  );
}

/** Being done comes with a day, today's until another is given. */
function StatusFields({ form }: FieldsProps): ReactElement {
  const status = useWatch({ control: form.control, name: 'status' });
  // What stood there comes back when the status does.
  const [earlier, setEarlier] = useState<DateForm>();
  const follow = (next: string): void => {
    const now = form.getValues('completedOn');
    if (next === 'done') {
      const day = earlier ?? toDateForm(toPlainDate(new Date()));
      if (isSameDate(now, EMPTY_DATE)) form.setValue('completedOn', day);
      return;
    }
    if (!isSameDate(now, EMPTY_DATE)) setEarlier(now);
    form.setValue('completedOn', EMPTY_DATE);
  };
  return (
    <>
      <Radios
        {...form.register('status', {
          onChange: (event: { readonly target: { readonly value: string } }) => {
            follow(event.target.value);
          },
        })}
        id="action-status"
        legend="How far is it?"
        small
        inline
        options={ACTION_STATUSES.map((value) => ({ value, label: ACTION_STATUS_WORDS[value] }))}
      />
      {status === 'done' && (
        <DateInput
          id="action-completedOn"
          legend="When was it done? (optional)"
          hint="Today, unless you change it"
          error={form.formState.errors.completedOn?.message}
          day={form.register('completedOn.day')}
          month={form.register('completedOn.month')}
          year={form.register('completedOn.year')}
        />
      )}
    </>
  );
}

function isSameDate(one: DateForm, other: DateForm): boolean {
  return one.day === other.day && one.month === other.month && one.year === other.year;
}

function ProgressFields({ form }: FieldsProps): ReactElement {
  return (
    <>
      <ProgressNotes notes={form.getValues('progress')} />
      <Textarea
        {...form.register('newNote')}
        id="action-newNote"
        label="Add a progress note (optional)"
        hint="What was done, or got in the way. It is kept with today’s date and is not changed later."
        error={form.formState.errors.newNote?.message}
        rows={2}
      />
    </>
  );
}
