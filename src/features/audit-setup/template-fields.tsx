import type { ReactElement } from 'react';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';

import type { Choices } from '../../catalogue/choices.ts';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Radios } from '../../components/radios.tsx';
import { listOptions } from '../../domain/template/compose-template.ts';
import { DEPTH_WORDS, listDepths } from '../../domain/template/depth-words.ts';
import type { TemplateOption } from '../../domain/template/template-source.ts';
import { AgencyField } from './agency-field.tsx';
import type { StartForm } from './start-form.ts';

type TemplateFieldsProps = {
  readonly form: UseFormReturn<StartForm>;
  readonly choices: Choices;
};

/** Which questions: of what kind of organisation, by which edition, how many, and which parts. */
export function TemplateFields({ form, choices }: TemplateFieldsProps): ReactElement {
  const { agencies, editions, optionById } = choices;
  const { errors } = form.formState;
  const [agencyId, editionId] = useWatch({ control: form.control, name: ['agency', 'edition'] });
  const agency = agencies.find(({ id }) => id === agencyId);
  const parts = agency === undefined ? [] : listOptions({ agency, optionById }, editionId);
  const clearParts = (): void => {
    form.setValue('parts', []);
  };
  const fitToAgency = (chosenId: string): void => {
    const chosen = agencies.find(({ id }) => id === chosenId);
    const depths = chosen === undefined ? [] : listDepths(chosen);
    form.setValue('depth', depths.length === 1 ? (depths[0] ?? '') : '');
    if (chosen !== undefined && !(form.getValues('edition') in chosen.editions)) {
      form.setValue('edition', editions.find(({ id }) => id in chosen.editions)?.id ?? '');
    }
    clearParts();
  };
  return (
    <>
      <AgencyField
        field={form.register('agency', {
          onChange: (event: { readonly target: { readonly value: string } }) => {
            fitToAgency(event.target.value);
          },
        })}
        choices={choices}
        chosenId={agencyId}
        error={errors.agency?.message}
      />
      <Radios
        {...form.register('edition', { onChange: clearParts })}
        legend="Which edition of the guidance?"
        legendSize="m"
        hint="Choose the newest unless your partnership has asked for another."
        error={errors.edition?.message}
        options={editions
          .filter(({ id }) => agency === undefined || id in agency.editions)
          .map(({ id, title, status }) => ({ value: id, label: title, hint: status }))}
      />
      {agency !== undefined && (
        <Radios
          {...form.register('depth')}
          legend="How much do you want to answer?"
          legendSize="m"
          error={errors.depth?.message}
          options={listDepths(agency).map((depth) => ({ value: depth, ...DEPTH_WORDS[depth] }))}
        />
      )}
      {parts.length > 0 && <PartsField form={form} parts={parts} />}
    </>
  );
}

type PartsFieldProps = {
  readonly form: UseFormReturn<StartForm>;
  readonly parts: readonly TemplateOption[];
};

function PartsField({ form, parts }: PartsFieldProps): ReactElement {
  const { field } = useController({ control: form.control, name: 'parts' });
  return (
    <Checkboxes
      name={field.name}
      values={field.value}
      onChange={({ target: { value, checked } }) => {
        const others = field.value.filter((id) => id !== value);
        field.onChange(checked ? [...others, value] : others);
      }}
      legend="Does any of this apply to you? (optional)"
      legendSize="m"
      hint="Each adds the questions that belong to it. Leave all unticked if none applies."
      options={parts.map(({ id, title, about }) => ({ value: id, label: title, hint: about }))}
    />
  );
}
