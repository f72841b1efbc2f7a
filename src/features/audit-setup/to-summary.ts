import type { FieldErrors } from 'react-hook-form';

import type { ErrorSummaryItem } from '../../components/error-summary.tsx';
import { listErrors, listRowErrors } from '../../components/list-errors.ts';
import { detailsFormSchema, type DetailsForm } from './details-form.ts';
import type { StartForm } from './start-form.ts';

const PAGE_ORDER = ['agency', 'edition', 'depth', 'parts', ...Object.keys(detailsFormSchema.shape)];
const DATES = ['dueDate', 'boardDate'];
const ROWS = [
  { field: 'people', one: 'person' },
  { field: 'recipients', one: 'recipient' },
] as const;

/** The errors of either form; each field's id is its name, and a date leads to its first box. */
export function toSummary(
  errors: FieldErrors<DetailsForm> | FieldErrors<StartForm>,
): readonly ErrorSummaryItem[] {
  return [
    ...listErrors(errors, PAGE_ORDER, (field) => (DATES.includes(field) ? `${field}-day` : field)),
    ...ROWS.flatMap(({ field, one }) => listRowErrors(field, one, errors[field])),
  ];
}
