import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { DateInput } from '../components/date-input.tsx';
import { Select } from '../components/select.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Textarea } from '../components/textarea.tsx';
import { useChanges } from '../components/use-changes.ts';
import { SENSITIVITIES } from '../domain/audit/audit.ts';
import { SENSITIVITY_WORDS } from '../domain/audit/audit-words.ts';
import { formatSize } from '../domain/shared/format-size.ts';
import { evidenceFormSchema, type EvidenceForm } from './evidence-form.ts';
import { ItemForm } from './item-form.tsx';
import type { OpenFormProps } from './open-form.tsx';
import { nameOpenEvidence } from './open-forms.ts';
import type { OpenItem } from './use-open-item.ts';

const FIELDS = Object.keys(evidenceFormSchema.shape);

/** One item of evidence: what it is, where it is, who answers for it, and how old it is. */
export function EvidenceItemForm(props: OpenFormProps<EvidenceForm>): ReactElement {
  const { item, calls, about, onChange, onSave, onCancel } = props;
  const form = useForm<EvidenceForm>({
    resolver: zodResolver(evidenceFormSchema),
    defaultValues: item.values,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useChanges(form, onChange);
  const { errors } = form.formState;
  return (
    <ItemForm
      title={nameForm(item)}
      prefix="evidence"
      fields={FIELDS}
      state={form.formState}
      calls={calls}
      wayOut={nameOpenEvidence(item)}
      about={about}
      saveLabel="Save evidence"
      onSubmit={form.handleSubmit(onSave)}
      onCancel={onCancel}
    >
      <TextInput
        {...form.register('title')}
        id="evidence-title"
        label="What is it?"
        hint="For example, safer recruitment policy"
        error={errors.title?.message}
      />
      <PlaceField form={form} values={item.values} />
      <TextInput
        {...form.register('version')}
        id="evidence-version"
        label="Version (optional)"
        hint="For example, v4"
        width={10}
        error={errors.version?.message}
      />
      <TextInput
        {...form.register('ownerRole')}
        id="evidence-ownerRole"
        label="Who holds it? (optional)"
        hint="A role, such as HR manager"
        error={errors.ownerRole?.message}
      />
      <DateFields form={form} />
      <Select
        {...form.register('sensitivity')}
        id="evidence-sensitivity"
        label="How freely may it be shared? (optional)"
        options={[
          { value: '', label: 'Not said' },
          ...SENSITIVITIES.map((value) => ({ value, label: SENSITIVITY_WORDS[value] })),
        ]}
      />
    </ItemForm>
  );
}

function nameForm({ isNew, values }: OpenItem<EvidenceForm>): string {
  if (!isNew) return 'Change this evidence';
  return values.kind === 'link' ? 'Add a link' : 'Add a document held elsewhere';
}

type FieldsProps = { readonly form: UseFormReturn<EvidenceForm> };

function PlaceField({
  form,
  values: { kind, file },
}: FieldsProps & { readonly values: EvidenceForm }): ReactElement {
  const error = form.formState.errors.place?.message;
  if (file !== undefined) {
    return (
      <p className="govuk-body s11-file-name">
        The file: {file.name}, {formatSize(file.size)}. To use another file, attach that one and
        remove this.
      </p>
    );
  }
  if (kind === 'link') {
    return (
      <TextInput
        {...form.register('place')}
        id="evidence-place"
        type="url"
        inputMode="url"
        label="Web address"
        hint="Can people outside your organisation open it? If not, add it as a document held elsewhere."
        error={error}
      />
    );
  }
  return (
    <Textarea
      {...form.register('place')}
      id="evidence-place"
      label="Where is it held?"
      hint="For example, HR shared drive, or the governance team’s files"
      error={error}
      rows={2}
    />
  );
}

function DateFields({ form }: FieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <DateInput
        id="evidence-dateRepresented"
        legend="What date does it represent? (optional)"
        hint="The day or period it speaks of, for example 27 3 2026"
        error={errors.dateRepresented?.message}
        day={form.register('dateRepresented.day')}
        month={form.register('dateRepresented.month')}
        year={form.register('dateRepresented.year')}
      />
      <DateInput
        id="evidence-reviewDate"
        legend="When is it due for review? (optional)"
        hint="For example, 27 3 2027"
        error={errors.reviewDate?.message}
        day={form.register('reviewDate.day')}
        month={form.register('reviewDate.month')}
        year={form.register('reviewDate.year')}
      />
    </>
  );
}
