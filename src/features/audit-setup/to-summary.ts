import type { FieldErrors } from 'react-hook-form';

import type { ErrorSummaryItem } from '../../components/error-summary.tsx';
import type { DetailsForm } from './details-form.ts';
import type { StartForm } from './start-form.ts';

/** A form's errors for the summary; each field's id is its name, and a date leads to its first box. */
export function toSummary(
  errors: FieldErrors<DetailsForm> | FieldErrors<StartForm>,
): readonly ErrorSummaryItem[] {
  return Object.entries(errors).flatMap(([field, error]) =>
    typeof error.message === 'string'
      ? [{ fieldId: field === 'dueDate' ? 'dueDate-day' : field, message: error.message }]
      : [],
  );
}
