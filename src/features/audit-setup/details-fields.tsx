import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { DateInput } from '../../components/date-input.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { DetailsForm } from './details-form.ts';

const FIELDS = [
  { name: 'organisation', label: 'Name of your organisation', hint: '' },
  {
    name: 'period',
    label: 'Period the audit covers (optional)',
    hint: 'For example, April 2025 to March 2026',
  },
  {
    name: 'preparedBy',
    label: 'Prepared by (optional)',
    hint: 'A role, such as head of safeguarding',
  },
  {
    name: 'preparedFor',
    label: 'Prepared for (optional)',
    hint: 'For example, your board or your safeguarding children partnership',
  },
] as const;

type LineName = (typeof FIELDS)[number]['name'];
type DatePartName = `dueDate.${keyof DetailsForm['dueDate']}`;

type DetailsFieldsProps = {
  readonly register: (name: LineName | DatePartName) => UseFormRegisterReturn;
  readonly errorOf: (name: keyof DetailsForm) => string | undefined;
};

/** The boxes for who the audit is of and for when, the same at the start and later. */
export function DetailsFields({ register, errorOf }: DetailsFieldsProps): ReactElement {
  return (
    <>
      {FIELDS.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          {...register(name)}
          label={label}
          hint={hint}
          error={errorOf(name)}
          autoComplete={name === 'organisation' ? 'organization' : 'off'}
        />
      ))}
      <DateInput
        id="dueDate"
        legend="When is the audit due? (optional)"
        hint="The date your board or partnership has asked for it by, for example 27 3 2027"
        error={errorOf('dueDate')}
        day={register('dueDate.day')}
        month={register('dueDate.month')}
        year={register('dueDate.year')}
      />
    </>
  );
}
