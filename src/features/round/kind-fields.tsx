import type { ReactElement } from 'react';
import { useController } from 'react-hook-form';

import { groupBySector } from '../../catalogue/choices.ts';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { FieldError } from '../../components/field-error.tsx';
import { Radios } from '../../components/radios.tsx';
import { DEPTH_WORDS } from '../../domain/template/depth-words.ts';
import { OwnByKind, type KindFieldsProps } from './own-by-kind.tsx';

/** Which kinds of agency are asked, and with which questions. */
export function KindFields({ form, choices, known }: KindFieldsProps): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">Questions</h2>
      {known.length > 0 && (
        <p className="govuk-body">
          Kinds that are ticked already keep the questions they have, since packs may have been
          sent. What you choose here is for kinds you add.
        </p>
      )}
      <Radios
        {...form.register('edition')}
        legend="Which edition of the guidance?"
        legendSize="s"
        options={choices.editions.map(({ id, title, status }) => ({
          value: id,
          label: title,
          hint: status,
        }))}
      />
      <Radios
        {...form.register('depth')}
        legend="How much is asked?"
        legendSize="s"
        hint="A kind of organisation without this choice gets the nearest it has."
        options={Object.entries(DEPTH_WORDS).map(([value, words]) => ({ value, ...words }))}
      />
      <Kinds form={form} choices={choices} />
      <OwnByKind form={form} choices={choices} known={known} />
    </>
  );
}

function Kinds({ form, choices }: Omit<KindFieldsProps, 'known'>): ReactElement {
  const { field, fieldState } = useController({ control: form.control, name: 'kinds' });
  const error = fieldState.error?.message;
  return (
    <div className={error === undefined ? undefined : 'govuk-form-group--error'}>
      <h3 className="govuk-heading-s">Which kinds of organisation do you ask?</h3>
      {error !== undefined && <FieldError id="kinds-error">{error}</FieldError>}
      {groupBySector(choices).map(({ sector, agencies }, place) => (
        <Checkboxes
          key={sector.id}
          // The first box is where the error of all of them leads.
          id={place === 0 ? 'kinds' : `kinds-${sector.id}`}
          name={field.name}
          small
          legend={sector.title}
          values={field.value}
          onChange={({ target: { value, checked } }) => {
            const others = field.value.filter((id) => id !== value);
            field.onChange(checked ? [...others, value] : others);
          }}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ))}
    </div>
  );
}
