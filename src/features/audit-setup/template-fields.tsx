import type { ReactElement } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';

import { Radios } from '../../components/radios.tsx';
import type { Agency, Edition } from '../../domain/template/template-source.ts';
import { DEPTH_WORDS, listDepths, type StartForm } from './start-form.ts';

type TemplateFieldsProps = {
  readonly form: UseFormReturn<StartForm>;
  readonly agencies: readonly Agency[];
  readonly editions: readonly Edition[];
};

/** Which questions: of what kind of organisation, by which edition, and how many. */
export function TemplateFields({ form, agencies, editions }: TemplateFieldsProps): ReactElement {
  const { errors } = form.formState;
  const agencyId = useWatch({ control: form.control, name: 'agency' });
  const agency = agencies.find(({ id }) => id === agencyId);
  const chooseOnlyDepth = (chosenId: string): void => {
    const chosen = agencies.find(({ id }) => id === chosenId);
    const depths = chosen === undefined ? [] : listDepths(chosen);
    form.setValue('depth', depths.length === 1 ? (depths[0] ?? '') : '');
  };
  return (
    <>
      <Radios
        {...form.register('agency', {
          onChange: (event: { readonly target: { readonly value: string } }) => {
            chooseOnlyDepth(event.target.value);
          },
        })}
        legend="What kind of organisation is this audit of?"
        legendSize="m"
        error={errors.agency?.message}
        options={agencies.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
      />
      <Radios
        {...form.register('edition')}
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
    </>
  );
}
