import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { groupBySector, type Choices } from '../../catalogue/choices.ts';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';

/** A field as the form registers it, with what is wrong in it. */
type FieldProps = {
  readonly field: UseFormRegisterReturn;
  readonly error: string | undefined;
};

type ChoiceProps = FieldProps & { readonly choices: Choices };

export function AgencyField({
  field,
  error,
  choices,
  hint,
}: ChoiceProps & { readonly hint: string }): ReactElement {
  return (
    <Select
      {...field}
      label="Which kind of organisation is it for?"
      labelSize="s"
      hint={hint}
      error={error}
      options={[
        { value: '', label: 'Select a kind of organisation' },
        ...groupBySector(choices).flatMap(({ agencies }) =>
          agencies.map(({ id, name }) => ({ value: id, label: name })),
        ),
      ]}
    />
  );
}

export function EditionField({
  field,
  error,
  choices,
  legend,
}: ChoiceProps & { readonly legend: string }): ReactElement {
  return (
    <Radios
      {...field}
      legend={legend}
      legendSize="s"
      error={error}
      options={choices.editions.map(({ id, title, status }) => ({
        value: id,
        label: title,
        hint: status,
      }))}
    />
  );
}

export function NameField({ field, error }: FieldProps): ReactElement {
  return (
    <TextInput
      {...field}
      label="What do you call it?"
      labelSize="s"
      hint="Only you see this name, for example “Police 2026 with exploitation”."
      error={error}
    />
  );
}
