import type { ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { DateInput } from '../../components/date-input.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { RoundForm } from './round-form.ts';

type FormProps = { readonly form: UseFormReturn<RoundForm> };

const ABOUT = [
  { name: 'name', label: 'Name of the round', hint: 'For example, Section 11 audit 2026' },
  { name: 'partnership', label: 'Name of your partnership or board', hint: '' },
  {
    name: 'period',
    label: 'Period the agencies audit (optional)',
    hint: 'For example, April 2025 to March 2026',
  },
] as const;

const DAYS = [
  { name: 'dueDate', legend: 'When are returns due? (optional)', hint: 'For example, 13 11 2026' },
  { name: 'opensOn', legend: 'When do you send the packs? (optional)', hint: '' },
  { name: 'feedbackOn', legend: 'When do agencies have your feedback? (optional)', hint: '' },
  { name: 'boardDate', legend: 'When does the board see the report? (optional)', hint: '' },
  {
    name: 'keepUntil',
    legend: 'Until when do you keep the returns? (optional)',
    hint: 'From that day on this app reminds you. It deletes nothing by itself.',
  },
] as const;

const CONTACT = [
  { name: 'contactName', label: 'Name (optional)', autoComplete: 'name' },
  { name: 'contactRole', label: 'Role (optional)', autoComplete: 'organization-title' },
  { name: 'contactEmail', label: 'Email address returns go to (optional)', autoComplete: 'email' },
  { name: 'contactPhone', label: 'Telephone (optional)', autoComplete: 'tel' },
] as const;

/** What the round is called, its days, and who returns go to. */
export function RoundFields({ form }: FormProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      {ABOUT.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          {...form.register(name)}
          label={label}
          hint={hint}
          error={errors[name]?.message}
          autoComplete="off"
        />
      ))}
      <h2 className="govuk-heading-m">Dates</h2>
      {DAYS.map(({ name, legend, hint }) => (
        <DateInput
          key={name}
          id={name}
          legend={legend}
          hint={hint}
          error={errors[name]?.message}
          day={form.register(`${name}.day`)}
          month={form.register(`${name}.month`)}
          year={form.register(`${name}.year`)}
        />
      ))}
      <h2 className="govuk-heading-m">Who do returns go to?</h2>
      <p className="govuk-hint">
        This stands in the letter and in the questions each agency opens.
      </p>
      {CONTACT.map(({ name, label, autoComplete }) => (
        <TextInput
          key={name}
          {...form.register(name)}
          label={label}
          error={errors[name]?.message}
          autoComplete={autoComplete}
          {...(name === 'contactEmail' ? { inputMode: 'email' as const, spellCheck: false } : {})}
        />
      ))}
    </>
  );
}
