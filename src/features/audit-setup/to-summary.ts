import type { FieldErrors } from 'react-hook-form';

import type { ErrorSummaryItem } from '../../components/error-summary.tsx';
import { detailsFormSchema, type DetailsForm } from './details-form.ts';
import type { StartForm } from './start-form.ts';

const PAGE_ORDER = ['agency', 'edition', 'depth', ...Object.keys(detailsFormSchema.shape)];

/**
 * A form's errors for the summary, in the order of the page; each field's id is its name, and a
 * date leads to its first box.
 */
export function toSummary(
  errors: FieldErrors<DetailsForm> | FieldErrors<StartForm>,
): readonly ErrorSummaryItem[] {
  const inOrder = Object.entries(errors).toSorted(
    ([one], [other]) => PAGE_ORDER.indexOf(one) - PAGE_ORDER.indexOf(other),
  );
  return inOrder.flatMap(([field, error]) =>
    typeof error.message === 'string'
      ? [{ fieldId: field === 'dueDate' ? 'dueDate-day' : field, message: error.message }]
      : [],
  );
}
