import type { ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Round } from '../../domain/collection/round.ts';
import type { AgencyForm } from './agency-form.ts';

type AgencyFieldsProps = { readonly form: UseFormReturn<AgencyForm>; readonly round: Round };

const CONTACT = [
  { name: 'contactName', label: 'Name of the contact (optional)' },
  { name: 'contactRole', label: 'Role of the contact (optional)' },
  { name: 'email', label: 'Email address (optional)' },
  { name: 'phone', label: 'Telephone (optional)' },
] as const;

/** The boxes for one agency, the same when it is added and when it is changed. */
export function AgencyFields({ form, round }: AgencyFieldsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <TextInput
        {...form.register('name')}
        label="Name of the agency"
        error={errors.name?.message}
        autoComplete="off"
      />
      <Select
        {...form.register('kind')}
        label="Kind of organisation"
        error={errors.kind?.message}
        options={[
          { value: '', label: 'Choose a kind' },
          ...round.templates.map(({ kind, kindName }) => ({ value: kind, label: kindName })),
        ]}
      />
      {CONTACT.map(({ name, label }) => (
        <TextInput
          key={name}
          {...form.register(name)}
          label={label}
          error={errors[name]?.message}
          autoComplete="off"
          width={30}
          {...(name === 'email' ? { inputMode: 'email' as const, spellCheck: false } : {})}
        />
      ))}
      <Textarea
        {...form.register('notes')}
        label="Notes (optional)"
        hint="Only your partnership sees these."
        error={errors.notes?.message}
        rows={2}
      />
    </>
  );
}
