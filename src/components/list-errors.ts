import type { FieldErrors } from 'react-hook-form';

import type { ErrorSummaryItem } from './error-summary.tsx';

/**
 * A form's errors for its summary, in the order of the fields on the page: the check of several
 * fields at once comes after those of single ones. `order` has the fields' names, and `toId` gives
 * the id of the box that an error of a field leads to.
 */
export function listErrors(
  errors: FieldErrors,
  order: readonly string[],
  toId: (field: string) => string,
): readonly ErrorSummaryItem[] {
  return Object.entries(errors)
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .flatMap(([field, error]) =>
      typeof error?.message === 'string' ? [{ fieldId: toId(field), message: error.message }] : [],
    );
}
