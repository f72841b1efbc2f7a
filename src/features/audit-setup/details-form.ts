import * as z from 'zod/mini';

import type { AuditDetails } from '../../domain/audit/audit.ts';
import {
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
} from '../../domain/shared/date-parts.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

/** Who the audit is of, and for when; asked at the start and open to change ever after. */
export const detailsFormSchema = z.object({
  organisation: line.check(z.minLength(1, 'Enter the name of your organisation')),
  period: line,
  preparedBy: line,
  preparedFor: line,
  dueDate: partialDateSchema('the date the audit is due'),
});
export type DetailsForm = z.infer<typeof detailsFormSchema>;

export const EMPTY_DETAILS: DetailsForm = {
  organisation: '',
  period: '',
  preparedBy: '',
  preparedFor: '',
  dueDate: EMPTY_DATE,
};

export function toDetailsForm(details: AuditDetails): DetailsForm {
  const { organisation, period, preparedBy, preparedFor, dueDate } = details;
  return { organisation, period, preparedBy, preparedFor, dueDate: toDateForm(dueDate) };
}

/** A form that has passed its schema, as the details to store. */
export function toDetails(form: DetailsForm): AuditDetails {
  const dueDate = toDate(form.dueDate);
  return {
    organisation: form.organisation.trim(),
    period: form.period.trim(),
    preparedBy: form.preparedBy.trim(),
    preparedFor: form.preparedFor.trim(),
    ...(dueDate !== undefined && { dueDate }),
  };
}
