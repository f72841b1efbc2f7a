import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Calls the listener with all values of a form whenever the user changes one. */
export function useChanges<Form extends FieldValues>(
  form: UseFormReturn<Form>,
  onChange: (values: Form) => void,
): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, type }) => {
          if (type === 'change') onChange(values);
        },
      }),
    [form, onChange],
  );
}
