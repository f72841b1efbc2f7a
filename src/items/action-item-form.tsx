import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { DateInput } from '../components/date-input.tsx';
import { Radios } from '../components/radios.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Textarea } from '../components/textarea.tsx';
import { useChanges } from '../components/use-changes.ts';
import { ACTION_STATUSES } from '../domain/audit/audit.ts';
import { ACTION_STATUS_WORDS } from '../domain/audit/audit-words.ts';
import { actionFormSchema, type ActionForm } from './action-form.ts';
import { ItemForm } from './item-form.tsx';
import type { OpenFormProps } from './open-form.tsx';
import { nameOpenAction } from './open-forms.ts';
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
      {isPlanned ? (
        <PlannedFields form={form} />
      ) : (
        <Textarea
          {...form.register('reason')}
          id="action-reason"
          label="Why is this gap accepted?"
          hint="Your board will read this."
          error={form.formState.errors.reason?.message}
          rows={3}
        />
      )}
    </ItemForm>
  );
}

function nameForm({ isNew, values }: OpenItem<ActionForm>): string {
  if (values.kind === 'accepted') return isNew ? 'Accept this gap' : 'Change the reason';
  return isNew ? 'Add an action' : 'Change this action';
}

function PlannedFields({ form }: { readonly form: UseFormReturn<ActionForm> }): ReactElement {
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
      <Radios
        {...form.register('status')}
        id="action-status"
        legend="How far is it?"
        small
        inline
        options={ACTION_STATUSES.map((status) => ({
          value: status,
          label: ACTION_STATUS_WORDS[status],
        }))}
      />
    </>
  );
}
