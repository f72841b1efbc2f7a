import type { FieldErrors, FieldValues } from 'react-hook-form';

import type { ErrorSummaryItem } from '../../components/error-summary.tsx';

/** A form's errors for the summary; each field's id is its name. */
export function toSummary<Form extends FieldValues>(
  errors: FieldErrors<Form>,
): readonly ErrorSummaryItem[] {
  return Object.entries(errors).flatMap(([field, error]) =>
    typeof error?.message === 'string' ? [{ fieldId: field, message: error.message }] : [],
  );
}
